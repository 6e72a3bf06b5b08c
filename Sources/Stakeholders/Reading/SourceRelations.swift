public import Diagnostics

/// Relations of a large table, before anybody asks what they mean: each a row of words, and words as
/// numbers, so that a million take little room.
///
/// Only rows that hold nothing but what ``Row`` has are among them; others are records in the
/// document.
public struct SourceRelations: Sendable {
  /// One row: for each property the number of the word in its cell; 0 where nothing is written.
  public struct Row: Sendable {
    public var from: UInt32 = 0
    public var to: UInt32 = 0
    public var kind: UInt32 = 0
    public var focus: UInt32 = 0
    public var strength: UInt32 = 0
    public var status: UInt32 = 0
    public var since: UInt32 = 0
    public var until: UInt32 = 0
    public var lead: UInt32 = 0
    public var basis: UInt32 = 0
    /// Its line, counted from that of the first row of its part.
    public var line: UInt32 = 0
    /// Where in the file it is, in bytes.
    public var place = 0

    public init() {}
  }

  /// Rows that follow each other, with words of their own.
  public struct Part: Sendable {
    /// The words by their numbers; the first is empty.
    public var words: [String]
    public var rows: [Row]
    /// The line of the first row.
    public var line: Int

    public init(words: [String], rows: [Row], line: Int) {
      self.words = words
      self.rows = rows
      self.line = line
    }
  }

  public var file: SourceFile
  public var parts: [Part]
  /// A row as the record that any other format would give, for saying what is wrong with it; and what
  /// is wrong with its cells.
  public var record: @Sendable (_ place: Int, _ line: Int) -> (SourceRecord?, [Diagnostic])

  public init(
    file: SourceFile,
    parts: [Part],
    record: @escaping @Sendable (_ place: Int, _ line: Int) -> (SourceRecord?, [Diagnostic])
  ) {
    self.file = file
    self.parts = parts
    self.record = record
  }
}
