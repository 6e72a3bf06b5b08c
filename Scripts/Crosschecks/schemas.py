"""Checks graphs and answers against the schemas that the program prints, with Python's jsonschema.

    python3 Scripts/Crosschecks/schemas.py PROGRAM PACKAGE
"""

import datetime
import glob
import json
import subprocess
import sys

import jsonschema
import yaml


def run(*arguments):
    return subprocess.run(arguments, check=True, capture_output=True, text=True).stdout


def with_texts_for_dates(value):
    """YAML 1.1 makes days of what YAML 1.2, and editors with it, leave as texts."""
    if isinstance(value, dict):
        return {key: with_texts_for_dates(each) for key, each in value.items()}
    if isinstance(value, list):
        return [with_texts_for_dates(each) for each in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def main(program, package):
    checked = faults = 0
    validators = {}
    for name in [line.split()[0] for line in run(program, "schema").splitlines()]:
        schema = json.loads(run(program, "schema", name))
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[name] = jsonschema.Draft202012Validator(schema)

    def check(name, value, what):
        nonlocal checked, faults
        checked += 1
        for error in validators[name].iter_errors(value):
            faults += 1
            print(f"{what}: {error.json_path}: {error.message}")

    files = sorted(glob.glob(f"{package}/Graphs/**/*.yaml", recursive=True))
    for path in files:
        with open(path, encoding="utf-8") as file:
            check("graph", with_texts_for_dates(yaml.safe_load(file)), path)
    for graph in sorted({path.rsplit("/", 1)[0] for path in files}):
        quiet = ["--format", "json", "--quiet"]
        answers = {
            "check": [graph, *quiet],
            "coverage": [graph, *quiet],
            "gaps": [graph, *quiet],
            "measure": [graph, "--measure", "betweenness", *quiet],
            "import": [graph, "--into", graph, "--dry-run", *quiet],
        }
        for name, arguments in answers.items():
            if name in validators:
                check(name, json.loads(run(program, name, *arguments)), f"{name} {graph}")
    print(f"{checked} checked against {len(validators)} schemas, {faults} faults")
    return 1 if faults or not checked else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
