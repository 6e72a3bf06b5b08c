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
    public var focus: UInt32 = 0
    public var lead: UInt32 = 0
    // Of these there are few different words, which are counted on their own.
    public var kind: UInt16 = 0
    public var strength: UInt16 = 0
    public var status: UInt16 = 0
    public var since: UInt16 = 0
    public var until: UInt16 = 0
    public var basis: UInt16 = 0
    /// Its line, counted from that of the first row of its part.
    public var line: UInt32 = 0
    /// Where in the file it is, in bytes from where the part begins.
    public var place: UInt32 = 0

    public init() {}
  }

  /// Rows that follow each other, with words of their own.
  public struct Part: Sendable {
    /// The words for entities by their numbers, and the others; the first of each is empty.
    public var names: [String]
    public var terms: [String]
    public var rows: [Row]
    /// The line of the first row, and where the part begins, in bytes.
    public var line: Int
    public var place: Int

    public init(names: [String], terms: [String], rows: [Row], line: Int, place: Int) {
      self.names = names
      self.terms = terms
      self.rows = rows
      self.line = line
      self.place = place
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
