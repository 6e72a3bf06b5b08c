/// Why a file is not read as a workbook.
///
/// What is wrong with a single cell is no such error: it stands in that cell's value.
public enum UnreadableWorkbook: Error, Hashable, Sendable {
  /// No zip archive, or one without a workbook in it.
  case notAWorkbook
  /// Behind a password, or in the format of Excel 97–2003, which begins alike.
  case encryptedOrOld
  /// More parts than ``ReadingLimits/parts``.
  case tooManyParts
  /// A name that leads out of the archive, a repeated one, a link, an encrypted part, parts that
  /// share their bytes: nothing that a spreadsheet program writes.
  case suspiciousPart(String)
  /// Packed more densely than spreadsheets are, which only a trap is.
  case tooDense(part: String)
  /// More bytes than ``ReadingLimits`` allow, unpacked.
  case tooLarge(part: String)
  /// A document type declaration, which could define entities that grow without end.
  case documentType(part: String)
  /// Nested deeper than any part of a workbook is.
  case tooDeep(part: String)
  /// Cut off, changed, or not as the format has it.
  case damaged(part: String)
}
