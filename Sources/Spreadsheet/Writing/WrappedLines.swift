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
    let paragraphs = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    return paragraphs.reduce(0) { lines, paragraph in
      var used = 0
      var count = 1
      for word in paragraph.split(separator: " ") {
        let length = word.count
        if used > 0, used + 1 + length <= room {
          used += 1 + length
          continue
        }
        if used > 0 { count += 1 }
        count += max(0, length - 1) / room
        used = length == 0 ? 0 : (length - 1) % room + 1
      }
      return lines + count
    }
  }
}
