internal import Diagnostics
internal import Synchronization

/// The lines of a table that is not kept, fetched when a message quotes one.
final class CSVLines: Sendable {
  private let source: CSVSource
  /// The number of the first whole line, from 1, that begins in or after each part of the source,
  /// and its place; made when the first line is asked for.
  private let marks = Mutex<[(line: Int, place: Int)]?>(nil)
  private static let partSize = 1 << 20
  /// Longer lines are cut.
  private static let lineLimit = 1 << 16

  init(_ source: CSVSource) {
    self.source = source
  }

  func line(_ number: Int) -> String? {
    let marks = marks.withLock { marks in
      let found = marks ?? findMarks()
      marks = found
      return found
    }
    guard let mark = marks.last(where: { $0.line <= number }) else { return nil }
    var line = mark.line
    var text: [UInt8] = []
    var isFound = line == number
    source.forEachPart(from: mark.place) { part, _ in
      var start = part.startIndex
      while line < number {
        guard let end = part[start...].firstIndex(of: UInt8(ascii: "\n")) else { return true }
        line += 1
        start = end + 1
      }
      isFound = true
      let end = part[start...].firstIndex(of: UInt8(ascii: "\n"))
      text += part[start..<(end ?? part.endIndex)]
      return end == nil && text.count < Self.lineLimit
    }
    guard isFound else { return nil }
    if text.last == UInt8(ascii: "\r") { text.removeLast() }
    return String(decoding: text.prefix(Self.lineLimit), as: UTF8.self)
  }

  private func findMarks() -> [(line: Int, place: Int)] {
    let isMarked = CSVEncoding.byteOrderMark
    var start: [UInt8] = []
    _ = source.read(isMarked.count, at: 0, to: &start)
    var marks = [(line: 1, place: start == isMarked ? isMarked.count : 0)]
    var line = 1
    source.forEachPart { part, place in
      var last: Int?
      for (index, byte) in part.enumerated() where byte == UInt8(ascii: "\n") {
        line += 1
        last = index
      }
      if let last { marks.append((line, place + last + 1)) }
      return true
    }
    return marks
  }
}
