"""Checks graphs, crosswalks and answers against the schemas that the program prints, with Python's
jsonschema. Each answer is also checked with a key too many, which has to be told.

    python3 Scripts/Crosschecks/schemas.py PROGRAM PACKAGE
"""

import copy
import datetime
import glob
import json
import os
import subprocess
import sys

import jsonschema
import yaml

SELECTIONS = [
    [],
    ["--level", "national", "--basis", "stated", "--lang", "en"],
    ["--status", "ongoing", "--at", "2026"],
    # Nothing engages anybody, so that lists are empty.
    ["--kind", "reporting"],
]


def run(*arguments):
    return subprocess.run(arguments, check=True, capture_output=True, text=True).stdout


def with_texts_for_dates(value):
    """YAML 1.1 makes days of what YAML 1.2, and editors with it, leave as texts."""
    if isinstance(value, dict):
        return {key: with_texts_for_dates(each) for key, each in value.items()}
    if isinstance(value, list):
        return [with_texts_for_dates(each) for each in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def questions(graph, ids):
    """Every command about a graph that answers in JSON, with the options that change what it says."""
    yield "check", []
    yield "import", ["--into", graph, "--dry-run"]
    for measure in ["betweenness", "edge-betweenness", "density"]:
        yield "measure", ["--measure", measure]
    yield "measure", ["--measure", "degree", "--ego", ids["principal"], "--radius", "2"]
    for selection in SELECTIONS + [["--reading", reading] for reading in ids["readings"]]:
        yield "coverage", selection
        for command in ["gaps", "voice", "risks"]:
            yield command, selection
            yield command, [*selection, "--robust"]
        yield "brokers", [*selection, "--force"]
        yield "close", selection
        yield "close", [*selection, "--assume", "any", "--limit", "3"]
        for target in ["level:national", "level:eu", "decision-makers"]:
            yield "channels", [*selection, "--to", target]
    yield "close", ["--costs", "open=7,first=0", "--max-new", "1"]
    for area in ids["areas"]:
        yield "close", ["--try", f"new:national:{area}", "--try", f"new:eu:{area}:agency"]
        yield "coverage", ["--focus", area]
    for one in ids["units"][:4]:
        for other in ids["units"][:6]:
            if one != other:
                yield "channels", ["--from", one, "--to", other, "--limit", "2", "--hops", "2"]
    for day in ["2016", "2024", "2030"]:
        yield "diff", ["--between", day, "2027"]


def ids_in(program, folder, files):
    """What there is to ask about in a graph, and one finding of every rule."""
    ids = {"readings": [], "areas": [], "units": []}
    for content in files:
        ids["principal"] = content.get("principal") or ids.get("principal")
        for key, section in [("readings", "readings"), ("areas", "focus-areas"), ("units", "units")]:
            ids[key] += [entry["id"] for entry in content.get(section) or []]
    findings = {}
    for command, key in [("gaps", "findings"), ("voice", "findings"), ("risks", "losses")]:
        answer = json.loads(run(program, command, folder, "--format", "json", "--quiet"))
        for finding in answer["result"][key]:
            findings.setdefault(finding["rule"], finding["id"])
    ids["findings"] = list(findings.values())
    return ids


def main(program, package):
    checked = faults = 0
    validators = {}
    asked = set()
    for name in [line.split()[0] for line in run(program, "schema").splitlines()]:
        schema = json.loads(run(program, "schema", name))
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[name] = jsonschema.Draft202012Validator(schema)

    def check(name, value, what):
        nonlocal checked, faults
        checked += 1
        asked.add(name)
        for error in validators[name].iter_errors(value):
            faults += 1
            print(f"{what}: {error.json_path}: {error.message}")
        more = copy.copy(value)
        more["more"] = 1
        if validators[name].is_valid(more):
            faults += 1
            print(f"{what}: takes a key that is not there")

    def ask(name, *arguments):
        answer = run(program, name, *arguments, "--format", "json", "--quiet")
        check(name, json.loads(answer), " ".join([name, *arguments]))

    graphs = {}
    crosswalks = []
    for path in sorted(glob.glob(f"{package}/Graphs/**/*.yaml", recursive=True)):
        with open(path, encoding="utf-8") as file:
            content = with_texts_for_dates(yaml.safe_load(file))
        if "changes" in content:
            check("crosswalk", content, path)
            crosswalks.append(path)
        else:
            check("graph", content, path)
            graphs.setdefault(os.path.dirname(path), []).append(content)
    for graph, files in graphs.items():
        ids = ids_in(program, graph, files)
        for name, arguments in questions(graph, ids):
            ask(name, graph, *arguments)
        for finding in ids["findings"]:
            ask("explain", graph, finding)
        for other in graphs:
            ask("diff", other, graph)
    for path in crosswalks:
        # Graphs/…/LATER/crosswalk/since-EARLIER.yaml
        later = os.path.dirname(os.path.dirname(path))
        earlier = os.path.basename(path).removeprefix("since-").removesuffix(".yaml")
        ask("diff", f"{os.path.dirname(later)}/{earlier}", later, "--crosswalk", path)
    for name in sorted(set(validators) - asked):
        faults += 1
        print(f"{name}: nothing was checked against this schema")
    print(f"{checked} checked against {len(validators)} schemas, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
