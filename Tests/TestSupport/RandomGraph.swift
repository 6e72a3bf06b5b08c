public import Diagnostics
public import Stakeholders

/// A stakeholder graph made up from a seed: every sort of entity, relations of all kinds, arenas
/// with members, requirements, readings, partial dates, names that need quoting. It always holds
/// together.
///
///     let graph = try RandomGraph(seed: 7).graph()
public struct RandomGraph: Sendable {
  /// How much of each there is.
  public struct Size: Sendable {
    public var areas: Int
    public var actors: Int
    public var units: Int
    public var relations: Int

    public init(areas: Int = 3, actors: Int = 8, units: Int = 4, relations: Int = 16) {
      self.areas = areas
      self.actors = actors
      self.units = units
      self.relations = relations
    }
  }

  /// The lists of the graph by their keys, such as `actors`.
  public private(set) var sections: [String: [YAMLValue]] = [:]

  private static let header: [YAMLValue.Field] = [
    .init("format", "omvarld/1"), .init("id", "random"), .init("title", "Slumpstaden: en graf"),
    .init("principal", "city"), .init("language", "sv"),
  ]

  public init(seed: UInt64, size: Size = Size()) {
    var maker = RandomGraphMaker(seed: seed, size: size)
    sections = maker.sections()
  }

  /// The graph, read.
  public func graph() throws(UnreadableInput) -> StakeholderGraph {
    try StakeholderGraph(yaml: yaml, beside: nil)
  }

  /// The graph as one file.
  public var yaml: String { Self.text(sections, header: Self.header) }

  /// The same graph in another order of everything that has none.
  public func shuffled(using generator: inout SplitMix64) -> RandomGraph {
    var copy = self
    for (key, entries) in sections.sorted(by: { $0.key < $1.key }) {
      var entries = entries.map { $0.shuffled(using: &generator) }
      if !Self.orderedSections.contains(key) { entries.shuffle(using: &generator) }
      copy.sections[key] = entries
    }
    return copy
  }

  /// The same graph in several files: `part-0.yaml`, `part-1.yaml` …
  public func files(_ count: Int, using generator: inout SplitMix64) -> [SourceFile] {
    var parts = Array(repeating: [String: [YAMLValue]](), count: count)
    for (key, entries) in sections.sorted(by: { $0.key < $1.key }) {
      var places = entries.map { _ in Int.random(in: 0..<count, using: &generator) }
      if Self.orderedSections.contains(key) { places.sort() }
      for (entry, place) in zip(entries, places) { parts[place][key, default: []].append(entry) }
    }
    var headers = Array(repeating: [YAMLValue.Field](), count: count)
    for field in Self.header {
      headers[Int.random(in: 0..<count, using: &generator)].append(field)
    }
    return parts.indices.map { place in
      SourceFile(
        path: "part-\(place).yaml",
        text: Self.text(parts[place], header: headers[place])
      )
    }
  }

  /// The ids of the entities that something else in the graph points to.
  public var referencedIDs: [String] {
    let entities = Self.entitySections.flatMap { sections[$0] ?? [] }
    let ids = entities.compactMap { $0["id"]?.texts().first }
    let texts = sections.values.joined().flatMap { $0.texts(except: ["id", "name", "finding"]) }
    let keys = (sections["readings"] ?? []).flatMap { reading -> [String] in
      guard case .record(let fields)? = reading["standing"] else { return [] }
      return fields.map(\.key)
    }
    let mentioned = Set(texts + keys + ["city"])
    return ids.filter(mentioned.contains).sorted()
  }

  /// Adds an entry to one of the lists.
  public mutating func add(_ entry: YAMLValue, to list: String) {
    sections[list, default: []].append(entry)
  }

  /// The graph without the entry of an entity, whoever points to it.
  public func removing(_ id: String) -> RandomGraph {
    var copy = self
    for key in Self.entitySections {
      copy.sections[key]?.removeAll { $0["id"] == .text(id) }
    }
    return copy
  }

  private static let entitySections = [
    "focus-areas", "actors", "units", "matters", "aims", "documents",
  ]
  /// Those in which order says something.
  private static let orderedSections: Set<String> = ["focus-areas", "aims"]

