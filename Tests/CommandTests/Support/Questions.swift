import Foundation
import TestSupport
import Testing

/// Questions to one command, whose answers together have every key that an answer of it can have.
struct Questions: CustomTestStringConvertible {
  let command: String
  let arguments: [[String]]
  /// With what the command may end.
  let statuses: Set<Int32>
  /// Keys that an answer may leave out.
  private let optional: Set<String>
  /// Keys behind which no answer of the command has anything.
  private let empty: Set<String>

  init(
    _ command: String,
    _ arguments: [String]...,
    statuses: Set<Int32> = [0],
    optional: Set<String> = [],
    empty: Set<String> = []
  ) {
    self.command = command
    self.arguments = arguments
    self.statuses = statuses
    self.optional = optional.union(["page", "retrieved"])
    self.empty = empty
  }

  var testDescription: String { command }

  /// Whether an answer may lack the key in a place. Free are the keys of what a file says under a
  /// key, and nothing is counted of a graph that could not be read.
  func mayLack(_ place: String) -> Bool {
    optional.contains(key(place)) || place.contains("/properties/*/old/")
      || place.contains("/properties/*/new/")
      || place.contains(#/^\/result\/counts\/(?!errors|warnings)/#)
  }

  /// Whether no answer has anything in a place. Everything is chosen in those of `coverage`.
  func isEmpty(_ place: String) -> Bool {
    empty.contains { $0.contains("/") ? place.contains($0) : key(place) == $0 }
      || place.contains("/selection/") && command != "coverage"
  }

  private func key(_ place: String) -> String {
    place.split(separator: "/").last.map(String.init) ?? ""
  }
}

extension Questions {
  /// Writes the files that are asked about.
  static func prepare(_ scratch: Scratch) throws {
    try scratch.write(rich, to: "rich.yaml")
    try scratch.write(
      FullGraph.yaml.replacing(String(repeating: "=lång ", count: 7_000), with: "=lång "),
      to: "full.yaml"
    )
    try scratch.write("actors: [{id: A}]\n", to: "broken.yaml")
    try scratch.write("source,target,strength\na,b,1\nb,c,2\n", to: "ties.csv")
    try scratch.write(
      "id,name,kind,country\nagency,,,SE\nlund,Lund,municipality,\nbad,Bad,nonsense,\n",
      to: "tables/actors.csv"
    )
    try scratch.write("id,name,kind\nx,The agencys,agency\n", to: "alike/actors.csv")
    // It has members, and would be no arena.
    try scratch.write("id,name,kind\nhub,,agency\n", to: "breaking/actors.csv")
  }

  /// A city with something of all that answers tell: decisions about a risk and about voices, an
  /// arena that reaches a ministry, a category in the way, and a level that an arena would fill.
  private static let rich = """
    format: omvarld/1
    id: rich
    title: Richville
    principal: city
    language: en
    documents: [{id: plan, name: The plan}]
    focus-areas:
      - {id: rail, name: Railways, requirements: [{level: national}, {level: eu, minimum: 3}]}
      - {id: water, name: Clean water, requirements: [{level: national}]}
    matters:
      - {id: track, name: A second track, focus: rail, level: eu, decisionMaker: far}
      - {id: toll, name: The toll, focus: rail, level: local, decisionMaker: city}
    units: [{id: streets, name: Streets, kind: department}, {id: parks, name: Parks, kind: department}]
    actors:
      - {id: city, name: Richville, kind: municipality, levels: [local]}
      - {id: agency, name: The agency, kind: agency, levels: [national]}
      - {id: trade, name: trade, kind: business, standing: generic}
      - {id: far, name: The far office, kind: eu-body, levels: [eu], interests: [rail]}
      - {id: near, name: The near office, kind: eu-body, levels: [eu]}
      - {id: third, name: The third office, kind: eu-body, levels: [eu]}
      - {id: hub, name: The hub, kind: network, interests: [rail], members: [far, near, third]}
      - {id: forum, name: The forum, kind: network, members: [city, ministry]}
      - {id: ministry, name: The ministry, kind: government, levels: [national]}
    relations:
      - {from: streets, to: agency, kind: cooperation, focus: [rail], evidence: [{document: plan, page: "7", retrieved: 2024-05}]}
      - {from: parks, to: agency, kind: contact, focus: [rail]}
      - {from: streets, to: forum, kind: exchange, focus: [water]}
      - {from: agency, to: trade, kind: contact}
      - {from: trade, to: far, kind: contact}
    follow-up:
      - {finding: "voice.uncoordinated:agency:rail", decision: act, owner: parks, due: 2027, reason: They will meet}
      - {finding: "risk.loss-of-actor:agency", decision: accept, owner: parks, due: 2027, reason: It stays}

    """

  private static let presidium = ["--from", "kontaktnatverket", "--to", "presidiet"]

