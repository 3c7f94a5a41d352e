"""The datasets that readers are tried on."""

from pathlib import Path

from project import NODE, OUTPUT, PROJECT, run


def datasets(scratch):
    """The published one, and two written to `scratch`: one of hard values, one of empty tables."""
    made = run([NODE, "--import", "tsx", PROJECT / "tests/interop/hard-values.ts", scratch])
    if made.returncode != 0:
        raise RuntimeError(made.stderr)
    return [OUTPUT, Path(scratch, "hard"), Path(scratch, "empty")]
