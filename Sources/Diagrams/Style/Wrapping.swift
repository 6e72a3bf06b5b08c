internal import Diagnostics

extension String {
  /// The name on lines of about a number of letters: broken at blanks, after hyphens, slashes and
  /// underscores, at soft hyphens and between Chinese or Japanese characters. Only a word that is
  /// longer than any line is broken elsewhere, with a hyphen.
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
        .joined() + (best[start].end < last ? line.last?.mark ?? "" : "")
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

  /// Words and parts of them, each with whether a blank is before it.
  private var pieces: [Piece] {
    split(whereSeparator: \.isWhitespace).flatMap { word in
      word.parts.enumerated().map { place, part in
        Piece(
          text: part.text,
          mark: part.mark,
          width: part.text.displayWidth,
          hasBlank: place == 0
        )
      }
    }
  }
}

/// What is not broken.
private struct Piece {
  var text: String
  /// The hyphen that ends the line if it is broken after the piece.
  var mark: String
  var width: Int
  var hasBlank: Bool
}

extension Substring {
  /// Longer Swedish words are seldom met; they stand on a line of their own.
  private static let longest = 32

  /// `bygg-` and `och`: a word where it may be broken.
  fileprivate var parts: [(text: String, mark: String)] {
    var parts: [(text: String, mark: String)] = []
    var part = ""
    func close(mark: String = "") {
      if !part.isEmpty { parts += part.cut(to: Self.longest, mark: mark) }
      part = ""
    }
    var index = startIndex
    while index < endIndex {
      let character = self[index]
      index = self.index(after: index)
      if character == "\u{AD}" {
        close(mark: "-")
        continue
      }
      part.append(character)
      guard index < endIndex else { break }
      switch character {
      case "-" where part.count > 1: close()
      case "/", "_":
        if self[index] != character { close() }
      default:
        if character.isIdeographic, self[index].isIdeographic { close() }
      }
    }
    close()
    return parts
  }
}

extension String {
  /// Parts of about the same width, at most the longest, all but the last with a hyphen to come.
  fileprivate func cut(to longest: Int, mark: String) -> [(text: String, mark: String)] {
    let width = displayWidth
    guard width > longest else { return [(self, mark)] }
    let count = (width + 23) / 24
    let share = (width + count - 1) / count
    var parts: [(text: String, mark: String)] = []
    var part = ""
    var filled = 0
    for character in self {
      let width = String(character).displayWidth
      if filled + width > share, !part.isEmpty {
        parts.append((part, "-"))
        part = ""
        filled = 0
      }
      part.append(character)
      filled += width
    }
    parts.append((part, mark))
    return parts
  }
}

extension Character {
  /// Whether it is a Chinese character or a Japanese syllable, between which lines may end.
  fileprivate var isIdeographic: Bool {
    switch unicodeScalars.first?.value ?? 0 {
    case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
