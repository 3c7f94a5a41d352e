"""pyarrow. A reader gives the kind of every column and the rows."""

import pyarrow as pa
import pyarrow.compute
import pyarrow.csv
import pyarrow.parquet

KINDS = {
    pa.string(): "string",
    pa.int32(): "int32",
    pa.float64(): "float64",
    pa.bool_(): "boolean",
    pa.date32(): "date",
    pa.timestamp("ms", "UTC"): "instant",
    pa.list_(pa.field("item", pa.string(), nullable=False)): "list",
    pa.list_(pa.string()): "list",
}
TYPES = {kind: type for type, kind in KINDS.items()}


def parquet(path, _):
    return of_table(pa.parquet.read_table(path))


def arrow(path, _):
    with pa.ipc.open_file(path) as file:
        table = file.read_all()
    table.validate(full=True)
    return of_table(table)


def csv(path, kinds):
    """Types are named, only "" is null, marks may hold a line break; lists come as text and are cut."""
    types = {name: pa.string() if kind == "list" else TYPES[kind] for name, kind in kinds.items()}
    table = pa.csv.read_csv(
        path,
        parse_options=pa.csv.ParseOptions(newlines_in_values=True),
        convert_options=pa.csv.ConvertOptions(
            column_types=types, null_values=[""], strings_can_be_null=True, quoted_strings_can_be_null=True
        ),
    )
    for number, (name, kind) in enumerate(kinds.items()):
        if kind == "list":
            table = table.set_column(number, name, pa.compute.split_pattern(table[name], ";"))
    return of_table(table)


def of_table(table):
    kinds = {field.name: KINDS.get(field.type, str(field.type)) for field in table.schema}
    return kinds, [tuple(row.values()) for row in table.to_pylist()]
