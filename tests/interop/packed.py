"""The packed tool, installed in an empty folder, builds what the checkout builds.

Needs the npm registry for the tool's own dependencies.
"""

import json
import re
import shutil
import tempfile
from pathlib import Path

from project import CASES, NO_DIFFERENCE, NODE, OUTPUT, PROJECT, RAW, differences, run

LIMIT = 15_000_000
ARTICLE = "The Reed Daily\n12 May 2025\nAna Silva said on Monday that Peru would send 20 nurses to Haiti.\n"


def check(report):
    with tempfile.TemporaryDirectory(prefix="dateline-packed-") as folder:
        home = Path(folder, "home")
        home.mkdir()
        if not install(Path(folder), home, report):
            return
        one_article(home, report)
        same_bytes(home, report)
        from_a_program(home, report)
        without_gazetteer(home, report)


def install(folder, home, report):
    packed = run(["npm", "pack", "--loglevel=error", "--pack-destination", folder])
    tarballs = sorted(folder.glob("*.tgz"))
    report.expect(len(tarballs) == 1, "npm pack writes one tarball", packed.stderr)
    if not tarballs:
        return False
    size = tarballs[0].stat().st_size
    report.expect(size < LIMIT, f"{tarballs[0].name} has {size / 1e6:.1f} MB, at most {LIMIT / 1e6:.0f}")
    installed = run(["npm", "install", "--no-audit", "--no-fund", f"../{tarballs[0].name}"], cwd=home)
    packages = json.loads((PROJECT / "package.json").read_text())
    found = {path.name for path in (home / "node_modules").iterdir()} if installed.returncode == 0 else set()
    runtime = found >= packages["dependencies"].keys() and not found & packages["devDependencies"].keys()
    report.expect(
        runtime, "it installs into an empty folder, with runtime packages alone", installed.stderr or found
    )
    return runtime


def dateline(home, *args, cwd=None):
    """As `npx dateline` would start it, on the Node that the project runs on."""
    return run([NODE, home / "node_modules/.bin/dateline", *args], cwd=cwd or home)


def one_article(home, report):
    below = home / "somewhere/else"
    below.mkdir(parents=True)
    (below / "my-article.txt").write_text(ARTICLE)
    made = run(["npx", "--no-install", "dateline", "run", "my-article.txt", "--out", "out"], cwd=below)
    report.expect((below / "out/csv/quotes.csv").exists(), "npx dateline run, in a folder below", made.stderr)
    proved = dateline(home, "verify", "out", ".", cwd=below)
    report.expect(proved.returncode == 0, "dateline verify proves it", proved.stderr + proved.stdout)


def same_bytes(home, report):
    shutil.copytree(RAW, home / "raw")
    made = dateline(home, "run", "raw", "--out", "output")
    report.equal(
        differences(home / "output", OUTPUT), NO_DIFFERENCE, f"raw/ gives output/ ({made.stderr.strip()})"
    )
    again = dateline(home, "run", "raw", "--out", "output")
    report.expect("nothing to do" in again.stderr, "a second run has nothing to do", again.stderr)
    for case in CASES:
        shutil.copytree(case / "raw", home / case.name / "raw")
        dateline(home, "run", f"{case.name}/raw", "--out", f"{case.name}/out")
        found = differences(home / case.name / "out", case / "expected")
        report.equal(found, NO_DIFFERENCE, f"tests/cases/{case.name} gives what is expected")


def from_a_program(home, report):
    """The program in the README, checked strictly with the libraries' declarations, then run."""
    readme = (home / "node_modules/dateline/README.md").read_text()
    program = re.search(r"```ts\n(.*?)```", readme, re.S).group(1)
    manifest = json.loads((home / "package.json").read_text())
    (home / "package.json").write_text(json.dumps({**manifest, "type": "module"}))
    (home / "program.ts").write_text(program)
    compiler = PROJECT / "node_modules/.bin/tsc"
    strict = [
        "--strict",
        "--exactOptionalPropertyTypes",
        "--noUncheckedIndexedAccess",
        "--skipLibCheck",
        "false",
    ]
    target = ["--module", "nodenext", "--target", "es2023", "--types", "node"]
    compiled = run([compiler, *strict, *target, "program.ts"], cwd=home)
    report.expect(
        compiled.returncode == 0, "the README's program is sound under strict TypeScript", compiled.stdout
    )
    ran = run([NODE, "program.js"], cwd=home)
    report.expect(ran.returncode == 0 and "Ana Silva" in ran.stdout, "and runs", ran.stdout + ran.stderr)


def without_gazetteer(home, report):
    (home / "node_modules/dateline/build/gazetteer.bin").unlink()
    before = differences(home / "output", OUTPUT)
    made = dateline(home, "run", "raw", "--out", "output")
    says = "missing gazetteer" in made.stderr and "installed again" in made.stderr
    report.expect(made.returncode == 2 and says, "without its gazetteer it says what to do", made.stderr)
    report.equal(differences(home / "output", OUTPUT), before, "and leaves the output as it was")
