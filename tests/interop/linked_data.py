"""rdflib reads dataset.jsonld, and its triples give back the rows of every table."""

import tempfile
from collections import Counter

from hard_values import datasets
from offline import offline
from rdflib import RDF, XSD, Graph, Literal, Namespace
from rdflib.collection import Collection
from tables import rows_of, tables_of

DL = Namespace("urn:dateline:terms#")
SCHEMA = Namespace("https://schema.org/")


def check(report):
    with tempfile.TemporaryDirectory(prefix="dateline-hard-") as scratch:
        for folder in datasets(scratch):
            graph = Graph()
            with offline():
                graph.parse(folder / "dataset.jsonld", format="json-ld")
            compare(folder, graph, report)


def compare(folder, graph, report):
    tables = tables_of(folder)
    rows = {table: rows_of(folder, table, kinds) for table, kinds in tables.items()}
    counts = {table: len(set(graph.subjects(RDF.type, node_type(table)))) for table in tables}
    report.equal(
        counts,
        {table: len(found) for table, found in rows.items()},
        f"{folder.name}: {len(graph)} triples, {sum(counts.values())} rows, as many a table as in CSV",
    )
    for name, term, values in (("text", SCHEMA.text, texts), ("unresolved", DL.unresolved, lists)):
        faults = []
        for table, kinds in tables.items():
            if name not in kinds:
                continue
            at = list(kinds).index(name)
            expected = Counter(row[at][1] for row in rows[table] if row[at] is not None)
            if Counter(values(graph, table, term)) != expected:
                faults.append(table)
        report.equal(faults, [], f"{folder.name}: `{name}` has the cells of the CSV, in every table")
    told = {value.datatype for value in graph.objects(None, DL.isConversion)}
    report.equal(
        told, {XSD.boolean} if rows["quantities"] else set(), f"{folder.name}: true and false are typed"
    )


def node_type(table):
    """`event_mentions` is `dl:EventMentions`."""
    return DL["".join(part.capitalize() for part in table.split("_"))]


def texts(graph, table, term):
    for node in graph.subjects(RDF.type, node_type(table)):
        for value in graph.objects(node, term):
            yield value.value if isinstance(value, Literal) else value


def lists(graph, table, term):
    for node in graph.subjects(RDF.type, node_type(table)):
        for head in graph.objects(node, term):
            yield tuple(("string", str(item)) for item in Collection(graph, head))
