extension StringProtocol {
  /// The text with everything that a terminal or a reader's eye would obey rather than show
  /// written out as `\u{…}`: control characters, and marks that turn the direction of the line. A
  /// line break or a tab is a blank.
  public var visible: String {
    // Most texts are plain ASCII, which is quickly seen.
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return String(self) }
    guard unicodeScalars.contains(where: \.isInvisibleCommand) else { return String(self) }
    var result = ""
    for scalar in unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        result += " "
      } else if scalar.isInvisibleCommand {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// How many columns of a terminal the text takes: two for East Asian wide letters and emoji,
  /// none for marks that combine with the letter before.
  public var displayWidth: Int {
    reduce(0) { width, character in
      guard let first = character.unicodeScalars.first else { return width }
      if first.isASCII { return width + 1 }
      let isEmoji =
        first.properties.isEmojiPresentation
        || character.unicodeScalars.contains { $0.value == 0xFE0F }
      if isEmoji || first.isWide { return width + 2 }
      switch first.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return width
      default: return width + 1
      }
    }
  }

  /// The text filled up with blanks to a number of terminal columns.
  public func padded(to width: Int) -> String {
    String(self) + String(repeating: " ", count: Swift.max(0, width - displayWidth))
  }

  /// The text broken at blanks into lines of at most a number of terminal columns; a longer word
  /// is broken where it must be.
  public func wrapped(to width: Int) -> [String] {
    let limit = Swift.max(1, width)
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ") {
      var rest = String(word)
      if !line.isEmpty, line.displayWidth + 1 + rest.displayWidth <= limit {
        line += " " + rest
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while rest.displayWidth > limit {
        var head = ""
        while let next = rest.first, (head + String(next)).displayWidth <= limit {
          head.append(rest.removeFirst())
        }
        if head.isEmpty { head.append(rest.removeFirst()) }
        lines.append(head)
      }
      line = rest
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }
}

extension Unicode.Scalar {
  /// A control character (C0, DEL, C1), a line or paragraph separator, or a mark that overrides or
  /// isolates the direction of text.
  public var isInvisibleCommand: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F,
      0x061C, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// Wide in a terminal, by the blocks of Unicode's East Asian Width annex (UAX #11).
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
