import Analyses
import DOT
import Diagnostics
import Diagrams
import Foundation
import Graphviz
import Stakeholders
import TestSupport
import Testing

@testable import Workbench

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A graph that says hostile texts wherever it says anything, under plain ids.
///
///     city ── unit-0 … unit-n ── area-0 … area-n ── actor-0 … actor-n, each with a text of its own
private struct HostileGraph {
  /// Ten of them have a name in each sort of things.
  let texts: [String]
  let opened: OpenedGraph

  /// - Parameter turn: Which of the texts the graph and the city are called.
  init(_ texts: [String], turn: Int = 0) throws {
    self.texts = texts
    let yaml = Sections(texts, turn: turn).all.map { "\($0): \($1.yaml)\n" }.joined()
    let diagnosis = Diagnosis(MarkedText(yaml), beside: nil)
    opened = OpenedGraph(
      graph: try #require(diagnosis.graph, "\(diagnosis.errors)"),
      warnings: [],
      remarks: [],
      texts: [:]
    )
  }

  private static let sparse = """
    format: omvarld/1
    id: hostile
    title: Before
    principal: city
    language: en
    actors: [{id: city, name: City, kind: municipality, levels: [local]}]

    """

  /// One of each view; those of one thing for the thing at a place.
  func maps(at place: Int) throws -> [StakeholderMap] {
    let analysis = opened.analysingGaps(Selection())
    let before = try #require(Diagnosis(MarkedText(Self.sparse), beside: nil).graph)
    let changes = ChangeAnalysis(
      from: Period(SelectedGraph(before, Selection())),
      to: Period(analysis.selected)
    )
    let actor = Actor.ID("actor-\(place)")
    let views: [MapView] = [
      .overview, .coverage, .organisation, .risks, .change, .focus(.init("area-\(place)")),
      .actor(actor), .voice(actor), .channels(from: "city", to: EntityID(actor)),
    ]
    return try views.map { view in
      try opened.map(view, of: analysis, since: changes, in: .english)
    }
  }
}

/// What stands under each key of it.
private struct Sections {
  let texts: [String]
  let turn: Int

  init(_ texts: [String], turn: Int) {
    self.texts = texts
    self.turn = turn
  }

  private static let levels = [
    "local", "regional", "cross-border", "national", "eu", "international",
  ]

  private func text(_ place: Int) -> YAMLValue { .text(texts[place % texts.count]) }

  private func id(_ sort: String, _ place: Int) -> YAMLValue { .text("\(sort)-\(place)") }

  private func each(_ one: (Int) -> YAMLValue) -> YAMLValue { .list(texts.indices.map(one)) }

  private func evidence(_ place: Int) -> YAMLValue {
    let item: YAMLValue = [
      "document": id("document", place), "section": text(place), "quote": text(place),
      "page": text(place),
    ]
    return .list([item])
  }

  var all: [(String, YAMLValue)] {
    [
      ("format", .text("omvarld/1")), ("id", .text("hostile")), ("title", text(turn)),
      ("principal", .text("city")), ("language", .text("en")), ("vocabulary", vocabulary),
      ("documents", documents), ("focus-areas", each(area)), ("units", each(unit)),
      ("actors", actors), ("matters", each(matter)), ("relations", relations),
    ]
  }

  private var vocabulary: YAMLValue {
    let relations = each { place -> YAMLValue in
      [
        "id": id("relation-kind", place), "name": text(place), "from": "unit", "to": "actor",
        "engagement": "true", "carries": "both",
      ]
    }
    return .record([
      .init("levels", each { named("level", $0) }),
      .init("actor-kinds", each { named("actor-kind", $0) }),
      .init("unit-kinds", each { named("unit-kind", $0) }), .init("relation-kinds", relations),
    ])
  }

  private func named(_ sort: String, _ place: Int) -> YAMLValue {
    ["id": id(sort, place), "name": text(place)]
  }

  private var documents: YAMLValue {
    each { place -> YAMLValue in
      ["id": id("document", place), "name": text(place), "reference": text(place)]
    }
  }

  private func area(_ place: Int) -> YAMLValue {
    let own: YAMLValue = ["level": id("level", place), "evidence": evidence(place)]
    let level = YAMLValue.text(Self.levels[place % Self.levels.count])
    let other: YAMLValue = ["level": level, "note": text(place)]
    return [
      "id": id("area", place), "name": text(place), "short": text(place + 1),
      "description": text(place), "note": text(place), "aliases": .list([text(place)]),
      "requirements": .list([own, other]),
    ]
  }

