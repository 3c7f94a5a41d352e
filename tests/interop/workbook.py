"""openpyxl reads dataset.xlsx: each cell has the value and type of the CSV, and no formula is among them."""

import tempfile
from datetime import date, datetime, timezone
from urllib.parse import quote

import openpyxl
from cells import canonical, first_difference
from hard_values import datasets
from openpyxl.utils.escape import unescape
from tables import rows_of, tables_of

# How openpyxl names what a cell holds: text, number, date, true or false.
HOLDS = {
    "string": "s",
    "list": "s",
    "int32": "n",
    "float64": "n",
    "boolean": "b",
    "date": "d",
    "instant": "d",
}


def check(report):
    with tempfile.TemporaryDirectory(prefix="dateline-workbook-") as scratch:
        for folder in datasets(scratch):
            compare(folder, openpyxl.load_workbook(folder / "dataset.xlsx"), report)


def compare(folder, book, report):
    tables = tables_of(folder)
    first, *sheets = book.sheetnames
    report.equal(sheets, list(tables), f"{folder.name}: a sheet for every table, behind `{first}`")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    formulas = [f"{cell.parent.title}!{cell.coordinate}" for cell in cells if cell.data_type == "f"]
    report.equal(formulas, [], f"{folder.name}: {len(cells)} cells, no formula among them")
    faults = [
        fault for table, kinds in tables.items() for fault in faults_of(folder, book[table], table, kinds)
    ]
    report.expect(
        not faults, f"{folder.name}: every cell has the value and type of the CSV", "\n        ".join(faults)
    )
    report.equal([table for table in tables if not is_handy(book[table])], [], f"{folder.name}: {HANDY}")
    links = [cell for cell in cells if cell.hyperlink is not None and cell.parent.title != first]
    broken = [
        f"{cell.parent.title}!{cell.coordinate}"
        for cell in links
        if address(cell.hyperlink) != encoded(cell.value)
    ]
    report.equal(broken, [], f"{folder.name}: {len(links)} links open the address that their cell shows")


HANDY = "headers are frozen, filters reach over all rows, every column has a width"


def is_handy(sheet):
    widths = sum(column.max - column.min + 1 for column in sheet.column_dimensions.values() if column.width)
    return (
        sheet.freeze_panes == "A2"
        and sheet.auto_filter.ref == sheet.dimensions
        and widths == sheet.max_column
    )


def encoded(text):
    """An address as the workbook links it: letters beyond ASCII percent-encoded."""
    return "".join(letter if letter < "\x80" else quote(letter) for letter in text)


def address(link):
    return link.target if link.location is None else f"{link.target}#{link.location}"


def faults_of(folder, sheet, table, kinds):
    header, *rows = sheet.iter_rows()
    if [cell.value for cell in header] != list(kinds):
        return [f"{table}: the columns are {[cell.value for cell in header]}"]
    for row in rows:
        for cell, (name, kind) in zip(row, kinds.items()):
            if cell.value is not None and cell.data_type != HOLDS[kind]:
                return [f"{table}!{cell.coordinate}, {name}: holds {cell.data_type}, not {HOLDS[kind]}"]
    found = [tuple(canonical(plain(cell, kind)) for cell, kind in zip(row, kinds.values())) for row in rows]
    fault = first_difference(found, rows_of(folder, table, kinds), kinds)
    return [] if fault is None else [f"{table}: {fault}"]


def plain(cell, kind):
    """The value of a cell. Workbooks have one type for numbers, one for times: the format tells which."""
    value = cell.value
    if value is None:
        return None
    if isinstance(value, str):
        text = unescape(value)
        return text.split(";") if kind == "list" else text
    if isinstance(value, datetime):
        shows_time = "h" in cell.number_format
        return value.replace(tzinfo=timezone.utc) if shows_time else date(value.year, value.month, value.day)
    return float(value) if kind == "float64" else value
