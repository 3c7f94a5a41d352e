"""pandas, with columns that can hold null. A reader gives the kind of every column and the rows."""

import pandas as pd
import pyarrow as pa
from read_pyarrow import KINDS, TYPES

ARROW = {"dtype_backend": "pyarrow"}


def parquet(path, _):
    return of_frame(pd.read_parquet(path, **ARROW))


def arrow(path, _):
    return of_frame(pd.read_feather(path, **ARROW))


def csv(path, kinds):
    """Only "" is null: pandas itself takes "NA", the code of Namibia, and "null" for nothing."""
    read = {
        name: pd.ArrowDtype(pa.string() if kind == "list" else TYPES[kind]) for name, kind in kinds.items()
    }
    frame = pd.read_csv(path, dtype=read, keep_default_na=False, na_values=[""])
    for name, kind in kinds.items():
        if kind == "list":
            frame[name] = frame[name].str.split(";").astype(pd.ArrowDtype(pa.list_(pa.string())))
    return of_frame(frame)


def of_frame(frame):
    kinds = {
        name: KINDS.get(type.pyarrow_dtype, str(type)) if isinstance(type, pd.ArrowDtype) else str(type)
        for name, type in frame.dtypes.items()
    }
    columns = [[python(value) for value in frame[name].array] for name in frame]
    return kinds, list(zip(*columns))


def python(value):
    """The plain value behind a scalar of pandas."""
    if value is pd.NA or value is pd.NaT:
        return None
    if isinstance(value, pd.Timestamp):
        return value.to_pydatetime()
    return list(value) if hasattr(value, "tolist") and not isinstance(value, (str, bytes)) else value
