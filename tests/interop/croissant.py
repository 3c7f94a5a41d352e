"""mlcroissant validates croissant.json and loads every record set, without an error or a warning."""

import logging
import sys
import tempfile
from collections import Counter
from pathlib import Path

import mlcroissant
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
            report.expect(done.returncode == 0 and not said, f"{folder.name}: mlcroissant validate", done.stderr)
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
    report.equal(faults, [], f"{folder.name}: {len(sets)} record sets are loaded, with the texts of the CSV")
    report.equal([*issues.errors, *issues.warnings, *heard.lines], [], f"{folder.name}: no error, no warning")


def faults_of(dataset, name, folder, tables):
    """Columns of text whose cells are others than in the CSV; record sets of words are only loaded."""
    records = list(dataset.records(name))
    if name not in tables:
        return [] if records else [f"{name} is empty"]
    rows = rows_of(folder, name, tables[name])
    if len(records) != len(rows):
        return [f"{name}: {len(records)} records, not {len(rows)}"]
    faults = []
    for at, (column, kind) in enumerate(tables[name].items()):
        if kind != "string":
            continue
        found = Counter(text_of(record[f"{name}/{column}"]) for record in records)
        if found != Counter(None if row[at] is None else row[at][1] for row in rows):
            faults.append(f"{name}/{column}")
    return faults


def text_of(value):
    if isinstance(value, bytes):
        return value.decode()
    return value if isinstance(value, str) else None
