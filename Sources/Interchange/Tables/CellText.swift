/// How texts and lists of texts stand in the cells of a table.
///
/// A text stands as it is. An empty cell says nothing, so the empty text is written `""`; and a text
/// that would read as that begins with one more backslash: `""` is `\""`, `\""` is `\\""`.
///
/// Blanks around a name fall away. One that is meant has a backslash before it, behind any that are there
/// already: ` Namn ` is `\ Namn\ `.
///
/// The items of a list are separated by `|`, and blanks around them fall away. In an item a
/// backslash takes a character after it for itself that would not be: `A \| B` is one item with a bar
/// in it. So it does a backslash, a blank at either end, and the `=` of a pair; before anything else
/// it is a backslash, as in `back\slash`. An empty item is `""`, and a list that is there but empty is
/// `[]`; with a backslash before them these are texts.
///
/// Control characters, which neither spreadsheets nor XML can hold, are written as their pictures:
/// U+0001 is `␁`. A picture that is meant has a backslash before it, and backslashes before either
/// are doubled.
enum CellText {
  static func cell(of text: String) -> String {
    let text = ControlPictures.drawn(text)
    return isGuarded(text) ? "\\" + text : text.isEmpty ? empty : text
  }

  static func text(of cell: String) -> String {
    if cell == empty { return "" }
    return ControlPictures.undrawn(isGuarded(cell) ? String(cell.dropFirst()) : cell)
  }

  private static let empty = "\"\""

  /// Whether it is `""` behind any number of backslashes.
  private static func isGuarded(_ text: String) -> Bool {
    text.utf8.last == UInt8(ascii: "\"")
      && text.utf8.drop { $0 == UInt8(ascii: "\\") }.elementsEqual(empty.utf8)
  }

  // MARK: Names

  static func cell(ofName name: String) -> String {
    let cell = cell(of: name).unicodeScalars
    let rest = cell.drop { $0 == "\\" }
    guard let first = rest.first, let last = rest.last else { return String(cell) }
    var guarded = String.UnicodeScalarView()
    if first.isUnseen { guarded.append("\\") }
    guarded.append(contentsOf: cell.dropLast())
    // A blank alone is held already.
    if last.isUnseen, !(first.isUnseen && rest.dropFirst().isEmpty) { guarded.append("\\") }
    guarded.append(last)
    return String(guarded)
  }

  /// What a cell with a name says, and whether blanks fell away; `nil` where there is nothing else.
  static func name(of cell: String) -> (name: String, isTrimmed: Bool)? {
    if let first = cell.utf8.first, let last = cell.utf8.last, first.isPlain, last.isPlain {
      return (text(of: cell), false)
    }
    let scalars = cell.unicodeScalars
    var rest = scalars[...].drop(while: \.isUnseen)
    while let last = rest.last, last.isUnseen, rest.dropLast().last != "\\" { rest.removeLast() }
    guard !rest.isEmpty else { return nil }
    let isTrimmed = rest.startIndex > scalars.startIndex || rest.endIndex < scalars.endIndex
    let core = rest.drop { $0 == "\\" }
    let isHeldInFront = core.startIndex > rest.startIndex && core.first?.isUnseen == true
    var name = String.UnicodeScalarView(isHeldInFront ? rest.dropFirst() : rest)
    if let last = core.last, last.isUnseen, !(isHeldInFront && core.dropFirst().isEmpty) {
      name.removeLast(2)
      name.append(last)
    }
    return (text(of: String(name)), isTrimmed)
  }

  // MARK: Lists

  static func cell(of items: [String]) -> String {
    guard !items.isEmpty else { return emptyList }
    let cell = items.map { item($0) }.joined(separator: "|")
    return cell == emptyList ? "\\" + cell : cell
  }

  /// The items of a list; `nil` for one where nothing stands.
  static func items(of cell: String) -> [String?] {
    if cell.utf8.allSatisfy(\.isPlain), !cell.isEmpty { return [cell] }
    let tokens = Tokens(cell)
    if cell == emptyList { return [] }
    return tokens.split(at: "|").map { $0.trimmed.item() }
  }

  private static let emptyList = "[]"

  // MARK: Pairs

  static func cell(of pairs: [(key: String, value: String)]) -> String {
    pairs.map { item($0.key, escaping: ["="]) + "=" + item($0.value) }.joined(separator: "|")
  }

  /// What stands before and behind the `=` of each item: `nil` for a half where nothing stands,
  /// and for the second where there is no `=`.
  static func pairs(of cell: String) -> [(key: String?, value: String?)] {
    Tokens(cell).split(at: "|").map { item in
      let halves = item.split(at: "=", maxSplits: 1).map { $0.trimmed.item(escaping: ["="]) }
      return (halves.first ?? nil, halves.count > 1 ? halves[1] : nil)
    }
  }

  /// An item with backslashes before what would not read as itself.
  private static func item(_ text: String, escaping more: Set<Unicode.Scalar> = []) -> String {
    let text = ControlPictures.drawn(text)
    if text.isEmpty { return empty }
    if text == empty { return "\\" + text }
    var cell = String.UnicodeScalarView()
    let scalars = text.unicodeScalars
    let last = scalars.index(before: scalars.endIndex)
    for place in scalars.indices {
      let scalar = scalars[place]
      let isEdge = place == scalars.startIndex || place == last
      if scalar == "|" || scalar == "\\" || more.contains(scalar) || (isEdge && scalar.isBlank) {
        cell.append("\\")
      }
      cell.append(scalar)
    }
    return String(cell)
  }

