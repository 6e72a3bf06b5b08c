internal import Diagnostics

/// Turns bytes of files into lines and columns.
final class FilePlaces {
  private let files: [(range: Range<Int>, lines: FileLines)]

  /// - Parameter bytes: What the files are ranges of.
  init(_ files: [FlatFile], in bytes: [UInt8]) {
    self.files = files.map { ($0.range, FileLines($0, bytes: bytes[$0.range])) }
  }

  convenience init(path: String, bytes: [UInt8]) {
    self.init([FlatFile(path: path, range: 0..<bytes.count)], in: bytes)
  }

  /// The file that messages name which are about the whole.
  var file: SourceFile { files.last?.lines.file ?? SourceFile(path: "", text: "") }

  /// `nil` for a byte that is in no file.
  subscript(place: Int) -> SourceLocation? {
    let found =
      files.first { $0.range.contains(place) } ?? files.last { $0.range.upperBound == place }
    guard let found else { return nil }
    return found.lines[place - found.range.lowerBound]
  }
}

/// Turns bytes of one file into lines and columns.
///
/// Goes from the last byte that was asked for, or from one of many that were noted before: asking
/// takes the same time everywhere, also in a file that is a single line of 25 MB.
private final class FileLines {
  let file: SourceFile
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private var column = 1
  /// The line and column of every 256th byte, as far as was gone.
  private var notes: [(line: Int32, column: Int32)] = [(1, 1)]

  private static let step = 256

  init(_ file: FlatFile, bytes: ArraySlice<UInt8>) {
    self.file =
      file.sheet == nil
      ? SourceFile(path: file.path, text: String(decoding: bytes, as: UTF8.self))
      : SourceFile(path: file.path, sheet: file.sheet) { _ in nil }
    self.bytes = Array(bytes)
  }

  subscript(target: Int) -> SourceLocation {
    let target = min(target, bytes.count)
    if target < place || target - place > Self.step { turn(towards: target) }
    while place < target {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if !UTF8.isContinuation(byte) {
        column += 1
      }
      place += 1
      if place == notes.count * Self.step {
        notes.append((Int32(clamping: line), Int32(clamping: column)))
      }
    }
    return SourceLocation(file: file, line: line, column: column)
  }

  /// Goes to the nearest byte before the target whose place was noted.
  private func turn(towards target: Int) {
    let note = min(target / Self.step, notes.count - 1)
    guard target < place || note * Self.step > place else { return }
    place = note * Self.step
    (line, column) = (Int(notes[note].line), Int(notes[note].column))
  }
}
