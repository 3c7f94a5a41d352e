"""What a dataset says of its tables, and its CSV by Python's own reader: what the others are held against."""

import csv
import json
from datetime import date, datetime

from cells import canonical

KINDS = {
    "string": "string",
    "integer": "int32",
    "number": "float64",
    "boolean": "boolean",
    "date": "date",
    "datetime": "instant",
}

READ = {
    "string": str,
    "int32": int,
    "float64": float,
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": date.fromisoformat,
    "instant": lambda text: datetime.fromisoformat(text.replace("Z", "+00:00")),
    "list": lambda text: text.split(";"),
}


def tables_of(folder):
    """The kind of every column, by table and name, as datapackage.json has it."""
    package = json.loads((folder / "datapackage.json").read_text())
    return {
        resource["name"]: {field["name"]: kind_of(field) for field in resource["schema"]["fields"]}
        for resource in package["resources"]
        if resource.get("type") == "table" and resource["path"].startswith("csv/")
    }


def kind_of(field):
    """Table Schema's own type for lists is refused by its profile: a list is a text with a delimiter."""
    return "list" if "delimiter" in field else KINDS[field["type"]]


def rows_of(folder, table, kinds):
    """The rows of a table in canonical cells, by the csv module and the types that the dataset states."""
    with open(folder / f"csv/{table}.csv", encoding="utf-8", newline="") as file:
        records = csv.reader(file, strict=True)
        names = next(records)
        if names != list(kinds):
            raise ValueError(f"csv/{table}.csv has other columns than datapackage.json: {names}")
        return [
            tuple(
                canonical(None if cell == "" else READ[kind](cell))
                for cell, kind in zip(record, kinds.values(), strict=True)
            )
            for record in records
        ]
