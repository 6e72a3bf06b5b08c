/// A text that was read, kept so that a message can quote the line it speaks of.
public final class SourceFile: Sendable {
  /// The path as the user would write it.
  public let path: String
  public let text: String

  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// The line with the given number, from 1, without its line break; `nil` past the end.
  public func line(_ number: Int) -> Substring? {
    guard number > 0 else { return nil }
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

/// A place in a file: line and column count from 1, columns in Unicode scalars.
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
      && first.file.path == second.file.path
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(packedLine)
    hasher.combine(packedColumn)
    hasher.combine(file.path)
  }
}

extension SourceLocation: Comparable {
  public static func < (first: Self, second: Self) -> Bool {
    if first.file.path != second.file.path { return first.file.path < second.file.path }
    return (first.packedLine, first.packedColumn) < (second.packedLine, second.packedColumn)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, as editors and terminals make a link of it.
  public var description: String { "\(file.path):\(line):\(column)" }
}
