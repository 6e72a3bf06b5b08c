/// Lists in one text, as formats without lists carry them: `national|eu`. A bar or a backslash in an
/// entry has a backslash before it. An empty entry is `""`, and an entry that looks like that is `\""`.
///
/// An entry can be a pair, `se-org=212000-1124`, in whose first half an `=` or a backslash has a
/// backslash before it.
enum ListText {
  private static let empty = "\"\""

  static func joining(_ entries: [String]) -> String {
    entries.map { entry in
      if entry.isEmpty { return empty }
      return (entry == empty ? "\\" : "") + escaping(entry, ["|", "\\"])
    }.joined(separator: "|")
  }

  /// The text with a backslash before some characters.
  private static func escaping(_ text: String, _ characters: Set<Unicode.Scalar>) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if characters.contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// The entries of a text; where nothing stands, not even `""`, is none.
  static func splitting(_ text: String) -> [String] {
    var entries: [String] = []
    var entry = String.UnicodeScalarView()
    var isEscaped = false
    /// Where the entry begins, as it is written.
    var start = text.startIndex
    func add(before end: String.Index) {
      switch text[start..<end] {
      case empty: entries.append("")
      case "\\" + empty: entries.append(empty)
      default: if !entry.isEmpty { entries.append(String(entry)) }
      }
      entry = String.UnicodeScalarView()
    }
    for (place, scalar) in zip(text.unicodeScalars.indices, text.unicodeScalars) {
      if isEscaped {
        // Before anything else a backslash is one.
        if scalar != "|", scalar != "\\" { entry.append("\\") }
        entry.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "|" {
        add(before: place)
        start = text.unicodeScalars.index(after: place)
      } else {
        entry.append(scalar)
      }
    }
    if isEscaped { entry.append("\\") }
    add(before: text.endIndex)
    return entries
  }

  // MARK: Pairs

  static func pair(_ key: String, _ value: String) -> String {
    escaping(key, ["=", "\\"]) + "=" + value
  }

  /// What stands before and behind the `=` of an entry; `nil` for the second where there is no `=`.
  static func halves(of entry: String) -> (key: String, value: String?) {
    let scalars = entry.unicodeScalars
    var key = String.UnicodeScalarView()
    var isEscaped = false
    for place in scalars.indices {
      let scalar = scalars[place]
      if isEscaped {
        if scalar != "=", scalar != "\\" { key.append("\\") }
        key.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "=" {
        return (String(key), String(scalars[scalars.index(after: place)...]))
      } else {
        key.append(scalar)
      }
    }
    return (entry, nil)
  }
}
