internal import Diagnostics

extension String {
  /// The name on lines of about a number of letters: broken at blanks and after hyphens, never
  /// within a word.
  func wrappedName(_ width: Int = 22) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in split(whereSeparator: \.isWhitespace) {
      for (place, part) in word.piecesAfterHyphens.enumerated() {
        let joint = place == 0 && !line.isEmpty ? " " : ""
        if line.isEmpty || (line + joint + part).displayWidth <= width {
          line += joint + part
        } else {
          lines.append(line)
          line = String(part)
        }
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    // A last line of one short word hangs loose: let it share with the line above.
    if lines.count > 1, let last = lines.last, last.displayWidth <= 4,
      lines[lines.count - 2].displayWidth + 1 + last.displayWidth <= width + 4
    {
      lines.removeLast()
      lines[lines.count - 1] += " " + last
    }
    return lines
  }
}

extension Substring {
  /// `bygg-` and `och`: the pieces of a word, each hyphen with the piece before it.
  fileprivate var piecesAfterHyphens: [Substring] {
    var pieces: [Substring] = []
    var start = startIndex
    for index in indices where self[index] == "-" {
      let next = self.index(after: index)
      if next < endIndex, index > start {
        pieces.append(self[start..<next])
        start = next
      }
    }
    pieces.append(self[start...])
    return pieces
  }
}
