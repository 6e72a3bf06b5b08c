import Analyses
import Diagnostics
import Interchange
import Reports
import Stakeholders

/// A graph small enough to be read at a glance, with something of everything that a report tells.
struct SmallCity {
  /// The records of each list, in the order in which they are written.
  var lists: [String: [String]]

  init() {
    lists = Self.records
  }

  /// The same records, written in another order.
  init(shuffledBy seed: UInt64) {
    var generator = Generator(state: seed)
    lists = Self.records
    for key in ["documents", "matters", "units", "actors", "relations", "readings", "follow-up"] {
      lists[key]?.shuffle(using: &generator)
    }
  }

  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    /// SplitMix64 (G. L. Steele et al., "Fast splittable pseudorandom number generators", 2014).
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  var yaml: String {
    var text = """
      format: omvarld/1
      id: small
      title: {sv: "Småstads omvärld", en: "The world around Small Town"}
      principal: town
      language: sv

      """
    for (key, records) in lists.sorted(by: { $0.key < $1.key }) {
      text += "\(key):\n" + records.map { "  - \($0)\n" }.joined()
    }
    return text
  }

  func report(
    in language: Language,
    reading: Reading.ID? = nil,
    at date: PartialDate? = nil,
    figures: [Figure] = Self.figures
  ) throws -> GapReport {
    try Self.report(yaml, in: language, reading: reading, at: date, figures: figures)
  }

  static func report(
    _ yaml: String,
    in language: Language,
    reading: Reading.ID? = nil,
    at date: PartialDate? = nil,
    figures: [Figure] = Self.figures,
    choosing choose: (inout Selection) -> Void = { _ in }
  ) throws -> GapReport {
    GapReport(
      try analysis(yaml, reading: reading, at: date, choosing: choose),
      figures: figures,
      context: AnswerContext(
        toolName: "omvarld",
        toolVersion: "1.0.0",
        digest: String(repeating: "0123456789abcdef", count: 4),
        language: language
      )
    )
  }

  static func analysis(
    _ yaml: String,
    reading: Reading.ID? = nil,
    at date: PartialDate? = nil,
    choosing choose: (inout Selection) -> Void = { _ in }
  ) throws -> GapAnalysis {
    let file = SourceFile(path: "graph.yaml", text: yaml)
    var selection = Selection()
    selection.reading = reading
    selection.date = date
    choose(&selection)
    return GapAnalysis(
      SelectedGraph(try StakeholderGraph.reading(yaml: [file]).value, selection)
    )
  }

  static let figures = [
    Figure(
      view: "overview",
      title: "1/3",
      summary: "A – B",
      svg: "<svg><title>1/3</title></svg>",
      file: "maps/overview.svg",
      twin: [Table(caption: "AB", columns: ["A", "B"], rows: [["1", "2"]])]
    ),
    Figure(
      view: "focus:port",
      title: "2/3",
      summary: "2/3",
      svg: nil,
      failure: "?",
      file: nil,
      twin: [Table(caption: "CD", columns: ["C", "D"], rows: [["3", "4"]])]
    ),
  ]

  private static let records: [String: [String]] = [
    "documents": [
      """
      {id: plan, name: {sv: "Omvärldsplan", en: "World Plan"}, reference: S-1, version: "2",
           status: in-force, decided: 2024-03-18, covers: [port, water], url: "https://example.org/plan"}
      """,
      #"{id: old, name: {sv: "Gamla planen", en: "Old Plan"}, status: superseded}"#,
    ],
    "focus-areas": [
      """
      {id: port, name: {sv: "Hamn och logistik", en: "Port and logistics"}, short: {sv: Hamn, en: Port},
           requirements: [{level: national, basis: stated, kinds: [agency],
             evidence: [{document: plan, section: "2.10", quote: "på nationell nivå"}]},
             {level: eu, basis: inferred}]}
      """,
      """
      {id: water, name: {sv: Vatten, en: Water},
           requirements: [{level: local, minimum: 2, basis: stated,
             evidence: [{document: plan, section: "2.9", quote: "minst två parter", page: "12"}]}]}
      """,
    ],
    "matters": [
      """
      {id: fairway, name: {sv: "en farled", en: "a fairway"}, focus: port, level: national,
           decisionMaker: agency}
      """,
      #"{id: rules, name: {sv: "nya regler", en: "new rules"}, focus: water}"#,
    ],
    "aims": [
      #"{id: known, name: {sv: "Vi är kända", en: "We are known"}, focus: [port], owner: office}"#
    ],
    "units": [
      #"{id: office, name: {sv: kontoret, en: the office}, kind: department}"#,
      """
      {id: council, name: {sv: "rådet", en: the group}, kind: group, members: [office],
           coordinates: [port]}
      """,
    ],
    "actors": [
      #"{id: town, name: {sv: "Småstad", en: Small Town}, kind: municipality, levels: [local]}"#,
      """
      {id: agency, name: {sv: Verket, en: Agency}, kind: agency, levels: [national],
           url: "https://example.org/?a=1&b=2",
           evidence: [{document: plan, section: "2.10", quote: "Verket"}]}
      """,
      #"{id: forum, name: {sv: Forum, en: Forum}, kind: network, levels: [local], members: [club]}"#,
      """
      {id: club, name: {sv: "Föreningen", en: the Club}, kind: civil-society, levels: [local],
           note: {sv: "Också kallad klubben.", en: Also called club.}}
      """,
      """
      {id: business, name: {sv: "näringslivet", en: business}, kind: business,
           standing: generic}
      """,
      #"{id: sound, name: {sv: Sundet, en: the Sound}, kind: territory, standing: place}"#,
    ],
    "relations": [
      """
      {from: office, to: agency, kind: contact, focus: [port], status: ongoing, strength: 2,
           since: 2020-08, basis: stated,
           evidence: [{document: plan, section: "2.10", quote: "kontakt med Verket"}]}
      """,
      """
      {from: town, to: forum, kind: membership, focus: [water], status: intended,
           basis: assessed, assessedBy: office, assessedOn: 2025}
      """,
      #"{from: town, to: business, kind: cooperation, focus: [port]}"#,
      #"{from: town, to: club, kind: exchange, focus: [water], readings: [wide]}"#,
      #"{from: office, to: port, kind: responsibility}"#,
    ],
    "readings": [
      #"{id: wide, name: {sv: "Vid läsning", en: Wide reading}}"#,
      #"{id: strict, name: {sv: "Sträng läsning", en: Strict reading}, standing: {agency: place}}"#,
    ],
    "follow-up": [
      """
      {finding: "coverage.open-level:port:eu", decision: accept, owner: office, due: 2026-06,
           reason: {sv: "väntar på svar", en: awaiting an answer}}
      """
    ],
  ]
}