  private func unit(_ place: Int) -> YAMLValue {
    [
      "id": id("unit", place), "name": text(place), "kind": id("unit-kind", place),
      "note": text(place), "evidence": evidence(place), "coordinates": .list([id("area", place)]),
    ]
  }

  private var actors: YAMLValue {
    let city: YAMLValue = [
      "id": "city", "name": text(turn), "kind": "municipality", "levels": .list([.text("local")]),
    ]
    let forum: YAMLValue = [
      "id": "forum", "name": text(turn), "kind": "network",
      "members": .list([.text("actor-0"), .text("city")]),
    ]
    return .list([city] + texts.indices.map(actor) + [forum])
  }

  private func actor(_ place: Int) -> YAMLValue {
    [
      "id": id("actor", place), "name": text(place), "kind": id("actor-kind", place),
      "levels": .list([id("level", place)]), "note": text(place), "description": text(place),
      "evidence": evidence(place), "aliases": .list([text(place)]), "tags": .list([text(place)]),
    ]
  }

  private func matter(_ place: Int) -> YAMLValue {
    [
      "id": id("matter", place), "name": text(place), "focus": id("area", place),
      "decisionMaker": id("actor", place), "evidence": evidence(place),
    ]
  }

  private var relations: YAMLValue {
    var relations: [YAMLValue] = []
    for place in texts.indices {
      relations.append([
        "from": id("unit", place), "to": id("actor", place), "kind": id("relation-kind", place),
        "focus": .list([id("area", place)]), "note": text(place), "evidence": evidence(place),
      ])
      relations.append([
        "from": id("unit", place), "to": id("area", place), "kind": "responsibility",
      ])
      guard place > 0 else { continue }
      relations.append([
        "from": id("unit", place), "to": "unit-0", "kind": "reporting", "evidence": evidence(place),
      ])
    }
    return .list(relations)
  }
}

/// What a parser finds that knows nothing of how an SVG was written.
private final class FoundInSVG: NSObject, XMLParserDelegate {
  private(set) var elements: Set<String> = []
  private(set) var attributes: Set<String> = []
  private(set) var error: (any Error)?
  /// The tooltips and the text of groups, by their ids.
  private(set) var tooltips: [String: String] = [:]
  private(set) var texts: [String: String] = [:]
  private(set) var summary = ""
  private var groups: [String] = []
  private var open: [String] = []

  init(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    if !parser.parse(), error == nil { error = parser.parserError }
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    elements.insert(name)
    self.attributes.formUnion(attributes.keys)
    open.append(name)
    if name == "g" { groups.append(attributes["id"] ?? "") }
  }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    open.removeLast()
    if name == "g" { groups.removeLast() }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    switch open.last {
    case "title": if let group = groups.last { tooltips[group, default: ""] += text }
    case "text": if let group = groups.last { texts[group, default: ""] += text }
    case "desc": summary += text
    default: break
    }
  }

  func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) { error = parseError }
}

extension String {
  /// On one line, every sort of break and blank being one blank.
  fileprivate var oneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ").drawable
  }

  /// Its letters as a drawing has them, whatever lines they stand on.
  fileprivate var letters: String {
    String(oneLine.filter { !$0.isWhitespace && !"-\u{ad}".contains($0) })
      .replacing("\u{ad}", with: "").replacing("\u{200b}", with: "").replacing("\u{2060}", with: "")
  }
}

struct `A map of a hostile graph` {
  private static let elements: Set<String> = [
    "svg", "title", "desc", "g", "path", "polygon", "polyline", "ellipse", "text", "style",
  ]
  private static let attributes: Set<String> = [
    "aria-labelledby", "class", "cx", "cy", "d", "data-of", "fill", "fill-opacity", "font-family",
    "font-size",
    "font-style", "font-weight", "height", "id", "lang", "points", "role", "rx", "ry", "stroke",
    "stroke-dasharray", "stroke-opacity", "stroke-width", "text-anchor", "transform", "viewBox",
    "width", "x", "xml:lang", "xmlns", "y",
  ]
  private static let count = 10

  /// The texts in tens.
  private static let batches: [[String]] = {
    let texts = HostilePayloads.sample(20)
    return stride(from: 0, to: texts.count, by: count).map {
      Array(texts[$0..<min($0 + count, texts.count)])
    }
  }()

  @Test func `is tried with two hundred texts`() {
    #expect(HostilePayloads.all.count >= 200)
    #expect(Set(HostilePayloads.all).count == HostilePayloads.all.count)
    #expect(HostilePayloads.sample(20).count >= 20)
  }

