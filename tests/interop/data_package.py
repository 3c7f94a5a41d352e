"""frictionless finds datapackage.json valid: every table, key and hash."""

import hashlib
import json
import shutil
import sys
import tempfile
from pathlib import Path

from hard_values import datasets
from project import OUTPUT, run
from tables import rows_of, tables_of

FRICTIONLESS = Path(sys.executable).with_name("frictionless")


def check(report):
    with tempfile.TemporaryDirectory(prefix="dateline-package-") as scratch:
        for folder in datasets(scratch):
            found = validate(folder)
            report.expect(
                found["valid"], f"{folder.name}: frictionless validate datapackage.json", faults(found)
            )
            report.equal(found["warnings"] + faults(found, "warnings"), [], f"{folder.name}: no warning")
            listed = len(json.loads((folder / "datapackage.json").read_text())["resources"])
            report.equal(
                found["stats"]["tasks"], listed, f"{folder.name}: all {listed} resources were looked at"
            )
            rows = {task["name"]: task["stats"].get("rows") or 0 for task in found["tasks"]}
            tables = tables_of(folder)
            expected = {table: len(rows_of(folder, table, kinds)) for table, kinds in tables.items()}
            report.equal(
                {table: rows.get(table) for table in tables}, expected, f"{folder.name}: all rows were read"
            )
        finds_faults(Path(scratch), report)


def validate(folder):
    done = run([FRICTIONLESS, "validate", "--json", "datapackage.json"], cwd=folder)
    try:
        return json.loads(done.stdout)
    except ValueError as error:
        raise RuntimeError(done.stdout + done.stderr) from error


def faults(found, level="errors"):
    return [f"{task['name']}: {fault}" for task in found["tasks"] for fault in task[level]]


def finds_faults(scratch, report):
    """What is valid says little unless a fault is found: one of each kind is planted."""
    for name, file, old, new, wanted in [
        ("a key twice", "csv/members.csv", None, None, "primary-key"),
        ("a reference to nothing", "csv/event_quantities.csv", "/n/", "/n/9", "foreign-key"),
        ("a word that is none of the list", "csv/events.csv", ",happened,", ",guessed,", "constraint-error"),
        ("a number that is none", "csv/quantities.csv", ",money,1", ",money,x1", "type-error"),
    ]:
        folder = scratch / wanted
        shutil.copytree(OUTPUT, folder)
        text = (folder / file).read_text(encoding="utf-8")
        broken = text + text.splitlines(keepends=True)[-1] if old is None else text.replace(old, new, 1)
        write(folder, file, broken.encode())
        found = {fault["type"] for task in validate(folder)["tasks"] for fault in task["errors"]}
        report.equal(found, {wanted}, f"{name} is found")
    folder = scratch / "hash"
    shutil.copytree(OUTPUT, folder)
    path = folder / "parquet/quotes.parquet"
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    found = {fault["type"] for task in validate(folder)["tasks"] for fault in task["errors"]}
    report.equal(found, {"hash-count"}, "a changed byte of a Parquet file is found")


def write(folder, file, content):
    """A file with size and hash in the descriptor, so that only its content is at fault."""
    (folder / file).write_bytes(content)
    descriptor = folder / "datapackage.json"
    package = json.loads(descriptor.read_text())
    for resource in package["resources"]:
        if resource["path"] == file:
            resource["bytes"] = len(content)
            resource["hash"] = f"sha256:{hashlib.sha256(content).hexdigest()}"
    descriptor.write_text(json.dumps(package))
