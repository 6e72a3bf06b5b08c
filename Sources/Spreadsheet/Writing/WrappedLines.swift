/// How many lines wrapped text takes, by the letters that a column has room for.
enum WrappedLines {
  /// In points.
  static let lineHeight = 15.0
  /// The highest that a row can be.
  static let heightLimit = 409.0

  /// The most lines that any wrapped cell of a row takes.
  static func count(of cells: [Cell], in columns: [Sheet.Column]) -> Int {
    var most = 1
    for (cell, column) in zip(cells, columns) where cell.style.isWrapped {
      guard case .text(let text) = cell.value else { continue }
      // A column's width counts figures, which are somewhat wider than letters. A letter takes a byte
      // or more: where the bytes fit, so do the letters.
      let room = max(1, Int(column.width * 1.1))
      if text.utf8.count <= room, !text.utf8.contains(UInt8(ascii: "\n")) { continue }
      most = max(most, count(of: text, room: room))
    }
    return most
  }

  /// Words go on the line as long as there is room; a longer word is broken.
  static func count(of text: String, room: Int) -> Int {
    var lines = 1
    var used = 0
    var length = 0
    func endWord() {
      guard length > 0 else { return }
      if used > 0, used + 1 + length <= room {
        used += 1 + length
      } else {
        if used > 0 { lines += 1 }
        lines += (length - 1) / room
        used = (length - 1) % room + 1
      }
      length = 0
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ": endWord()
      case "\n":
        endWord()
        lines += 1
        used = 0
      case "\r": continue
      default: length += 1
      }
    }
    endWord()
    return lines
  }
}
