internal import Diagnostics

extension String {
  /// The name on lines of about a number of letters: broken at blanks and after hyphens, never
  /// within a word.
  ///
  /// Of all ways to break it, the one with the fewest lines, then even ones. A line may be four
  /// letters too long if that spares a short one, and a short word stands with the one after it:
  ///
  ///     ansvariga myndigheter
  ///     på arbetsmarknadsområdet
  ///
  /// - Complexity: O(*n* · *w*) for *n* pieces and *w* letters a line.
  func wrappedName(_ width: Int = 22) -> [String] {
    let pieces = self.pieces
    guard let last = pieces.indices.last else { return [""] }
    // From the end: the least cost of what starts at a piece, and where its first line ends.
    var best: [(cost: Int, end: Int)] = Array(repeating: (0, 0), count: pieces.count + 1)
    for start in pieces.indices.reversed() {
      best[start].cost = .max
      var length = 0
      for end in start...last {
        length += pieces[end].width + (end > start && pieces[end].hasBlank ? 1 : 0)
        guard end == start || length <= width + 4 else { break }
        var cost = best[end + 1].cost + 1_000 + Self.unevenness(of: length, width)
        if end < last, pieces[end].width <= 3 { cost += 40 }
        if start > 0 || end < last, length <= 6 { cost += 300 }
        if cost < best[start].cost { best[start] = (cost, end) }
      }
    }
    var lines: [String] = []
    var start = 0
    while start <= last {
      let line = pieces[start...best[start].end]
      lines.append(
        line.enumerated().map {
          ($0.offset > 0 && $0.element.hasBlank ? " " : "") + $0.element.text
        }
        .joined()
      )
      start = best[start].end + 1
    }
    return lines
  }

  private static func unevenness(of length: Int, _ width: Int) -> Int {
    let rest = width - length
    let share = Swift.min(abs(rest) * 100 / Swift.max(width, 1), 100)
    return rest < 0 ? share * share / 10 : share * share / 50
  }

  private typealias Piece = (text: Substring, width: Int, hasBlank: Bool)

  /// Words, and parts of words that end with a hyphen, each with whether a blank is before it.
  private var pieces: [Piece] {
    split(whereSeparator: \.isWhitespace).flatMap { word in
      word.piecesAfterHyphens.enumerated().map { place, part in
        (part, String(part).displayWidth, place == 0)
      }
    }
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
