/// Reads a workbook sheet by sheet, row by row, from bytes in memory.
///
///     try WorkbookReader.reading(bytes) { reader throws(UnreadableWorkbook) in
///       for sheet in reader.sheets {
///         _ = try reader.readRows(of: sheet) { row in … }
///       }
///     }
///
/// Parts are unpacked as they are read, and never as a whole; macros, pictures and links to other
/// workbooks are not read at all. What asks for more than ``ReadingLimits`` is refused.
public struct WorkbookReader: ~Copyable {
  private let archive: ZipArchive
  private let facts: WorkbookFacts
  private var limits: ReadingLimits
  /// The bytes that may still be unpacked.
  private var budget: Int

  /// A sheet with cells.
  public struct SheetEntry: Hashable, Sendable {
    public var name: String
    public var isHidden: Bool
    var part: String
  }

  /// Lends a reader of a workbook.
  public static func reading<Result>(
    _ bytes: [UInt8],
    limits: ReadingLimits = ReadingLimits(),
    _ body: (inout WorkbookReader) throws(UnreadableWorkbook) -> Result
  ) throws(UnreadableWorkbook) -> Result {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .encryptedOrOld }
    guard let count = ArchiveEnd.entryCount(in: bytes) else { throw .notAWorkbook }
    guard count <= limits.parts else { throw .tooManyParts }
    return try unsafe bytes.withUnsafeBufferPointer { buffer throws(UnreadableWorkbook) in
      let archive = try unsafe ZipArchive(buffer, limits: limits)
      var budget = limits.unpackedBytes(ofFileWith: bytes.count)
      let facts = try WorkbookFacts(archive, limits: limits, budget: &budget)
      var reader = WorkbookReader(archive: archive, facts: facts, limits: limits, budget: budget)
      return try body(&reader)
    }
  }

  /// The sheets with cells, in the order of their tabs.
  public var sheets: [SheetEntry] { facts.sheets }

  /// Reads a sheet, and hands on each row in which something stands.
  ///
  /// - Returns: The cells that are merged, of which only the first has a value.
  public mutating func readRows(
    of sheet: SheetEntry,
    _ handOn: (ReadRow) -> Void
  ) throws(UnreadableWorkbook) -> [MergedCells] {
    try withoutActuallyEscaping(handOn) { handOn throws(UnreadableWorkbook) in
      let rows = SheetRows(RowBuilder(part: sheet.part, facts: facts, handOn: handOn))
      guard try archive.scan(sheet.part, to: rows, limits: limits, budget: &budget) else {
        throw .damaged(part: sheet.part)
      }
      return rows.merged
    }
  }
}
