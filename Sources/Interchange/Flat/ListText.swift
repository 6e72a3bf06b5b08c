/// Lists in one text, as formats without lists carry them: `national|eu`. A bar or a backslash in an
/// entry has a backslash before it.
enum ListText {
  static func joining(_ entries: [String]) -> String {
    entries.map { entry in
      var text = ""
      for character in entry.unicodeScalars {
        if character == "|" || character == "\\" { text += "\\" }
        text.unicodeScalars.append(character)
      }
      return text
    }.joined(separator: "|")
  }

  /// The entries of a text; one that is empty is none.
  static func splitting(_ text: String) -> [String] {
    var entries: [String] = []
    var entry = String.UnicodeScalarView()
    var isEscaped = false
    func add() {
      if !entry.isEmpty { entries.append(String(entry)) }
      entry = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if isEscaped {
        // Before anything else a backslash is one.
        if scalar != "|", scalar != "\\" { entry.append("\\") }
        entry.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "|" {
        add()
      } else {
        entry.append(scalar)
      }
    }
    if isEscaped { entry.append("\\") }
    add()
    return entries
  }
}
