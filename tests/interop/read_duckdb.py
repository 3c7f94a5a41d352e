"""DuckDB. A reader gives the kind of every column and the rows."""

import duckdb
import pyarrow as pa

KINDS = {
    "VARCHAR": "string",
    "INTEGER": "int32",
    "DOUBLE": "float64",
    "BOOLEAN": "boolean",
    "DATE": "date",
    "TIMESTAMP WITH TIME ZONE": "instant",
    "VARCHAR[]": "list",
}
TYPES = {kind: type for type, kind in KINDS.items()}


def connect():
    connection = duckdb.connect()
    connection.execute("SET TimeZone = 'UTC'")
    return connection


def parquet(path, _):
    return of_query(connect(), "SELECT * FROM read_parquet(?)", [str(path)])


def arrow(path, _):
    """Arrow's file format needs an extension of DuckDB; its memory is read as it is."""
    connection = connect()
    with pa.ipc.open_file(path) as file:
        connection.register("data", file.read_all())
    return of_query(connection, "SELECT * FROM data", [])


def csv(path, kinds):
    types = ", ".join(
        f"'{name}': '{'VARCHAR' if kind == 'list' else TYPES[kind]}'" for name, kind in kinds.items()
    )
    lists = ", ".join(
        f"string_split({name}, ';') AS {name}" for name, kind in kinds.items() if kind == "list"
    )
    wanted = f"SELECT * REPLACE ({lists})" if lists else "SELECT *"
    strict = "header = true, delim = ',', quote = '\"', escape = '\"', nullstr = '', auto_detect = false"
    return of_query(connect(), f"{wanted} FROM read_csv(?, columns = {{{types}}}, {strict})", [str(path)])


def of_query(connection, query, values):
    result = connection.execute(query, values)
    kinds = {name: KINDS.get(str(type), str(type)) for name, type, *_ in result.description}
    return kinds, result.fetchall()
