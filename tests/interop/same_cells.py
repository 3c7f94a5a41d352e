"""pandas, polars, pyarrow and DuckDB read the same rows, types and nulls from CSV, Arrow and Parquet."""

import tempfile

import read_duckdb
import read_pandas
import read_polars
import read_pyarrow
from cells import canonical, first_difference
from hard_values import datasets
from tables import rows_of, tables_of

READERS = [read_pyarrow, read_pandas, read_polars, read_duckdb]
FORMATS = ["csv", "arrow", "parquet"]


def check(report):
    with tempfile.TemporaryDirectory(prefix="dateline-hard-") as scratch:
        for folder in datasets(scratch):
            compare(folder, report)


def compare(folder, report):
    tables = tables_of(folder)
    expected = {table: rows_of(folder, table, kinds) for table, kinds in tables.items()}
    rows = sum(len(table) for table in expected.values())
    cells = [cell for table in expected.values() for row in table for cell in row]
    size = f"{len(tables)} tables, {rows} rows, {len(cells)} cells, {cells.count(None)} of them null"
    report.expect(len(tables) > 0 and rows > 0, f"{folder.name}: {size}")
    for reader in READERS:
        for format in FORMATS:
            faults = [
                fault
                for table in tables
                for fault in faults_of(reader, format, folder, table, tables, expected)
            ]
            report.expect(
                not faults, f"{folder.name}: {reader.__name__[5:]} reads {format}", "\n        ".join(faults)
            )


def faults_of(reader, format, folder, table, tables, expected):
    path = folder / format / f"{table}.{format}"
    try:
        kinds, rows = getattr(reader, format)(path, tables[table])
    except Exception as error:  # the others are compared all the same
        return [f"{table}: {type(error).__name__}: {error}"]
    if kinds != tables[table]:
        return [
            f"{table}: {name} is {kinds.get(name)}, not {kind}"
            for name, kind in tables[table].items()
            if kinds.get(name) != kind
        ]
    found = [tuple(canonical(value) for value in row) for row in rows]
    fault = first_difference(found, expected[table], tables[table])
    return [] if fault is None else [f"{table}: {fault}"]
