internal import Analyses
public import Diagnostics
public import Interchange
public import Reports
internal import Stakeholders

/// A file merged into a graph, ready to be written into the graph's files.
public struct GraphImport: Sendable {
  private let graph: EditableGraph
  private let merge: GraphMerge

  /// Reads a file and a graph, and merges the one into the other.
  ///
  /// - Parameters:
  ///   - file: A YAML graph, a workbook, a folder of tables or one of them, or nodes and edges of
  ///     another tool.
  ///   - format: That of the file; `nil` to tell it by the path, and where that does not say by the
  ///     content.
  ///   - graph: A YAML file or a folder of them.
  ///   - keepsApart: Whether new things may look like known ones.
  /// - Throws: `UnreadableInput` when the graph has errors, or the file has no rows to read.
  public static func merging(
    _ file: String,
    as format: FileFormat? = nil,
    into graph: String,
    keepsApart: Bool
  ) throws(UnreadableInput) -> GraphImport {
    let editable = try EditableGraph.reading(path: graph)
    do throws(UnreadableInput) {
      let merge = try GraphMerge.merging(
        path: file,
        as: format,
        into: editable,
        keepsApart: keepsApart
      )
      return GraphImport(graph: editable, merge: merge)
    } catch {
      throw UnreadableInput(error.diagnostics, language: editable.graph.language)
    }
  }

  public var language: Language { graph.graph.language }

  /// What is doubtful in how the file is written.
  public var notices: [Diagnostic] { merge.notices }

  /// Whether rows were refused.
  public var hasRefusals: Bool { !merge.refused.isEmpty }

  /// Writes the graph's files.
  public func save() throws(UnsavedGraph) {
    try GraphSaving().save(merge.files)
  }

  /// What each row comes to.
  public func answer(isWritten: Bool) -> ImportAnswer {
    let files = merge.files.filter(\.isChange).map(\.file.path)
    return ImportAnswer(
      added: merge.added.map(ImportAnswer.Row.init),
      changed: merge.changed.map { (ImportAnswer.Row($0.row), $0.keys) },
      unchanged: merge.unchanged.map(ImportAnswer.Row.init),
      refused: merge.refused.map { .init($0.diagnostic, breaks: $0.breaks) },
      lookAlikes: merge.lookAlikes.map {
        .init(row: .init($0.row), other: $0.other, otherName: $0.otherName)
      },
      rowCounts: (merge.rowCount, merge.usedCount, merge.refusedCount, merge.headCount),
      files: files,
      isWritten: isWritten && !files.isEmpty
    )
  }

  /// The answer in its envelope, about the graph as it was.
  public func envelope(_ answer: ImportAnswer, in language: Language) -> JSONValue {
    let opened = OpenedGraph(graph: graph.graph, warnings: [], remarks: [], texts: [:])
    return opened.context(in: language)
      .envelope(answer.json(in: language), of: SelectedGraph(graph.graph, Selection()))
  }
}

extension ImportAnswer.Row {
  init(_ row: GraphMerge.Row) {
    self.init(location: row.location, section: row.section, id: row.id, name: row.name)
  }
}
