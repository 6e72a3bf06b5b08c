public import Diagnostics
public import Stakeholders

/// A graph together with its YAML files, to be written back into them.
public struct EditableGraph: Sendable {
  public let graph: StakeholderGraph
  /// What is doubtful in it.
  public let warnings: [Diagnostic]
  let documents: [SourceDocument]

  /// A file and the text that it is to have.
  public struct Change: Sendable {
    /// The file as it was read.
    public let file: SourceFile
    public let text: String

    /// Whether the text is another than the file has.
    public var isChange: Bool { !file.text.utf8.elementsEqual(text.utf8) }
  }

  /// New texts that would not say what they should: a fault of this program, found before anything
  /// was written.
  public struct WrongText: Error {}

  /// Reads the graph in a file or a folder.
  ///
  /// - Throws: `UnreadableInput` with every error in every file: such a graph is not edited.
  public static func reading(path: String) throws(UnreadableInput) -> EditableGraph {
    var files: [SourceFile] = []
    var problems: [Diagnostic] = []
    if SpreadsheetFile(at: path) == .workbook {
      throw UnreadableInput([Diagnostic(.error, .workbookIsNotRewritten(path), at: nil)])
    }
    guard case .yaml(let paths, _) = try TextFile.graphFiles(at: path) else {
      throw UnreadableInput([Diagnostic(.error, .notYAML(path), at: nil)])
    }
    for path in paths {
      do throws(UnreadableInput) {
        files.append(try TextFile.reading(path))
      } catch {
        problems += error.diagnostics
      }
    }
    guard problems.isEmpty else { throw UnreadableInput(problems) }
    return try EditableGraph(files)
  }

  /// Reads the graph in texts that are YAML.
  public init(_ files: [SourceFile]) throws(UnreadableInput) {
    documents = files.map(YAMLDocument.reading)
    let read = try StakeholderGraph.reading(documents)
    graph = read.value
    warnings = read.diagnostics
  }

  /// Every file in canonical form, with its entries and comments where they were.
  ///
  /// - Throws: `WrongText` when the new texts do not say the same as the old.
  public func formatted() throws(WrongText) -> [Change] {
    let changes = documents.map {
      Change(file: $0.file, text: YAMLFile($0).formatted(by: graph.vocabulary))
    }
    guard Self.canonical(of: changes) == graph.canonical else { throw WrongText() }
    return changes
  }

  /// What the graph says when its files have their new texts; `nil` when they would have errors.
  static func canonical(of changes: [Change]) -> CanonicalValue? {
    let files = changes.map { SourceFile(path: $0.file.path, text: $0.text) }
    return try? StakeholderGraph.reading(yaml: files).value.canonical
  }
}

extension Diagnostic.Problem {
  fileprivate static func notYAML(_ path: String) -> Self {
    Self(
      code: "not-yaml",
      message: Phrase(
        sv: "'\(path)' har tabeller och inga YAML-filer; bara YAML skrivs om på plats",
        en: "'\(path)' has tables and no YAML files; only YAML is rewritten in place"
      )
    )
  }

  fileprivate static func workbookIsNotRewritten(_ path: String) -> Self {
    let yaml = (path.lowercased().hasSuffix(".xlsx") ? String(path.dropLast(5)) : path) + ".yaml"
    return Self(
      code: "not-yaml",
      message: Phrase(
        sv: "'\(path)' är en arbetsbok; bara YAML skrivs om på plats",
        en: "'\(path)' is a workbook; only YAML is rewritten in place"
      ),
      hint: Phrase("omvarld convert \(path) \(yaml)")
    )
  }
}
