"""The notebook and the SQL in examples/ run on output/, and give the same answers."""

import base64
import json

import duckdb
import nbformat
from nbclient import NotebookClient
from project import PROJECT

EXAMPLES = PROJECT / "examples"
PLOTS = PROJECT / "build/interop/plots"
# Tables of the notebook and their columns that the SQL gives too, in the order of its statements.
SAME = {
    "speakers": ["speaker", "quotations"],
    "gifts": ["giver", "recipient", "unit", "amount", "status"],
    "timeline": ["text", "status", "is_dated"],
}


def check(report):
    answers = run_sql(report)
    notebook = nbformat.read(EXAMPLES / "questions.ipynb", as_version=4)
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    cleared = all(not cell.outputs and cell.execution_count is None for cell in code)
    report.expect(cleared, "the notebook is kept without outputs, so that it changes only when its words do")
    for name, columns in SAME.items():
        frame = f"{name}.reset_index()[{columns}].to_json(orient='values')"
        notebook.cells.append(nbformat.v4.new_code_cell(f"print({frame})"))
    where = {"metadata": {"path": str(EXAMPLES)}}
    NotebookClient(notebook, timeout=300, resources=where, extra_arguments=["--log-level=ERROR"]).execute()
    report.expect(True, f"the notebook runs: {len(code)} cells")
    noise = [
        output.text
        for cell in notebook.cells
        for output in cell.get("outputs", [])
        if output.get("name") == "stderr"
    ]
    report.equal(noise, [], "without a warning")
    report.expect(save_plots(notebook) >= 2, f"its plots are in {PLOTS.relative_to(PROJECT)}")
    for (name, columns), cell in zip(SAME.items(), notebook.cells[-len(SAME) :]):
        found = json.loads(cell.outputs[0].text)
        report.equal(
            in_order(found),
            in_order(answers[name][columns].values.tolist()),
            f"{name}: the notebook and the SQL agree",
        )


def run_sql(report):
    """Each question's answer, in the order of the notebook's."""
    connection = duckdb.connect()
    connection.execute(f"SET file_search_path = '{EXAMPLES}'")
    answers = []
    for statement in connection.extract_statements((EXAMPLES / "questions.sql").read_text()):
        result = connection.execute(statement)
        if statement.type == duckdb.StatementType.SELECT:
            answers.append(result.df())
    sizes = [len(answer) for answer in answers]
    report.expect(
        len(sizes) == len(SAME) and all(sizes), f"the SQL answers {len(sizes)} questions, in {sizes} rows"
    )
    return dict(zip(SAME, answers))


def in_order(rows):
    """Rows of two libraries alike: numbers as numbers, in one order."""
    return sorted(
        [float(cell) if isinstance(cell, (int, float)) else str(cell) for cell in row] for row in rows
    )


def save_plots(notebook):
    PLOTS.mkdir(parents=True, exist_ok=True)
    plots = [
        (cell.id, output.data["image/png"])
        for cell in notebook.cells
        for output in cell.get("outputs", [])
        if "image/png" in output.get("data", {})
    ]
    for name, image in plots:
        (PLOTS / f"{name}.png").write_bytes(base64.b64decode(image))
    return len(plots)