  static let all = [
    Questions(
      "brokers",
      [Graph.sjostad],
      [Graph.sjostad, "--level", "national", "--kind", "supervision"],
      [Graph.malmo, "--force", "--lang", "en"],
      ["rich.yaml", "--force", "--focus", "water"]
    ),
    Questions(
      "channels",
      [Graph.malmo] + presidium,
      [Graph.malmo, "--hops", "1"] + presidium,
      [Graph.malmo, "--to", "level:national", "--lang", "en"],
      [Graph.sjostad, "--to", "decision-makers", "--focus", "hamn"],
      [Graph.sjostad, "--to", "decision-makers", "--unit", "hamnkontoret"],
      [Graph.sjostad, "--to", "regeringen", "--status", "ended"],
      [Graph.sjostad, "--to", "decision-makers", "--kind", "reporting"],
      [Graph.sjostad, "--to", "level:national", "--limit", "1", "--hops", "1"],
      ["rich.yaml", "--to", "decision-makers"],
      ["rich.yaml", "--to", "level:national"],
      ["rich.yaml", "--to", "far"],
      ["rich.yaml", "--to", "agency", "--from", "parks"]
    ),
    Questions(
      "check",
      [Graph.malmo],
      [Graph.bergslund, "--lang", "sv"],
      ["full.yaml"],
      ["broken.yaml"],
      ["no-such.yaml"],
      statuses: [0, 1]
    ),
    Questions(
      "close",
      [Graph.sjostad],
      [Graph.sjostad, "--assume", "any", "--limit", "2", "--costs", "open=7,first=0"],
      [Graph.sjostad, "--try", "open:kompetensverket:kompetens", "--max-new", "0"],
      [Graph.sjostad, "--try", "new:national:boende:agency", "--lang", "en"],
      [Graph.sjostad, "--try", "open:kustregionen:hamn"],
      [Graph.malmo],
      [Graph.bergslund, "--assume", "any"],
      [Graph.bergslund, "--focus", "tourism"],
      ["rich.yaml"]
    ),
    Questions(
      "coverage",
      [Graph.malmo],
      [
        Graph.sjostad, "--focus", "hamn", "--level", "national", "--at", "2026-05", "--kind",
        "cooperation", "--status", "ongoing", "--basis", "stated", "--unit", "hamnkontoret",
        "--reading", "strict", "--lang", "en",
      ],
      [Graph.bergslund, "--kind", "reporting"],
      ["full.yaml"],
      ["rich.yaml"]
    ),
    Questions(
      "diff",
      [Graph.sjostad, Graph.sjostad2027, "--crosswalk", Graph.crosswalk],
      [Graph.sjostad2027, Graph.sjostad, "--robust", "--lang", "en", "--level", "national"],
      [Graph.malmo, Graph.malmo],
      ["full.yaml", "rich.yaml"],
      ["rich.yaml", "full.yaml"],
      [Graph.bergslund, "--between", "2022", "2026"],
      // What an entry is, and where it belongs, where that is on record.
      optional: ["kind", "levels", "coordinates", "partOf", "members"]
    ),
    Questions(
      "explain",
      [Graph.malmo, "coverage.open-level:transport:national"],
      [Graph.sjostad, "risk.loss-of-unit:hamnkontoret", "--reading", "generous"],
      [Graph.sjostad, "coverage.open-level:vatten:international", "--lang", "en"],
      ["rich.yaml", "evidence.unsourced:relations"],
      ["rich.yaml", "voice.uncoordinated:agency:rail"],
      ["full.yaml", "coverage.open-level:rail:national"],
      optional: ["kind", "levels", "coordinates", "partOf", "members"],
      // A remedy records something; few take anything away.
      empty: [
        "crosswalk", "/crosswalk/", "removed", "/removed/", "/properties/*/old",
        "/relations/added/*/id", "/relations/added/*/status", "/entities/added/*/coordinates",
        "/entities/added/*/members", "/entities/added/*/partOf", "/relations/added/*/lead",
      ]
    ),
    Questions(
      "gaps",
      [Graph.malmo],
      [Graph.sjostad, "--robust"],
      [Graph.sjostad, "--reading", "strict", "--at", "2026", "--unit", "hamnkontoret"],
      [Graph.bergslund, "--kind", "reporting", "--lang", "sv"],
      ["full.yaml"]
    ),
    Questions(
      "import",
      ["tables", "--into", "rich.yaml", "--dry-run", "--partial"],
      [Graph.malmo, "--into", Graph.malmo, "--dry-run"],
      ["tables", "--into", "rich.yaml"],
      ["alike/actors.csv", "--into", "rich.yaml"],
      ["breaking/actors.csv", "--into", "rich.yaml"],
      statuses: [0, 1]
    ),
    Questions(
      "measure",
      [Graph.sjostad, "--measure", "degree"],
      [Graph.sjostad, "--measure", "constraint", "--ego", "farledsverket", "--radius", "2"],
      [Graph.sjostad, "--measure", "edge-betweenness", "--projection", "units-actors"],
      [Graph.sjostad, "--measure", "density"],
      ["ties.csv", "--measure", "betweenness", "--directed"],
      ["ties.csv", "--measure", "edge-betweenness", "--weighted"],
      ["ties.csv", "--measure", "density"],
      optional: ["ego", "radius"]
    ),
    Questions(
      "risks",
      [Graph.malmo],
      [Graph.sjostad, "--lang", "en"],
      [Graph.bergslund, "--robust"],
      [Graph.bergslund, "--kind", "reporting"],
      ["rich.yaml"],
      ["full.yaml"],
      empty: ["facts"]
    ),
    Questions(
      "voice",
      [Graph.malmo, "--robust"],
      [Graph.bergslund],
      [Graph.sjostad, "--lang", "en"],
      [Graph.sjostad, "--kind", "reporting"],
      ["rich.yaml"],
      ["full.yaml"],
      empty: ["facts"]
    ),
  ]
}
