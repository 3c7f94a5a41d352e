"""CITATION.cff is YAML for PyYAML too, and valid by the schema of CFF 1.2.0."""

import json
import tempfile

import yaml
from hard_values import datasets
from jsonschema.validators import validator_for
from project import PROJECT

PROFILE = PROJECT / "tests/publish/metadata/profiles/cff-1.2.0.json"


def check(report):
    schema = json.loads(PROFILE.read_text())
    validator = validator_for(schema)(schema, format_checker=validator_for(schema).FORMAT_CHECKER)
    with tempfile.TemporaryDirectory(prefix="dateline-citation-") as scratch:
        for folder in datasets(scratch):
            citation = yaml.safe_load((folder / "CITATION.cff").read_text(encoding="utf-8"))
            faults = [f"{fault.json_path}: {fault.message}" for fault in validator.iter_errors(citation)]
            report.equal(faults, [], f"{folder.name}: CITATION.cff is valid")
            package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
            for name in ("title", "version", "keywords"):
                report.equal(
                    citation.get(name), package.get(name), f"{folder.name}: its {name} is the dataset's"
                )