  /// The characters of a cell, with which of them had a backslash before them.
  private struct Tokens {
    var scalars: ArraySlice<(scalar: Unicode.Scalar, isEscaped: Bool)>

    init(_ cell: String) {
      var tokens: [(scalar: Unicode.Scalar, isEscaped: Bool)] = []
      var isEscaped = false
      for scalar in cell.unicodeScalars {
        if scalar == "\\", !isEscaped {
          isEscaped = true
        } else {
          tokens.append((scalar, isEscaped))
          isEscaped = false
        }
      }
      // A backslash before nothing is one.
      if isEscaped { tokens.append(("\\", true)) }
      scalars = tokens[...]
    }

    private init(_ scalars: ArraySlice<(scalar: Unicode.Scalar, isEscaped: Bool)>) {
      self.scalars = scalars
    }

    func split(at separator: Unicode.Scalar, maxSplits: Int = .max) -> [Tokens] {
      scalars.split(maxSplits: maxSplits, omittingEmptySubsequences: false) {
        $0.scalar == separator && !$0.isEscaped
      }.map { Tokens($0) }
    }

    var trimmed: Tokens {
      var rest = scalars.drop { $0.scalar.isBlank && !$0.isEscaped }
      while let last = rest.last, last.scalar.isBlank, !last.isEscaped { rest.removeLast() }
      return Tokens(rest)
    }

    /// What the characters say; `nil` where there are none.
    ///
    /// - Parameter more: What a backslash is written before, besides bars and backslashes.
    func item(escaping more: Set<Unicode.Scalar> = []) -> String? {
      guard let first = scalars.first else { return nil }
      let plain = String(String.UnicodeScalarView(scalars.map(\.scalar)))
      if plain == CellText.empty { return first.isEscaped ? plain : "" }
      if plain == CellText.emptyList { return plain }
      var text = String.UnicodeScalarView()
      for (place, token) in zip(scalars.indices, scalars) {
        let isEdge = place == scalars.startIndex || place == scalars.endIndex - 1
        let isTaken =
          token.scalar == "|" || token.scalar == "\\" || more.contains(token.scalar)
          || (isEdge && token.scalar.isBlank)
        if token.isEscaped, !isTaken { text.append("\\") }
        text.append(token.scalar)
      }
      return ControlPictures.undrawn(String(text))
    }
  }
}

extension UInt8 {
  /// Whether it is a sign in ASCII that can be seen, and stands for nothing but itself wherever it is.
  fileprivate var isPlain: Bool {
    switch self {
    case UInt8(ascii: "\\"), UInt8(ascii: "|"), UInt8(ascii: "\""), UInt8(ascii: "["): false
    default: (0x21...0x7E).contains(self)
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a blank, also one that holds words together, a tab or half of a line's end.
  fileprivate var isBlank: Bool {
    self == " " || self == "\t" || self == "\r" || self == "\n" || self == "\u{A0}"
  }
}

/// Control characters as U+2400 … U+241F, and back.
private enum ControlPictures {
  static func drawn(_ text: String) -> String {
    // Pictures begin with the bytes E2 90.
    guard text.utf8.contains(where: { isControl($0) || $0 == 0xE2 }) else { return text }
    return rewritten(text) { scalar, backslashes in
      if isControl(UInt8(exactly: scalar.value) ?? 0x20),
        let picture = Unicode.Scalar(0x2400 + scalar.value)
      {
        return (picture, backslashes * 2)
      }
      return isPicture(scalar) ? (scalar, backslashes * 2 + 1) : nil
    }
  }

  static func undrawn(_ text: String) -> String {
    guard text.utf8.contains(0xE2) else { return text }
    return rewritten(text) { scalar, backslashes in
      guard isPicture(scalar) else { return nil }
      if backslashes % 2 == 1 { return (scalar, backslashes / 2) }
      return (Unicode.Scalar(scalar.value - 0x2400) ?? scalar, backslashes / 2)
    }
  }

  /// The text with each character replaced that `change` has a replacement for, and with as many
  /// backslashes before it as that says.
  private static func rewritten(
    _ text: String,
    _ change: (_ scalar: Unicode.Scalar, _ backslashes: Int) -> (Unicode.Scalar, Int)?
  ) -> String {
    var result = String.UnicodeScalarView()
    var backslashes = 0
    func flush(_ count: Int) { for _ in 0..<count { result.append("\\") } }
    for scalar in text.unicodeScalars {
      if scalar == "\\" {
        backslashes += 1
        continue
      }
      let (replacement, count) = change(scalar, backslashes) ?? (scalar, backslashes)
      flush(count)
      result.append(replacement)
      backslashes = 0
    }
    flush(backslashes)
    return String(result)
  }

  /// Below the blank, but no tab and no line's end.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }

  private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    (0x2400...0x241F).contains(scalar.value)
      && isControl(UInt8(truncatingIfNeeded: scalar.value & 0xFF))
  }
}
