"""LibreOffice opens the workbook and every CSV file: equal values, no formula runs, accents and Japanese intact."""

import csv
import shutil
import tempfile
from math import isclose
from pathlib import Path

from hard_values import datasets
from project import run
from tables import tables_of

# Export filter: comma, double quotes, UTF-8, values and not what is shown, every sheet as a file.
SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"


def check(report):
    if shutil.which("soffice") is None:
        report.note("not tried: there is no soffice here (Debian: libreoffice-calc-nogui)")
        return
    with tempfile.TemporaryDirectory(prefix="dateline-libreoffice-") as scratch:
        office = Office(Path(scratch))
        for folder in datasets(scratch):
            compare_workbook(folder, office, report)
            compare_csv(folder, office, report)


class Office:
    """LibreOffice without a window, with a profile of its own."""

    def __init__(self, scratch):
        self.scratch = scratch
        self.count = 0

    def convert(self, options, paths):
        """Converts files; the folder with what it wrote."""
        self.count += 1
        out = self.scratch / f"converted-{self.count}"
        profile = f"-env:UserInstallation={(self.scratch / 'profile').as_uri()}"
        done = run(["soffice", profile, "--headless", *options, "--outdir", out, *paths], timeout=600)
        if done.returncode != 0 or not out.exists():
            raise RuntimeError(f"soffice: {done.returncode} {done.stderr}")
        return out


def compare_workbook(folder, office, report):
    """Each sheet, saved as CSV again, is the CSV file of its table."""
    out = office.convert(["--convert-to", SHEETS], [folder / "dataset.xlsx"])
    faults = []
    cells = 0
    for table, kinds in tables_of(folder).items():
        found = records(out / f"dataset-{table}.csv")
        expected = [[shown(cell, kind) for cell, kind in zip(row, kinds.values())] for row in records(folder / f"csv/{table}.csv")[1:]]
        cells += sum(map(len, expected))
        faults += faults_of(table, found, [list(kinds), *expected], list(kinds.values()))
    report.expect(not faults, f"{folder.name}: the workbook, {cells} cells", "\n        ".join(faults))


def compare_csv(folder, office, report):
    """Each CSV file, opened as UTF-8 with every column as text, and saved again."""
    tables = tables_of(folder)
    as_text = "/".join(f"{number}/2" for number in range(1, max(map(len, tables.values())) + 1))
    options = [f"--infilter=CSV:44,34,76,1,{as_text}", "--convert-to", SHEET]
    out = office.convert(options, [folder / f"csv/{table}.csv" for table in tables])
    faults = []
    cells = 0
    for table, kinds in tables.items():
        found = records(out / f"{table}.csv")
        # Its import drops NUL and takes CR for LF; no article that is published holds either.
        expected = [[cell.replace("\0", "").replace("\r", "\n") for cell in row] for row in records(folder / f"csv/{table}.csv")]
        cells += sum(map(len, expected))
        faults += faults_of(table, found, expected, ["string"] * len(kinds))
    report.expect(not faults, f"{folder.name}: every CSV file, {cells} cells", "\n        ".join(faults))


def records(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file, strict=True))


def shown(cell, kind):
    """A value of our CSV as LibreOffice writes it."""
    if kind == "boolean":
        return cell.upper()
    return cell.replace("T", " ").removesuffix("Z") if kind == "instant" else cell


def faults_of(table, found, expected, kinds):
    """Where two lists of records first differ; numbers by the 15 digits that LibreOffice writes."""
    if len(found) != len(expected):
        return [f"{table}: {len(found)} rows, not {len(expected)}"]
    for number, (row, other) in enumerate(zip(found, expected)):
        for column, (cell, wanted) in enumerate(zip(row, other)):
            is_number = kinds[column] in ("int32", "float64") and number > 0 and cell and wanted
            if not (isclose(float(cell), float(wanted), rel_tol=1e-14) if is_number else cell == wanted):
                return [f"{table}: row {number}, {expected[0][column]}: {cell!r}, not {wanted!r}"]
        if len(row) != len(other):
            return [f"{table}: row {number} has {len(row)} cells, not {len(other)}"]
    return []
