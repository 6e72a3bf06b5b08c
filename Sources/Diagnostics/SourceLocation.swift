/// A text that was read, kept so that a message can quote the line it speaks of.
public final class SourceFile: Sendable {
  /// The path as the user would write it.
  public let path: String
  /// Empty where the text is not kept.
  public let text: String
  /// The sheet of a workbook whose rows and columns places in it are; `nil` in a file of text.
  public let sheet: String?
  /// Where the text is not kept: fetches a line of it.
  private let fetch: (@Sendable (_ line: Int) -> String?)?

  public init(path: String, text: String) {
    self.path = path
    self.text = text
    sheet = nil
    fetch = nil
  }

  /// A file that is too large to be kept, or a sheet of a workbook.
  ///
  /// - Parameter fetch: Gives the line with a number, from 1, when a message is to quote it.
  public init(
    path: String,
    sheet: String? = nil,
    fetchingLines fetch: @escaping @Sendable (_ line: Int) -> String?
  ) {
    self.path = path
    self.sheet = sheet
    self.fetch = fetch
    text = ""
  }

  /// The path, and in a workbook the sheet: `plan.xlsx:Relations`.
  public var name: String { sheet.map { "\(path):\($0)" } ?? path }

  private init(copyOf other: SourceFile) {
    path = other.path
    text = other.text
    sheet = other.sheet
    fetch = other.fetch
  }

  /// The same file as another object: cores that count references to one object wait for each other.
  public func copied() -> SourceFile { SourceFile(copyOf: self) }

  /// The line with the given number, from 1, without its line break; `nil` past the end.
  public func line(_ number: Int) -> Substring? {
    guard number > 0 else { return nil }
    if let fetch { return fetch(number)?[...] }
    let bytes = text.utf8
    var start = bytes.startIndex
    for _ in 1..<number {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = bytes.index(after: end)
    }
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    let line = text[start..<end]
    return line.last == "\r" || line.last == "\r\n" ? line.dropLast() : line
  }
}

/// A place in a file: line and column count from 1, columns in Unicode scalars. In a sheet of a
/// workbook, its row and its column.
public struct SourceLocation: Hashable, Sendable {
  public let file: SourceFile
  private let packedLine: Int32
  private let packedColumn: Int32

  public init(file: SourceFile, line: Int, column: Int) {
    self.file = file
    packedLine = Int32(clamping: line)
    packedColumn = Int32(clamping: column)
  }

  public var line: Int { Int(packedLine) }
  public var column: Int { Int(packedColumn) }

  public static func == (first: Self, second: Self) -> Bool {
    first.packedLine == second.packedLine && first.packedColumn == second.packedColumn
      && first.file.path == second.file.path && first.file.sheet == second.file.sheet
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(packedLine)
    hasher.combine(packedColumn)
    hasher.combine(file.path)
    hasher.combine(file.sheet)
  }
}

extension SourceLocation: Comparable {
  public static func < (first: Self, second: Self) -> Bool {
    if first.file.path != second.file.path { return first.file.path < second.file.path }
    if first.file.sheet != second.file.sheet {
      return first.file.sheet ?? "" < second.file.sheet ?? ""
    }
    return (first.packedLine, first.packedColumn) < (second.packedLine, second.packedColumn)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, as editors and terminals make a link of it; in a workbook
  /// `plan.xlsx:Relations!C17`.
  public var description: String {
    guard file.sheet != nil else { return "\(file.name):\(line):\(column)" }
    return "\(file.name)!\(Self.letters(ofColumn: column))\(line)"
  }

  /// How a spreadsheet names a column, counted from 1: A … Z, AA, AB …
  private static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = max(1, column)
    while rest > 0 {
      let letter = UInt8(truncatingIfNeeded: (rest - 1) % 26)
      letters = String(UnicodeScalar(UInt8(ascii: "A") + letter)) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
