"""polars. A reader gives the kind of every column and the rows."""

import polars as pl

KINDS = {
    pl.String(): "string",
    pl.Int32(): "int32",
    pl.Float64(): "float64",
    pl.Boolean(): "boolean",
    pl.Date(): "date",
    pl.Datetime("ms", "UTC"): "instant",
    pl.List(pl.String()): "list",
}
TYPES = {kind: type for type, kind in KINDS.items()}


def parquet(path, _):
    return of_frame(pl.read_parquet(path))


def arrow(path, _):
    return of_frame(pl.read_ipc(path))


def csv(path, kinds):
    """Types are named; moments and lists come as text and are read by their columns' own methods."""
    plain = {
        name: pl.String() if kind in ("list", "instant") else TYPES[kind] for name, kind in kinds.items()
    }
    frame = pl.read_csv(path, schema=plain, null_values=[""], try_parse_dates=False)
    columns = {
        "instant": lambda name: pl.col(name).str.to_datetime(
            "%Y-%m-%dT%H:%M:%SZ", time_unit="ms", time_zone="UTC"
        ),
        "list": lambda name: pl.col(name).str.split(";"),
    }
    return of_frame(
        frame.with_columns(columns[kind](name) for name, kind in kinds.items() if kind in columns)
    )


def of_frame(frame):
    return {name: KINDS.get(type, str(type)) for name, type in frame.schema.items()}, frame.rows()