  @Test(arguments: batches)
  func `says its texts and holds nothing else`(texts: [String]) throws {
    let renderer = try GraphvizRenderer()
    for place in texts.indices {
      // The overview of ten is drawn once; of one thing each of them is.
      let graph = try HostileGraph(texts, turn: place)
      let maps = try graph.maps(at: place).filter { place == 0 || $0.view.spelling.contains(":") }
      for map in maps {
        let image = try renderer.render(map.drawing.sheet, as: .svg)
        let svg = FoundInSVG(ThemedSVG.bytes(image.bytes))
        #expect(svg.error == nil)
        #expect(svg.elements.isSubset(of: Self.elements))
        #expect(svg.attributes.isSubset(of: Self.attributes))
        // With a capital letter first, where it begins the title.
        let text = texts[place].oneLine.lowercased()
        #expect(svg.summary.oneLine.lowercased().contains(text), "\(map.view)")
        try expectWords(of: graph, in: svg, map)
        try expectRows(of: map)
        try expectFiles(of: map, renderer, isPainted: place == 0)
      }
    }
  }

  /// Each node is called what it is called in the graph, below the mouse and on the map.
  private func expectWords(of graph: HostileGraph, in svg: FoundInSVG, _ map: StakeholderMap) throws
  {
    for (place, text) in graph.texts.enumerated() {
      for sort in ["actor-actor", "unit-unit", "focus-area", "matter-matter"] {
        guard let tooltip = svg.tooltips["\(sort)-\(place)"] else { continue }
        #expect(tooltip.oneLine.hasPrefix(text.oneLine), "\(map.view) \(sort)-\(place)")
        let drawn = svg.texts["\(sort)-\(place)"]?.letters ?? ""
        #expect(drawn.hasPrefix(text.letters), "\(map.view) \(sort)-\(place): \(drawn)")
      }
    }
    guard case .focus(let area) = map.view, let place = Int(area.rawValue.dropFirst(5)) else {
      return
    }
    let text = graph.texts[place]
    let tie = svg.tooltips["tie-unit-\(place)-area-\(place)-actor-\(place)"] ?? ""
    // Holder, actor, area, kind of relation, quote, document and section: each is the text.
    #expect(tie.oneLine.components(separatedBy: text.oneLine).count >= 8, "\(tie)")
    let lane = svg.texts["lane-level-\(place)"]?.letters ?? ""
    // With a capital letter first, which may be two: FInans.
    #expect(text.letters.count < 2 || lane.contains(text.letters.dropFirst()), "\(lane)")
  }

  /// The twin has its table cells and no others, and nothing that a page would run.
  private func expectRows(of map: StakeholderMap) throws {
    let text = map.twinMarkdown
    for word in ["<script", "<svg", "<iframe", "<style", "<img"] {
      #expect(!text.lowercased().contains(word))
    }
    // A link would need a bracket that is not escaped.
    #expect(!text.contains(/[^\\]\]\(/))
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") }
    let count = map.twin.tables.map { $0.rows.count + 2 }.reduce(0, +)
    #expect(rows.count == count)
    #expect(
      text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control }
    )
  }

  private func expectFiles(
    of map: StakeholderMap,
    _ renderer: borrowing GraphvizRenderer,
    isPainted: Bool
  ) throws {
    // Graphviz reads it as what it was: as many nodes and edges, each under its number.
    let dot = try #require(try renderer.render(map.drawing.sheet, as: .dot).text)
    let lines = dot.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines.count { $0.contains(/^n[0-9]+ -> n[0-9]+ \[/) } == map.drawing.edges.count)
    #expect(!dot.contains("\n\"];evil"))
    guard isPainted else { return }
    let png = try renderer.render(map.drawing.sheet, as: .png(dotsPerInch: 40)).bytes
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]) && png.count > 1_000)
    let pdf = try renderer.render(map.drawing.sheet, as: .pdf(.a3)).bytes
    let source = String(decoding: pdf, as: UTF8.self)
    #expect(source.hasPrefix("%PDF") && pdf.count > 1_000)
    for word in ["/JavaScript", "/JS", "/Launch", "/URI", "/OpenAction", "/EmbeddedFile"] {
      #expect(!source.contains(word))
    }
  }

  @Test(arguments: ["a", "Samverkan ", "å<&\"\\", "漢字"])
  func `draws names of ten thousand letters`(part: String) throws {
    let name = String(String(repeating: part, count: 10_000 / part.count).prefix(10_000))
    let graph = try HostileGraph([name])
    let renderer = try GraphvizRenderer()
    for map in try graph.maps(at: 0) where map.view == .focus("area-0") {
      let svg = FoundInSVG(try renderer.render(map.drawing.sheet, as: .svg).bytes)
      #expect(svg.error == nil)
      try expectWords(of: graph, in: svg, map)
    }
  }
}
