import Diagnostics
import Spreadsheet
import Stakeholders
import TestSupport
import Testing

@testable import Interchange

/// A cell of a table that holds only `~`.
struct `A tilde in a cell` {
  /// A graph that has in each list an entry which says something under every key.
  private static let yaml = """
    vocabulary:
      actor-kinds: [{id: club, name: {sv: Klubb, en: Club}, arena: true}]
      relation-kinds:
        - {id: nudge, name: {sv: Knuff, en: Nudge}, from: [actor], to: [unit], symmetric: true,
           engagement: true, carries: both, strength: 2}
    documents:
      - {id: x-document, \(details), status: draft, reference: R, version: V, decided: 2015,
         reviewBy: 2019, supersedes: [programme], covers: [transport], text: plan.txt}
    focus-areas:
      - {id: x-area, \(details), partOf: transport, requirements: [{level: eu, minimum: 2,
         kinds: [agency], basis: assessed, assessedBy: office, assessedOn: 2020,
         note: {sv: A, en: B}}]}
    matters:
      - {id: x-matter, \(details), focus: transport, level: eu, decisionMaker: lund}
    aims:
      - {id: x-aim, \(details), focus: [transport], owner: office, indicator: {sv: A, en: B}}
    units:
      - {id: x-unit, \(details), kind: group, partOf: office, members: [office],
         coordinates: [transport]}
    actors:
      - {id: x-actor, \(details), kind: network, standing: generic, levels: [eu],
         interests: [transport], mandates: [transport], members: [lund], partOf: lund, country: SE}
      - {id: lund, name: Lund, kind: municipality}
    relations:
      - {id: x-relation, from: office, to: lund, kind: contact, focus: [transport], status: ended,
         strength: 3, since: 2015, until: 2016, lead: office, basis: assessed, assessedBy: office,
         assessedOn: 2020, tags: [a], readings: [x-reading], note: {sv: A, en: B}}
    readings:
      - {id: x-reading, \(details), standing: {lund: place}}
    follow-up:
      - {finding: x-finding, decision: act, reason: {sv: A, en: B}, owner: office, due: 2027,
         note: {sv: A, en: B}}
    """

  private static let details = """
    name: {sv: A, en: B}, short: {sv: A, en: B}, aliases: [C, D], description: {sv: A, en: B},
         url: u, identifiers: {a: "1", b: "2"}, since: 2015, until: 2016, tags: [a, b],
         note: {sv: A, en: B}
    """

  /// The tables, and the cells by which rows of them mean an entry of the graph.
  private static let tables: [(table: GraphTable, entry: [String: String], section: SectionPath)] =
    [
      (.focusAreas, ["id": "x-area"], SectionPath(key: "focus-areas")),
      (.actors, ["id": "x-actor"], SectionPath(key: "actors")),
      (.units, ["id": "x-unit"], SectionPath(key: "units")),
      (.relations, ["id": "x-relation"], SectionPath(key: "relations")),
      (.matters, ["id": "x-matter"], SectionPath(key: "matters")),
      (.aims, ["id": "x-aim"], SectionPath(key: "aims")),
      (.documents, ["id": "x-document"], SectionPath(key: "documents")),
      (.readings, ["id": "x-reading"], SectionPath(key: "readings")),
      (.followUp, ["finding": "x-finding"], SectionPath(key: "follow-up")),
      (
        .vocabulary, ["list": "relation-kinds", "id": "nudge"],
        SectionPath(key: "relation-kinds", isVocabulary: true)
      ),
      (
        .vocabulary, ["list": "actor-kinds", "id": "club"],
        SectionPath(key: "actor-kinds", isVocabulary: true)
      ),
    ]

  enum File: CaseIterable, Sendable {
    case csv, workbook
  }

  private static func graph(_ yaml: String = yaml) throws -> EditableGraph {
    try EditableGraph([
      SourceFile(path: "graph.yaml", text: yaml),
      SourceFile(path: ExampleCity.path, text: ExampleCity.yaml),
    ])
  }

  /// Merges one row of a table; what the cells of columns hold that are not given is empty.
  private static func merge(
    _ cells: [String: String],
    of table: GraphTable,
    as file: File,
    into graph: EditableGraph
  ) throws -> GraphMerge {
    let columns = table.columns.map(\.header)
      .filter { cells[$0] != nil || table.column(called: $0)?.isRequired == true }
    let rows = [columns, columns.map { cells[$0] ?? "" }]
    let records =
      switch file {
      case .csv:
        try ImportedRecords.reading(
          CSVFolder(
            "",
            files: [
              (
                table.fileName,
                Array(rows.map { $0.joined(separator: ",") + "\n" }.joined().utf8)
              )
            ]
          )
        )
      case .workbook:
        try ImportedRecords.reading(
          workbook: Workbook(
            title: "",
            sheets: [
              Sheet(name: table.rawValue, columns: [], rows: rows.map { $0.map { Cell($0) } })
            ]
          ).bytes(),
          path: "rows.xlsx"
        )
      }
    return try GraphMerge.merging(records, into: graph, keepsApart: false)
  }

  /// The keys of an entry.
  private static func keys(
    _ file: SourceFile,
    _ section: SectionPath,
    _ entry: [String: String]
  ) -> [String] {
    let id = entry[section.idKey]
    let record = section.records(in: YAMLDocument.reading(file).root)
      .first { $0[section.idKey]?.text == id }
    return record?.fields.map(\.key) ?? []
  }

