"""The graphs that the pages are of: those of the project, a hostile one and a large one."""

import json

PAYLOADS = [
    "</script><script>document.title='taken'</script>",
    "</title></style><img src=x onerror=\"document.title='taken'\">",
    "\" onmouseover=\"document.title='taken'\" x=\"",
    "'><svg onload=document.title='taken'>",
    "javascript:document.title='taken'",
    "{0} $& ${document.title='taken'} \\u003c <!--",
]


def source(name, package, folder):
    if name in ("hostile", "large"):
        path = folder / f"{name}.yaml"
        # JSON is YAML.
        path.write_text(json.dumps(hostile() if name == "hostile" else large(), ensure_ascii=False))
        return path
    return package / "Graphs" / (name if name == "malmo" else f"examples/{name}")


def options(name, package):
    """What else a report is told: the second period of Sjöstad is compared with the first."""
    if name != "sjostad-2027":
        return []
    examples = package / "Graphs" / "examples"
    return ["--since", examples / "sjostad", "--crosswalk", examples / name / "crosswalk" / "since-sjostad.yaml"]


def hostile():
    """A graph with something to run in every field that takes any text."""
    numbers = iter(range(10_000))

    def text(field):
        return f"{field} {PAYLOADS[next(numbers) % len(PAYLOADS)]}"

    def both(field):
        return {"sv": text(field), "en": text(field)}

    def evidence():
        return [{"document": "plan", "section": text("section"), "page": text("page"), "quote": text("quote")}]

    def details(field):
        return {"name": both(field), "short": both("short"), "aliases": [text("alias")],
                "description": both("description"), "note": both("note"), "tags": [text("tag")],
                "identifiers": {"scheme": text("identifier")}, "evidence": evidence(),
                "url": "javascript:document.title='taken'"}

    return {
        "format": "omvarld/1", "id": "hostile", "title": both("title"), "principal": "town", "language": "sv",
        "documents": [{"id": "plan", **details("document"), "reference": text("reference"), "version": text("version")}],
        "focus-areas": [
            {"id": "port", **details("area"), "requirements": [
                {"level": level, "note": both("demand"), "evidence": evidence()} for level in ("eu", "national")]},
        ],
        "matters": [{"id": "fairway", **details("matter"), "focus": "port", "level": "national",
                     "decisionMaker": "agency"}],
        "aims": [{"id": "known", **details("aim"), "focus": ["port"], "owner": "office", "indicator": both("indicator")}],
        "units": [{"id": "office", **details("unit"), "kind": "department"}],
        "actors": [
            {"id": "town", **details("town"), "kind": "municipality", "levels": ["local"]},
            {"id": "agency", **details("actor"), "kind": "agency", "levels": ["national"], "country": "SE"},
            {"id": "some", **details("generic"), "kind": "agency", "levels": ["eu"], "standing": "generic"},
        ],
        "relations": [
            {"from": "office", "to": "agency", "kind": "contact", "focus": ["port"], "status": "ongoing",
             "note": both("aside"), "tags": [text("tag")], "evidence": evidence()},
            {"from": "town", "to": "some", "kind": "cooperation", "focus": ["port"], "evidence": evidence()},
        ],
        "readings": [{"id": "other", "name": both("reading"), "standing": {"agency": "place"}}],
        "follow-up": [{"finding": "coverage.open-level:port:eu", "decision": "accept", "reason": text("reason"),
                       "owner": "office", "due": "2027-06"}],
    }


def large(actors=1000, relations=8000):
    """A graph of a nation's size."""
    levels = ["local", "regional", "cross-border", "national", "eu", "international"]
    kinds = ["cooperation", "exchange", "contact", "advocacy"]
    statuses = ["ongoing", "intended", "possible", None]
    relation = lambda number: {
        "id": f"r{number}", "from": f"unit{number % 40}", "to": f"actor{number % actors}",
        "kind": kinds[number // actors % 4], "focus": [f"area{number % 12}"],
        **({"status": statuses[number % 4]} if statuses[number % 4] else {}),
    }
    return {
        "format": "omvarld/1", "id": "large", "title": "En stor graf", "principal": "town", "language": "sv",
        "focus-areas": [
            {"id": f"area{number}", "name": f"Fokusområde {number}",
             "requirements": [{"level": level} for level in levels[number % 3::2]]}
            for number in range(12)],
        "units": [{"id": f"unit{number}", "name": f"Enhet {number}", "kind": "department"} for number in range(40)],
        "actors": [{"id": "town", "name": "Staden", "kind": "municipality", "levels": ["local"]}] + [
            {"id": f"actor{number}", "name": f"Aktör nummer {number}", "kind": "agency", "levels": [levels[number % 6]]}
            for number in range(actors)],
        "relations": [relation(number) for number in range(relations)],
    }
