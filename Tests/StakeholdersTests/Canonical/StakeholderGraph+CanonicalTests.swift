import Stakeholders
import TestSupport
import Testing

struct `The canonical value` {
  private func compact(_ text: String) throws -> String {
    try StakeholderGraph(yaml: text).canonical.compact
  }

  @Test(arguments: UInt64(0)..<25)
  func `is the same in another order`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed &+ 1000)
    let graph = RandomGraph(seed: seed)
    let shuffled = graph.shuffled(using: &generator)
    #expect(graph.yaml != shuffled.yaml)
    #expect(try shuffled.graph().canonical.compact == graph.graph().canonical.compact)
  }

  @Test(arguments: UInt64(0)..<15)
  func `is the same in several files`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed &+ 2000)
    let graph = RandomGraph(seed: seed)
    let files = graph.shuffled(using: &generator).files(3, using: &generator)
    #expect(
      Diagnosis(files: files).graph?.canonical.compact == (try graph.graph().canonical.compact)
    )
  }

  @Test func `does not see comments, styles and file breaks`() throws {
    let plain = "actors: [{id: lund, name: Lund, kind: municipality, levels: [local]}]"
    let styled = """
      # Neighbours
      actors:
      - kind: 'municipality'  # a city
        levels:
        - local
        id: "lund"
        name: >-
          Lund

      """
    #expect(try compact(plain) == compact(styled))
    #expect(try compact(plain) == compact(styled.replacing("\n", with: "\r\n")))
  }

  /// Short form, and the relation that it means.
  @Test(
    arguments: [
      (
        "actors: [{id: n, name: N, kind: network, members: [city, office]}]",
        """
        actors: [{id: n, name: N, kind: network}]
        relations: [{from: city, to: n, kind: membership}, {from: office, to: n, kind: membership}]
        """
      ),
      (
        "units: [{id: g, name: G, kind: group, members: [office], evidence: [{document: programme}]}]",
        """
        units: [{id: g, name: G, kind: group, evidence: [{document: programme}]}]
        relations: [{from: office, to: g, kind: membership, evidence: [{document: programme}]}]
        """
      ),
      (
        "actors: [{id: a, name: A, kind: agency, mandates: [transport]}]",
        """
        actors: [{id: a, name: A, kind: agency}]
        relations: [{from: a, to: transport, kind: mandate}]
        """
      ),
      (
        "documents: [{id: d, name: D, covers: [office, transport]}]",
        """
        documents: [{id: d, name: D}]
        relations: [{from: d, to: office, kind: guidance}, {from: d, to: transport, kind: guidance}]
        """
      ),
      (
        "aims: [{id: i, name: I, focus: [transport], owner: office}]",
        """
        aims: [{id: i, name: I}]
        relations: [{from: transport, to: i, kind: contribution}, {from: office, to: i, kind: responsibility}]
        """
      ),
    ])
  func `is the same for a short form and for the relations it means`(
    short: String,
    long: String
  ) throws {
    #expect(try compact(short) == compact(long))
  }

  @Test func `keeps the order of focus areas, aims and vocabulary`() throws {
    func areas(_ ids: String...) throws -> String {
      try compact(
        "focus-areas: [" + ids.map { "{id: \($0), name: X}" }.joined(separator: ", ") + "]"
      )
    }
    #expect(try areas("a", "b") != areas("b", "a"))
    #expect(
      try compact("aims: [{id: a, name: A}, {id: b, name: B}]")
        != compact("aims: [{id: b, name: B}, {id: a, name: A}]")
    )
    #expect(
      try compact("vocabulary: {levels: [{id: a, name: A}, {id: b, name: B}]}")
        != compact("vocabulary: {levels: [{id: b, name: B}, {id: a, name: A}]}")
    )
  }

  @Test func `tells texts apart that look alike when written`() throws {
    func note(_ text: String) throws -> String {
      try compact("matters: [{id: m, name: M, tags: \(text)}]")
    }
    #expect(try note(#"["a,b"]"#) != note(#"[a, b]"#))
    #expect(try note(#"["a\",\"b"]"#) != note(#"[a, b]"#))
    #expect(try note(#"["a\\"]"#) != note(#"["a\\\\"]"#))
    #expect(
      try compact(#"matters: [{id: m, name: M, identifiers: {"a:1": b}}]"#)
        != compact(#"matters: [{id: m, name: M, identifiers: {a: "1:b"}}]"#)
    )
  }

  /// Every property of everything, and another value for it.
  private static let mutations: [(String, String)] = [
    ("title: Example", "title: {en: Example}"), ("id: example", "id: other"),
    ("language: en", "language: sv"), ("principal: city", "principal: forum"),
    ("name: Lund", "name: Lunden"), ("short: L,", "short: M,"), ("aliases: [Lundo]", "aliases: []"),
    ("description: D1", "description: D2"), ("url: u1", "url: u2"),
    ("{scheme: \"0114\"}", "{scheme: \"114\"}"), ("{scheme: \"0114\"}", "{other: \"0114\"}"),
    ("since: 2001", "since: 2001-01"), ("until: 2031", "until: 2032"), ("tags: [t1]", "tags: [t2]"),
    ("note: n1", "note: n2"), ("kind: municipality, levels", "kind: region, levels"),
    ("levels: [local]", "levels: [local, eu]"), ("standing: generic", "standing: place"),
    ("interests: [roads]", "interests: [roads, climate]"), ("mandates: [roads]", "mandates: []"),
    ("partOf: city", "partOf: forum"), ("country: NO", "country: SE"),
    ("members: [lund]", "members: [office]"), ("section: \"3.4\"", "section: \"3.40\""),
    ("quote: q1", "quote: q2"), ("page: \"012\"", "page: \"12\""),
    ("retrieved: 2020", "retrieved: 2021"),
    ("evidence: [{document: plan", "evidence: [{document: policy"),
    ("kind: group, partOf: office", "kind: board, partOf: office"),
    ("kind: group, partOf: office", "kind: group"),
    ("members: [harbour]", "members: [office]"), ("coordinates: all", "coordinates: [roads]"),
    ("coordinates: all, ", ""),
    ("level: eu, minimum: 2", "level: eu, minimum: 3"),
    ("level: eu, minimum: 2", "level: local, minimum: 2"), ("kinds: [agency]", "kinds: [region]"),
    ("basis: assessed", "basis: stated"),
    ("assessedBy: office", "assessedBy: harbour"),
    ("assessedOn: 2022", "assessedOn: 2023"), ("note: n2r", "note: n2s"),
    ("partOf: climate", "partOf: transport"), ("focus: roads", "focus: climate"),
    ("level: national}", "level: eu}"), ("decisionMaker: lund", "decisionMaker: forum"),
    ("focus: [roads], owner", "focus: [climate], owner"),
    ("owner: office, indicator", "owner: harbour, indicator"),
    ("indicator: i1", "indicator: i2"), ("status: in-force", "status: draft"),
    ("reference: R1", "reference: R2"), ("version: \"2\"", "version: \"2.0\""),
    ("decided: 2020-01-01", "decided: 2020-01"), ("reviewBy: 2026", "reviewBy: 2027"),
    ("supersedes: [policy]", "supersedes: []"), ("covers: [roads]", "covers: [climate]"),
    ("text: plan.txt", "text: other.txt"), ("id: r1", "id: r2"),
    ("from: office, to: lund", "from: harbour, to: lund"),
    ("from: office, to: lund", "from: office, to: forum"),
    ("kind: contact, focus: [roads]", "kind: exchange, focus: [roads]"),
    ("kind: contact, focus: [roads]", "kind: contact, focus: [roads, climate]"),
    ("strength: 2", "strength: 3"), ("strength: 2,", ""), ("status: ongoing", "status: ended"),
    ("since: 2011", "since: 2012"), ("until: 2041", "until: 2042"),
    ("lead: harbour", "lead: office"),
    ("basis: inferred", "basis: stated"), ("tags: [rt]", "tags: [ru]"), ("note: rn", "note: ro"),
    ("readings: [strict]", "readings: []"), ("standing: {lund: place}", "standing: {lund: named}"),
    ("standing: {lund: place}", "standing: {forum: place}"), ("finding: f1", "finding: f2"),
    ("decision: accept", "decision: act"), ("reason: f3", "reason: f4"),
    ("owner: office, due", "owner: harbour, due"), ("due: 2027-06", "due: 2027"),
    ("note: f5", "note: f6"),
    ("{id: world, name: World}", "{id: world, name: Whole}"), ("arena: true", "arena: false"),
    ("{id: team, name: Team}", "{id: teams, name: Team}"), ("from: [unit]", "from: [unit, actor]"),
    ("symmetric: true", "symmetric: false"), ("engagement: true", "engagement: false"),
    ("carries: both", "carries: forward"), ("strength: 5", "strength: 4"),
  ]

  private static let text = """
    format: omvarld/1
    id: example
    title: Example
    principal: city
    language: en
    documents:
      - {id: plan, name: Plan, status: in-force, reference: R1, version: "2", decided: 2020-01-01,
         reviewBy: 2026, supersedes: [policy], covers: [roads], text: plan.txt}
      - {id: policy, name: Policy}
    focus-areas:
      - id: roads
        name: Roads
        partOf: climate
        requirements:
          - {level: eu, minimum: 2, kinds: [agency], basis: assessed, assessedBy: office,
             assessedOn: 2022, note: n2r}
      - {id: climate, name: Climate}
      - {id: transport, name: Transport}
    matters:
      - {id: rail, name: Rail, focus: roads, decisionMaker: lund, level: national}
    aims:
      - {id: calm, name: Calm, focus: [roads], owner: office, indicator: i1}
    units:
      - {id: office, name: Office, kind: department}
      - {id: harbour, name: Harbour, kind: company}
      - {id: steering, name: Steering, coordinates: all, members: [harbour], kind: group, partOf: office}
    actors:
      - {id: city, name: City, kind: municipality}
      - {id: lund, name: Lund, short: L, aliases: [Lundo], description: D1, url: u1,
         identifiers: {scheme: "0114"}, since: 2001, until: 2031, tags: [t1], note: n1,
         kind: municipality, levels: [local], standing: generic, interests: [roads],
         mandates: [roads], partOf: city, country: NO,
         evidence: [{document: plan, section: "3.4", quote: q1, page: "012", retrieved: 2020}]}
      - {id: forum, name: Forum, kind: network, members: [lund]}
    relations:
      - {id: r1, from: office, to: lund, kind: contact, focus: [roads], strength: 2,
         status: ongoing, since: 2011, until: 2041, lead: harbour, basis: inferred, tags: [rt],
         note: rn, readings: [strict]}
    readings:
      - {id: strict, name: Strict, standing: {lund: place}}
    follow-up:
      - {finding: f1, decision: accept, reason: f3, owner: office, due: 2027-06, note: f5}
    vocabulary:
      levels: [{id: world, name: World}]
      actor-kinds: [{id: alliance, name: Alliance, arena: true}]
      unit-kinds: [{id: team, name: Team}]
      relation-kinds:
        - {id: hosting, name: Hosting, from: [unit], to: actor, symmetric: true, engagement: true,
           carries: both, strength: 5}
    """

  @Test func `differs whatever property is changed`() throws {
    let original = try StakeholderGraph(yaml: Self.text, beside: nil).canonical.compact
    var seen: [String: String] = [original: "the original"]
    for (old, new) in Self.mutations {
      let ranges = Self.text.ranges(of: old)
      #expect(ranges.count == 1, "\(old) stands \(ranges.count) times")
      let mutant = Self.text.replacing(old, with: new)
      let compact = try StakeholderGraph(yaml: mutant, beside: nil).canonical.compact
      let same = seen.updateValue("\(old) → \(new)", forKey: compact)
      #expect(same == nil, "\(old) → \(new) changes nothing beyond \(same ?? "")")
    }
  }
}
