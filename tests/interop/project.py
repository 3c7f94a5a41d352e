"""Folders of the project, and commands run in it."""

import os
import subprocess
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
OUTPUT = PROJECT / "output"
RAW = PROJECT / "raw"
CASES = sorted(path for path in (PROJECT / "tests/cases").iterdir() if path.is_dir())
NODE = os.environ.get("NODE", "node")


def run(command, cwd=PROJECT, **options):
    """The finished process, its streams as text; whether it failed is for the caller to judge."""
    return subprocess.run(
        [str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False, **options
    )


def files_of(folder):
    """Bytes of every file below a folder, by path; the record of a build is no part of a dataset."""
    paths = (
        path for path in sorted(Path(folder).rglob("*")) if path.is_file() and path.name != ".build.json"
    )
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def differences(found, expected):
    """Paths that are missing, unexpected or different between two folders."""
    found, expected = files_of(found), files_of(expected)
    return {
        "missing": sorted(expected.keys() - found.keys()),
        "unexpected": sorted(found.keys() - expected.keys()),
        "different": sorted(path for path in found.keys() & expected.keys() if found[path] != expected[path]),
    }


NO_DIFFERENCE = {"missing": [], "unexpected": [], "different": []}
