"""The datasets that readers are tried on."""

from pathlib import Path

from project import NODE, OUTPUT, PROJECT, run


def datasets(scratch):
    """The published one; one of hard values, with every table; one of empty tables. The last two are written to `scratch`."""
    made = run([NODE, "--import", "tsx", PROJECT / "tests/interop/hard-values.ts", scratch])
    if made.returncode != 0:
        raise RuntimeError(made.stderr)
    return [OUTPUT, Path(scratch, "hard"), Path(scratch, "empty")]