  private static func text(
    _ sections: [String: [YAMLValue]],
    header: [YAMLValue.Field]
  ) -> String {
    var text = ""
    for field in header { text += "\(field.key): \(field.value.yaml)\n" }
    for (key, entries) in sections.sorted(by: { $0.key < $1.key }) where !entries.isEmpty {
      text += "\(key):\n"
      for entry in entries { text += "  - \(entry.yaml)\n" }
    }
    return text
  }
}

/// Makes up the entries of one graph.
private struct RandomGraphMaker {
  private var generator: SplitMix64
  private let size: RandomGraph.Size

  private var areas: [String] = []
  private var actors: [String] = []
  private var arenas: [String] = []
  private var units: [String] = []
  private var matters: [String] = []
  private var aims: [String] = []
  private var documents: [String] = []
  private let readings = ["strict", "lenient"]

  init(seed: UInt64, size: RandomGraph.Size) {
    generator = SplitMix64(seed: seed)
    self.size = size
    areas = Self.ids("area", size.areas)
    actors = Self.ids("actor", size.actors)
    arenas = Self.ids("arena", max(1, size.actors / 4))
    units = Self.ids("unit", size.units)
    matters = Self.ids("matter", size.areas)
    aims = Self.ids("aim", size.areas)
    documents = Self.ids("document", max(1, size.areas / 2))
  }

  private static func ids(_ word: String, _ count: Int) -> [String] {
    (0..<count).map { "\(word)-\($0)" }
  }

  mutating func sections() -> [String: [YAMLValue]] {
    [
      "focus-areas": areas.map { area($0) },
      "actors": [entity("city", [.init("kind", "municipality")])]
        + actors.map { actor($0) } + arenas.map { arena($0) },
      "units": units.enumerated().map { unit($1, below: units[..<$0]) },
      "matters": matters.map { matter($0) },
      "aims": aims.map { aim($0) },
      "documents": documents.enumerated().map { document($1, before: documents[..<$0]) },
      "readings": readings.map { reading($0) },
      "relations": (0..<size.relations).compactMap { _ in relation() },
      "follow-up": areas.isEmpty ? [] : [followUp()],
    ]
  }

  // MARK: Entities

  private mutating func entity(_ id: String, _ own: [YAMLValue.Field]) -> YAMLValue {
    var fields: [YAMLValue.Field] = [.init("id", .text(id)), .init("name", name(id))] + own
    if generator.happens(oneIn: 6) { fields.append(.init("short", .text(id.uppercased()))) }
    if generator.happens(oneIn: 6) {
      fields.append(.init("aliases", [.text("\(id) alias"), .text("Åäö: \(id) # \"x\"")]))
    }
    if generator.happens(oneIn: 8) { fields.append(.init("url", "https://example.org/a?b=1&c=2")) }
    if generator.happens(oneIn: 8) {
      fields.append(.init("identifiers", ["se-org": "212000-1124", "code": "0114"]))
    }
    if generator.happens(oneIn: 8) { fields.append(.init("tags", ["on", "no", "1:30"])) }
    if generator.happens(oneIn: 10) { fields.append(.init("note", "Rad ett\nrad två\u{1}")) }
    fields += validity(oneIn: 6) + evidence()
    return .record(fields)
  }

