public import Diagnostics
internal import Foundation
internal import Interchange
internal import Stakeholders

/// The files of a graph, and how each reads in canonical form.
public struct GraphFormatting: Sendable {
  private let changes: [EditableGraph.Change]
  public let language: Language

  /// Reads the graph in a file or a folder, and lays out each file anew.
  ///
  /// - Throws: `UnreadableInput` with every error: a graph with errors is left alone.
  public static func opening(_ path: String) throws(UnreadableInput) -> GraphFormatting {
    let graph = try EditableGraph.reading(path: path)
    do throws(EditableGraph.WrongText) {
      return GraphFormatting(changes: try graph.formatted(), language: graph.graph.language)
    } catch {
      throw UnreadableInput(
        [Diagnostic(.error, .formattingChangesMeaning(path), at: nil)],
        language: graph.graph.language
      )
    }
  }

  /// The paths of the files, in their order.
  public var paths: [String] { changes.map(\.file.path) }

  /// The paths of the files that are not in canonical form.
  public var unformatted: [String] { changes.filter(\.isChange).map(\.file.path) }

  /// The names of the files and their texts in canonical form.
  public var texts: [(name: String, text: String)] {
    changes.map { change in
      let path = change.file.path
      let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
      return (name, change.text)
    }
  }

  /// Writes the files that are not in canonical form.
  public func save() throws(UnsavedGraph) {
    try GraphSaving().save(changes)
  }
}

extension Diagnostic.Problem {
  fileprivate static func formattingChangesMeaning(_ path: String) -> Self {
    Self(
      code: "internal",
      message: Phrase(
        sv: "'\(path)' skulle säga något annat i kanonisk form; inget är ändrat",
        en: "'\(path)' would say something else in canonical form; nothing was changed"
      ),
      hint: Phrase(
        sv: "det är ett fel i omvarld; rapportera det gärna med filen",
        en: "that is a fault of omvarld; please report it with the file"
      )
    )
  }
}
