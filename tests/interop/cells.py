"""One form for a cell, whichever library read it."""

import math
from datetime import date, datetime, timezone


def canonical(value):
    """Kind and value, so that 1, 1.0, True and "1" stay apart; None for null."""
    if value is None:
        return None
    if isinstance(value, bool):
        return ("boolean", value)
    if isinstance(value, int):
        return ("int", value)
    if isinstance(value, float):
        return ("float", "NaN" if math.isnan(value) else value)
    if isinstance(value, str):
        return ("string", value)
    if isinstance(value, datetime):
        if value.tzinfo is None:
            return ("moment without zone", value.isoformat())
        return ("instant", value.astimezone(timezone.utc).isoformat(timespec="milliseconds"))
    if isinstance(value, date):
        return ("date", value.isoformat())
    if isinstance(value, list):
        return ("list", tuple(canonical(item) for item in value))
    return (type(value).__name__, repr(value))


def first_difference(found, expected, names):
    """Where two tables of canonical cells differ first, in words; None where they are equal."""
    if len(found) != len(expected):
        return f"{len(found)} rows, not {len(expected)}"
    for number, (row, other) in enumerate(zip(found, expected), start=1):
        if len(row) != len(other):
            return f"row {number}: {len(row)} cells, not {len(other)}"
        for name, cell, wanted in zip(names, row, other):
            if cell != wanted:
                return f"row {number}, {name}: {cell!r}, not {wanted!r}"
    return None
