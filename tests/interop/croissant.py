"""mlcroissant validates croissant.json and loads every record set, without an error or a warning."""

import logging
import sys
import tempfile
from pathlib import Path

import mlcroissant
import numpy
import pandas
from cells import canonical, first_difference
from hard_values import datasets
from offline import offline
from project import run
from tables import rows_of, tables_of

MLCROISSANT = Path(sys.executable).with_name("mlcroissant")


class Heard(logging.Handler):
    def __init__(self):
        super().__init__(logging.WARNING)
        self.lines = []

    def emit(self, record):
        self.lines.append(record.getMessage())


def check(report):
    with tempfile.TemporaryDirectory(prefix="dateline-croissant-") as scratch:
        for folder in datasets(scratch):
            done = run([MLCROISSANT, "validate", "--jsonld", folder / "croissant.json"])
            said = [line for line in done.stderr.splitlines() if not line.endswith("Done.")]
            report.expect(
                done.returncode == 0 and not said, f"{folder.name}: mlcroissant validate", done.stderr
            )
            load(folder, report)


def load(folder, report):
    heard = Heard()
    logging.getLogger().addHandler(heard)
    tables = tables_of(folder)
    try:
        with offline():
            dataset = mlcroissant.Dataset(jsonld=str(folder / "croissant.json"))
            sets = {one.id: [field.id for field in one.fields] for one in dataset.metadata.record_sets}
            missing = tables.keys() - sets.keys()
            report.equal(sorted(missing), [], f"{folder.name}: every table is a record set")
            faults = [fault for name in sets for fault in faults_of(dataset, name, folder, tables)]
    finally:
        logging.getLogger().removeHandler(heard)
    issues = dataset.metadata.ctx.issues
    report.equal(faults, [], f"{folder.name}: {len(sets)} record sets are loaded, with the cells of the CSV")
    report.equal([*issues.errors, *issues.warnings, *heard.lines], [], f"{folder.name}: no error, no warning")


def faults_of(dataset, name, folder, tables):
    """The first cell that is another than in the CSV; record sets that are no tables are only loaded."""
    records = list(dataset.records(name))
    if name not in tables:
        return [] if records else [f"{name} is empty"]
    kinds = tables[name]
    found = [
        tuple(canonical(plain(record[f"{name}/{column}"], kind)) for column, kind in kinds.items())
        for record in records
    ]
    fault = first_difference(found, rows_of(folder, name, kinds), kinds)
    return [] if fault is None else [f"{name}: {fault}"]


def plain(value, kind):
    """A value of mlcroissant's without the types of numpy and pandas; numbers beside nulls come as floats."""
    if isinstance(value, (list, numpy.ndarray)):
        return [item.decode() for item in value]
    if value is None or pandas.isna(value):
        return None
    if kind == "date":
        return value.date()
    if kind == "instant":
        return value.to_pydatetime()
    if kind == "int32":
        return int(value) if value == int(value) else float(value)
    return (
        value.decode()
        if isinstance(value, bytes)
        else value.item()
        if isinstance(value, numpy.generic)
        else value
    )
