public import Analyses
public import Diagnostics
public import Stakeholders

/// What an analysis tells, piece by piece, before it becomes text on a terminal, Markdown, or a
/// chapter of a page.
///
/// Sentences exist in both languages; tables and lists of names are in that of the passage.
public struct Passage: Sendable {
  public enum Piece: Sendable {
    /// A heading within the passage.
    case heading(Phrase)
    case paragraph(Phrase)
    /// What the records cannot say.
    case limit(Phrase)
    /// What else a command can tell; nothing to the reader of a report.
    case hint(Phrase)
    case list([Phrase])
    case table(Table)
    case findings([Finding])
    /// Findings in a sentence each, which stand in full elsewhere.
    case mentions([Finding])
    /// A channel, step by step.
    case way(Way)
  }

  public let chapter: Chapter
  /// What the passage is called: the title of the chapter, where it is one.
  public let title: Phrase
  public let selected: SelectedGraph
  public let language: Language
  public var pieces: [Piece]

  public init(
    _ chapter: Chapter,
    title: Phrase? = nil,
    of selected: SelectedGraph,
    in language: Language,
    _ pieces: [Piece]
  ) {
    self.chapter = chapter
    self.title = title ?? chapter.title
    self.selected = selected
    self.language = language
    self.pieces = pieces
  }

  /// The findings that a report tells in full.
  var findings: [Finding] {
    pieces.flatMap { piece -> [Finding] in
      if case .findings(let findings) = piece { return told(findings) }
      return []
    }
  }

  /// Of a list of findings those that a report tells in full.
  func told(_ findings: [Finding]) -> [Finding] { findings.gravest }
}

/// An answer of an analysis in every format in which it can be given.
public struct Answer: Sendable {
  public let passage: Passage
  public let json: JSONValue
  /// For CSV: column names are JSON keys.
  public let table: Table
  /// What the answer found, for `--fail-on`.
  public let findings: [Finding]

  public init(_ passage: Passage, json: JSONValue, table: Table, findings: [Finding] = []) {
    self.passage = passage
    self.json = json
    self.table = table
    self.findings = findings
  }
}