  @Test(arguments: File.allCases)
  func `takes away what the graph has, in every column that may be empty`(file: File) throws {
    let graph = try Self.graph()
    for (table, entry, section) in Self.tables {
      let shape = try #require(section.shape)
      let isOwn = Set(shape.fields.map(\.key)).subtracting(["evidence", "requirements"])
      #expect(Set(Self.keys(graph.documents[0].file, section, entry)).isSuperset(of: isOwn))
      // Once in the columns for all languages, and once in those for each.
      for language in [nil] + Language.allCases.map(Optional.some) {
        var cells = entry
        for column in table.columns {
          guard let field = shape.field(column.key), !field.isRequired, field.key != "id",
            language == nil ? column.language == nil : column.language != nil
          else { continue }
          cells[column.header] = "~"
        }
        if cells == entry { continue }
        let merge = try Self.merge(cells, of: table, as: file, into: graph)
        #expect(merge.refused.map(\.diagnostic.message.english) == [])
        let left = Self.keys(merge.files[0].source, section, entry)
        let kept = shape.fields.map(\.key).filter { key in
          shape.field(key)?.isRequired == true || key == section.idKey || key == "requirements"
            || !cells.keys.contains { $0 == key || $0.hasPrefix(key + ".") }
        }
        #expect(
          Set(left) == Set(kept).intersection(Self.keys(graph.documents[0].file, section, entry))
        )
        #expect(!merge.files[0].text.contains("~"))
        let again = try Self.merge(cells, of: table, as: file, into: merge.graph)
        #expect(again.unchanged.count == 1 && again.refused.isEmpty)
      }
    }
  }

  @Test(arguments: File.allCases)
  func `is refused in every column that must hold something`(file: File) throws {
    let graph = try Self.graph()
    for (table, entry, section) in Self.tables {
      for field in section.shape?.fields ?? [] where field.isRequired && entry[field.key] == nil {
        let cells = entry.merging([field.key: "~"]) { $1 }
        let merge = try Self.merge(cells, of: table, as: file, into: graph)
        #expect(
          merge.refused.map(\.diagnostic.message.english)
            == ["'\(field.key)' must be there and cannot be taken away with ~"]
        )
        #expect(merge.files.allSatisfy { !$0.isChange })
      }
      for key in [section.idKey] {
        let merge = try Self.merge(
          entry.merging([key: " ~ "]) { $1 },
          of: table,
          as: file,
          into: graph
        )
        #expect(
          merge.refused.map(\.diagnostic.message.english)
            == ["what the row is known by cannot be taken away with ~"]
        )
      }
    }
  }

  @Test(arguments: File.allCases)
  func `takes away what a requirement says besides its level`(file: File) throws {
    let graph = try Self.graph()
    var cells = ["area": "x-area", "level": "eu"]
    for header in ["minimum", "kinds", "basis", "assessedBy", "assessedOn", "note"] {
      cells[header] = "~"
    }
    let merge = try Self.merge(cells, of: .requirements, as: file, into: graph)
    #expect(merge.refused.isEmpty)
    #expect(merge.files[0].text.contains("requirements: [{level: eu}]"))
    let again = try Self.merge(cells, of: .requirements, as: file, into: merge.graph)
    #expect(again.unchanged.count == 1)
  }

  @Test(arguments: File.allCases)
  func `says nothing in evidence, which has nothing to be known by`(file: File) throws {
    var cells = ["fact": "lund", "document": "programme"]
    for header in ["section", "quote", "page", "retrieved"] { cells[header] = "~" }
    let merge = try Self.merge(cells, of: .evidence, as: file, into: Self.graph())
    #expect(merge.refused.isEmpty)
    #expect(merge.files[0].text.contains("evidence: [{document: programme}]"))
    let again = try Self.merge(cells, of: .evidence, as: file, into: merge.graph)
    #expect(again.unchanged.count == 1)
    cells["document"] = "~"
    let without = try Self.merge(cells, of: .evidence, as: file, into: Self.graph())
    #expect(without.refused.map(\.diagnostic.code) == ["missing-key"])
  }

  @Test(
    arguments: [
      (["note.sv": "~"], "note: {en: B}"), (["note.sv": "~", "note.en": "C"], "note: {en: C}"),
      (["identifiers": "a=~|c=3"], "identifiers: {b: \"2\", c: \"3\"}"),
      (["aliases": "~|E"], "aliases: [C, D, E, \"~\"]"),
    ]
  )
  func `takes away one language of a text or one identifier, and is a word in a list of several`(
    cells: [String: String],
    text: String
  ) throws {
    let cells = cells.merging(["id": "x-actor"]) { $1 }
    let merge = try Self.merge(cells, of: .actors, as: .csv, into: Self.graph())
    #expect(merge.files[0].text.contains(text), "\(merge.files[0].text)")
    #expect(
      try Self.merge(cells, of: .actors, as: .csv, into: merge.graph).unchanged.count == 1
    )
  }

  @Test func `says nothing of what is new`() throws {
    let cells = [
      "id": "new", "name": "Ny", "kind": "agency", "levels": "~", "note.sv": "~", "aliases": "~",
      "identifiers": "~",
    ]
    let merge = try Self.merge(cells, of: .actors, as: .csv, into: Self.graph())
    #expect(merge.files[0].text.contains("- {id: new, name: Ny, kind: agency}\n"))
  }
}

extension EditableGraph.Change {
  fileprivate var source: SourceFile { SourceFile(path: file.path, text: text) }
}

extension GraphMerge {
  /// The graph afterwards.
  fileprivate var graph: EditableGraph {
    get throws { try EditableGraph(files.map(\.source)) }
  }
}
