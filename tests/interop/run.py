"""Shows that other people's tools read what we write: `make interop`, a part of it with ONLY="packed"."""

import importlib
import os
import sys
import time
import traceback
import warnings

from report import Report

CHECKS = [
    "data_package",
    "croissant",
    "citation",
    "same_cells",
    "linked_data",
    "workbook",
    "libreoffice",
    "examples",
    "packed",
]


def main(names):
    unknown = [name for name in names if name not in CHECKS]
    if unknown:
        sys.exit(f"interop unknown check: {', '.join(unknown)}\nThere are {', '.join(CHECKS)}.")
    report = Report()
    for name in names or CHECKS:
        print(f"\n{name}: {importlib.import_module(name).__doc__.splitlines()[0]}", flush=True)
        start = time.monotonic()
        try:
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                importlib.import_module(name).check(report)
            for line in sorted(
                {f"{os.path.basename(one.filename)}: {one.message}".split("\n")[0] for one in caught}
            ):
                report.note(f"a library warns of itself: {line}")
        except Exception:  # a tool that breaks is one failure, the others still run
            traceback.print_exc()
            report.expect(False, f"{name} ran to its end")
        print(f"  {time.monotonic() - start:.1f} s", flush=True)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