  private mutating func name(_ id: String) -> YAMLValue {
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: .text("Namn på \(id)")
    case 1: ["sv": .text("Ö: \(id) [sv]"), "en": .text("O & \(id) {en}")]
    default: ["sv": .text("*\(id)*")]
    }
  }

  private mutating func evidence() -> [YAMLValue.Field] {
    guard !documents.isEmpty, !generator.happens(oneIn: 3) else { return [] }
    var record: [YAMLValue.Field] = [.init("document", .text(pick(documents)))]
    if generator.happens(oneIn: 2) { record.append(.init("section", "3.4")) }
    if generator.happens(oneIn: 2) { record.append(.init("quote", "på nationell nivå, \"så\"")) }
    if generator.happens(oneIn: 4) { record.append(.init("page", "012")) }
    if generator.happens(oneIn: 4) { record.append(.init("retrieved", .text(date()))) }
    return [.init("evidence", [.record(record)])]
  }

  private mutating func validity(oneIn times: Int) -> [YAMLValue.Field] {
    var fields: [YAMLValue.Field] = []
    if generator.happens(oneIn: times) { fields.append(.init("since", .text(date(from: 2001)))) }
    if generator.happens(oneIn: times) { fields.append(.init("until", .text(date(from: 2021)))) }
    return fields
  }

  /// A date, known to the year, the month or the day, in the twenty years from one on.
  private mutating func date(from year: Int = 2001) -> String {
    let year = String(year + Int.random(in: 0..<20, using: &generator))
    let month = String(Int.random(in: 10...12, using: &generator))
    let day = String(Int.random(in: 10...28, using: &generator))
    return [year, month, day].prefix(Int.random(in: 1...3, using: &generator))
      .joined(separator: "-")
  }

  private mutating func area(_ id: String) -> YAMLValue {
    let requirements = generator.some(of: Self.levels, atMost: 3).map { level in
      var fields: [YAMLValue.Field] = [.init("level", .text(level))]
      if generator.happens(oneIn: 3) { fields.append(.init("minimum", "2")) }
      if generator.happens(oneIn: 4) { fields.append(.init("kinds", ["agency", "region"])) }
      return YAMLValue.record(fields + basis() + evidence())
    }
    return entity(id, [.init("requirements", .list(requirements))])
  }

  private mutating func actor(_ id: String) -> YAMLValue {
    var own: [YAMLValue.Field] = [
      .init("kind", .text(pick(["municipality", "region", "agency", "government", "business"]))),
      .init("levels", texts(generator.some(of: Self.levels, atMost: 2))),
    ]
    if generator.happens(oneIn: 4) {
      own.append(.init("standing", .text(pick(["named", "generic", "place"]))))
    }
    if generator.happens(oneIn: 3) {
      own.append(.init("interests", texts(generator.some(of: areas))))
    }
    if generator.happens(oneIn: 4) {
      own.append(.init("mandates", texts(generator.some(of: areas + matters, atMost: 2))))
    }
    if generator.happens(oneIn: 5) {
      own.append(.init("country", .text(pick(["NO", "DK", "SE"]))))
    }
    return entity(id, own)
  }

  private mutating func arena(_ id: String) -> YAMLValue {
    let members = generator.some(of: actors + units + ["city"], atMost: 5)
    return entity(
      id,
      [
        .init("kind", .text(pick(["network", "committee", "cooperation"]))),
        .init("levels", texts(generator.some(of: Self.levels, atMost: 1))),
        .init("members", texts(members)),
      ]
    )
  }

  private mutating func unit(_ id: String, below others: ArraySlice<String>) -> YAMLValue {
    var own: [YAMLValue.Field] = [.init("kind", .text(pick(["department", "group", "company"])))]
    if let parent = others.first, generator.happens(oneIn: 3) {
      own.append(.init("partOf", .text(parent)))
    }
    if generator.happens(oneIn: 3) {
      own.append(.init("members", texts(generator.some(of: Array(others)))))
    }
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: own.append(.init("coordinates", "all"))
    case 1: own.append(.init("coordinates", texts(generator.some(of: areas))))
    default: break
    }
    return entity(id, own)
  }

  private mutating func matter(_ id: String) -> YAMLValue {
    var own: [YAMLValue.Field] = [
      .init("focus", .text(pick(areas))), .init("level", .text(pick(Self.levels))),
    ]
    if !actors.isEmpty, generator.happens(oneIn: 2) {
      own.append(.init("decisionMaker", .text(pick(actors))))
    }
    return entity(id, own)
  }

  private mutating func aim(_ id: String) -> YAMLValue {
    var own: [YAMLValue.Field] = [.init("focus", texts(generator.some(of: areas)))]
    if !units.isEmpty, generator.happens(oneIn: 2) {
      own.append(.init("owner", .text(pick(units))))
    }
    if generator.happens(oneIn: 2) { own.append(.init("indicator", "Antal: 100 %")) }
    return entity(id, own)
  }

  private mutating func document(_ id: String, before others: ArraySlice<String>) -> YAMLValue {
    var own: [YAMLValue.Field] = [.init("covers", texts(generator.some(of: areas + units)))]
    if generator.happens(oneIn: 2) {
      own.append(.init("status", .text(pick(["draft", "in-force", "superseded"]))))
    }
    if generator.happens(oneIn: 2) { own.append(.init("decided", .text(date()))) }
    if generator.happens(oneIn: 3) { own.append(.init("reviewBy", .text(date(from: 2021)))) }
    if generator.happens(oneIn: 3) { own.append(.init("reference", "STK-2015-0114")) }
    if generator.happens(oneIn: 3) { own.append(.init("supersedes", texts(Array(others)))) }
    return entity(id, own)
  }

  private mutating func reading(_ id: String) -> YAMLValue {
    let standing = generator.some(of: actors, atMost: 3).map {
      YAMLValue.Field($0, .text(pick(["named", "generic", "place"])))
    }
    return entity(id, [.init("standing", .record(standing))])
  }

  private mutating func followUp() -> YAMLValue {
    var fields: [YAMLValue.Field] = [
      .init("finding", .text("coverage.no-partner:\(pick(areas))")),
      .init("decision", .text(pick(["accept", "act"]))), .init("reason", "avvaktar"),
      .init("due", .text(date(from: 2021))),
    ]
    if !units.isEmpty { fields.append(.init("owner", .text(pick(units)))) }
    return .record(fields)
  }

  // MARK: Relations

  private mutating func relation() -> YAMLValue? {
    let kind = pick(Self.kinds)
    guard let from = ends(kind.from).randomElement(using: &generator),
      let to = ends(kind.to).filter({ $0 != from }).randomElement(using: &generator)
    else { return nil }
    let isTurned = kind.isSymmetric && generator.happens(oneIn: 3)
    var fields: [YAMLValue.Field] = [
      .init("from", .text(isTurned ? to : from)), .init("to", .text(isTurned ? from : to)),
      .init("kind", .text(kind.id)),
    ]
    if !generator.happens(oneIn: 4) {
      fields.append(.init("focus", texts(generator.some(of: areas, atMost: 2))))
    }
    if generator.happens(oneIn: 2) {
      fields.append(.init("status", .text(pick(["ongoing", "intended", "possible", "ended"]))))
    }
    if generator.happens(oneIn: 3) { fields.append(.init("strength", .text(pick(Self.strengths)))) }
    if !units.isEmpty, generator.happens(oneIn: 3) {
      fields.append(.init("lead", .text(pick(units))))
    }
    if generator.happens(oneIn: 5) {
      fields.append(.init("readings", [.text(pick(readings + ["default"]))]))
    }
    return .record(fields + basis() + validity(oneIn: 4) + evidence())
  }

  private mutating func basis() -> [YAMLValue.Field] {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: [.init("basis", "stated")]
    case 1: [.init("basis", "inferred")]
    case 2 where !units.isEmpty:
      [
        .init("basis", "assessed"), .init("assessedBy", .text(pick(units))),
        .init("assessedOn", .text(date())),
      ]
    default: []
    }
  }

  private func ends(_ sorts: String) -> [String] {
    sorts.flatMap { sort in
      switch sort {
      case "p": ["city"]
      case "a": actors + arenas
      case "r": arenas
      case "u": units
      case "f": areas
      case "m": matters
      case "i": aims
      default: documents
      }
    }
  }

  /// Ends by letter: principal, actor, arena (r), unit, focus area, matter, aim (i), document.
  private static let kinds: [(id: String, from: String, to: String, isSymmetric: Bool)] = [
    ("cooperation", "pua", "a", true), ("cooperation", "u", "a", true),
    ("exchange", "pua", "a", true), ("contact", "pua", "a", true),
    ("advocacy", "pua", "a", false), ("advice", "a", "pua", false),
    ("funding", "pa", "pa", false), ("procurement", "pu", "a", false),
    ("membership", "pua", "r", false), ("membership", "u", "u", false),
    ("representation", "au", "au", false), ("supervision", "au", "au", false),
    ("reporting", "u", "u", false), ("support", "u", "u", false), ("convening", "u", "u", false),
    ("responsibility", "u", "fmid", false), ("mandate", "a", "fm", false),
    ("guidance", "d", "faud", false), ("contribution", "f", "i", false),
  ]
  private static let levels = [
    "local", "regional", "cross-border", "national", "eu", "international",
  ]
  private static let strengths = ["1", "2", "3", "4", "5"]

  // MARK: Choosing

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &generator)]
  }

  private func texts(_ texts: [String]) -> YAMLValue { .list(texts.map(YAMLValue.text)) }
}
