import Analyses
import Diagnostics
import Foundation
import Interchange
import Stakeholders

/// The city that small graphs are about: its header, the city itself and two departments. What a
/// test is about stands in the test, as YAML.
enum City {
  private static let header = """
    format: omvarld/1
    id: city
    title: {sv: Staden, en: The city}
    principal: city
    language: sv
    actors:
      - {id: city, name: Staden, kind: municipality, levels: [local, national]}
    units:
      - {id: streets, name: {sv: gatukontoret, en: the Streets Department}, kind: department}
      - {id: parks, name: {sv: parkkontoret, en: the Parks Department}, kind: department}
    """

  static func graph(_ yaml: String...) throws -> StakeholderGraph {
    let files = ([header] + yaml).enumerated().map { SourceFile(path: "\($0).yaml", text: $1) }
    return try StakeholderGraph.reading(yaml: files).value
  }

  static func gaps(
    _ yaml: String...,
    texts: [GoverningDocument.ID: String] = [:],
    selecting change: (inout Selection) -> Void = { _ in }
  ) throws -> GapAnalysis {
    let files = ([header] + yaml).enumerated().map { SourceFile(path: "\($0).yaml", text: $1) }
    let graph = try StakeholderGraph.reading(yaml: files).value
    return graph.gaps(texts: texts, selecting: change)
  }
}

extension StakeholderGraph {
  /// A graph that comes with the package.
  static func delivered(_ path: String) throws -> StakeholderGraph {
    try StakeholderGraph.reading(path: folder(path)).value
  }

  static func folder(_ path: String) -> String {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.appending(path: "Graphs/\(path)").path
  }

  func gaps(
    texts: [GoverningDocument.ID: String] = [:],
    selecting change: (inout Selection) -> Void = { _ in }
  ) -> GapAnalysis {
    var selection = Selection()
    change(&selection)
    return GapAnalysis(SelectedGraph(self, selection), quotes: QuoteCheck(texts: texts))
  }
}

extension GapAnalysis {
  func ids(of rule: Rule) -> [String] { findings.filter { $0.rule == rule }.map(\.id) }

  func finding(_ id: String) -> Finding? { findings.first { $0.id == id } }
}
