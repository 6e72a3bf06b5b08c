import Diagnostics
import Foundation
import Stakeholders
import TestSupport
import Testing

@testable import Interchange

/// What a format carries is the same after writing and reading; what it does not carry is declared.
struct `A graph in another format` {
  static let formats = FileFormat.allCases.filter { $0.isRead && $0.isWritten && !$0.isOwn }

  /// The graph that was written, as it comes back.
  private func returned(_ graph: StakeholderGraph, _ format: FileFormat) throws -> StakeholderGraph
  {
    let flat = try FlatGraph.reading(
      try graph.exported(as: format, in: graph.language),
      as: format
    )
    #expect(flat.diagnostics.isEmpty)
    let document = try flat.value.document(
      scheme: format.rawValue,
      principal: nil,
      language: graph.language
    )
    return try StakeholderGraph.reading([document.value]).value
  }

  private func compare(_ graph: StakeholderGraph, _ format: FileFormat) throws {
    let lost = GraphPart.allCases.filter { !format.carries($0) }
    let expected = graph.canonical.without(lost, title: graph.title[graph.language])
    let found = try returned(graph, format).canonical.without(lost)
    guard expected != found else { return }
    let (one, other) = (expected.compact, found.compact)
    let start = zip(one, other).prefix { $0 == $1 }.count
    Issue.record(
      "\(format) differs: …\(one.dropFirst(max(0, start - 80)).prefix(200))… came back as …\(other.dropFirst(max(0, start - 80)).prefix(200))…"
    )
  }

  @Test(arguments: formats, ["malmo", "examples/sjostad", "examples/bergslund"])
  func `is the same, of every delivered graph`(format: FileFormat, name: String) throws {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let graph = try StakeholderGraph.reading(path: folder.appending(path: "Graphs/\(name)").path)
    try compare(graph.value, format)
  }

  @Test(arguments: Seeds.upTo(40))
  func `is the same, of random graphs`(seed: UInt64) throws {
    let graph = try RandomGraph(seed: seed).graph()
    for format in Self.formats { try compare(graph, format) }
  }

  @Test(arguments: formats)
  func `is the same bytes, whatever order the graph was written in`(format: FileFormat) throws {
    let random = RandomGraph(seed: 7)
    var generator = SplitMix64(seed: 8)
    let one = try random.graph().exported(as: format, in: .swedish)
    let other = try random.shuffled(using: &generator).graph().exported(as: format, in: .swedish)
    #expect(one.files.map(\.bytes) == other.files.map(\.bytes))
  }

  /// Names that formats have to take care with, and what a graph says of itself in every place.
  @Test(arguments: formats)
  func `is the same with hostile names`(format: FileFormat) throws {
    let names = [
      "<&>\\\"'", "]]>", "=1+1", "a|b", "a\\\\|b", "'=x", "a,b;c", "a\\u2028b", "🌊", "-x", "'",
      "R&amp;D",
    ]
    let actors = names.enumerated().map { place, name in
      "  - {id: a\(place), name: \"\(name)\", short: \"\(name)\", aliases: [\"\(name)\"], "
        + "tags: [\"\(name)\", \"|\", \"\"], kind: agency, "
        + "identifiers: {\"x y\": \"\(name)=|\", \"a=b\": \"c|d=e\", \"\(name)\": \"\"}, "
        + "description: {sv: \"\(name)\", en: \"b\\nc\"}}"
    }
    let graph = try StakeholderGraph(
      yaml: "actors:\n" + actors.joined(separator: "\n")
        + "\nrelations:\n  - {from: office, to: a0, kind: contact, id: r1, tags: [\"a|b\"]}\n"
        + "  - {from: office, to: a0, kind: contact, strength: 4}\n"
    )
    try compare(graph, format)
  }

  @Test(arguments: formats)
  func `keeps what its own words do`(format: FileFormat) throws {
    let graph = try StakeholderGraph(
      yaml: """
        vocabulary:
          levels: [{id: nordic, name: Nordic}]
          actor-kinds: [{id: alliance, name: Alliance, arena: true}, {id: network, name: Network}]
          unit-kinds: [{id: desk, name: Desk}]
          relation-kinds:
            - {id: twinning, name: Twinning, from: [principal, unit], to: [actor], symmetric: true,
               engagement: true, carries: both, strength: 4}
            - {id: reporting, name: Reporting, from: [actor], to: [unit], carries: forward}
        units: [{id: desk-1, name: Desk, kind: desk}]
        actors:
          - {id: north, name: North, kind: alliance, levels: [nordic], members: [lund]}
          - {id: lund, name: Lund, kind: network}
        relations:
          - {from: lund, to: desk-1, kind: twinning, focus: [transport]}
          - {from: lund, to: desk-1, kind: reporting}
        """
    )
    try compare(graph, format)
    let found = try returned(graph, format)
    let twinning = try #require(found.vocabulary.relationKind("twinning"))
    #expect(twinning.isSymmetric && twinning.isEngagement && twinning.carries == .both)
    #expect(twinning.defaultStrength == 4)
    #expect(found.vocabulary.relationKind("reporting")?.carries == .forward)
    #expect(found.vocabulary.actorKind("alliance")?.isArena == true)
    #expect(found.vocabulary.actorKind("network")?.isArena == false)
    #expect(found.vocabulary.level("nordic") != nil && found.vocabulary.unitKind("desk") != nil)
  }
}

extension CanonicalValue {
  /// The value without some parts of a graph.
  ///
  /// - Parameter title: What is left of the title where it loses a language.
  func without(_ parts: [GraphPart], title: String? = nil) -> CanonicalValue {
    guard case .record(var fields) = self else { return self }
    let keys = Set(parts.flatMap(\.keys))
    let top = Set(
      (parts.contains(.heading) ? ["id", "language"] : [])
        + (parts.contains(.title) ? ["title"] : [])
        + (parts.contains(.readings) ? ["readings"] : [])
    )
    if parts.contains(.otherTitle), let title { fields["title"] = .text(title) }
    return .record(
      fields.filter { !top.contains($0.key) }.compactMapValues { $0.without(keys) }
        .filter { !keys.contains($0.key) }
        .mapValues { $0.sorted }
    )
  }

  private func without(_ keys: Set<String>) -> CanonicalValue? {
    switch self {
    case .text: self
    case .list(let values): .list(values.compactMap { $0.without(keys) })
    case .record(let fields):
      .record(fields.filter { !keys.contains($0.key) }.compactMapValues { $0.without(keys) })
    }
  }

  /// Relations have another order without what is lost of them.
  private var sorted: CanonicalValue {
    guard case .list(let values) = self, case .record(let first)? = values.first,
      first["from"] != nil
    else { return self }
    return .list(values.sorted { $0.compact < $1.compact })
  }
}

extension GraphPart {
  /// The keys of the canonical graph that are the part.
  fileprivate var keys: [String] {
    switch self {
    case .vocabulary: ["vocabulary"]
    case .requirements: ["requirements"]
    case .evidence: ["evidence"]
    case .notes: ["note"]
    case .followUps: ["follow-up"]
    case .documentTexts: ["text"]
    // Those of relations are carried.
    case .readings: []
    case .nodesAndEdges, .otherLanguages, .properties, .relationProperties, .title, .otherTitle,
      .heading:
      []
    }
  }
}
