internal import Analyses
public import Diagnostics
internal import Stakeholders

extension Diagnostic {
  /// `file:line:column: error: message`, the line quoted with a mark below the place, and the hint.
  public func text(_ style: TextStyle) -> String {
    let language = style.language
    let word =
      switch severity {
      case .error: Phrase(sv: "fel", en: "error")
      case .warning: Phrase(sv: "varning", en: "warning")
      }
    let place = location.map { $0.description.visible + ": " } ?? ""
    var text =
      style.ink(.bold, place)
      + style.ink(severity == .error ? .red : .yellow, word[language] + ": ")
      + message[language].visible + "\n"
    if let location, let line = location.file.line(location.line) {
      text += quote(line, column: location.column, style)
    }
    if let hint { text += "  " + style.ink(.cyan, hint[language].visible) + "\n" }
    return text
  }

  /// The part of a line around a column, and a caret below the column; nothing of what is no text.
  private func quote(_ line: Substring, column: Int, _ style: TextStyle) -> String {
    let reach = max(20, style.width - 8)
    let scalars = Array(line.unicodeScalars.prefix(max(0, column - 1) + reach + 1))
    let place = min(max(0, column - 1), scalars.count)
    let start = place > reach * 2 / 3 ? place - reach / 2 : 0
    let end = min(scalars.count, start + reach)
    let unreadable = scalars[start..<max(start, end)].count {
      $0 == "\u{FFFD}" || ($0.isInvisibleCommand && $0 != "\t")
    }
    if unreadable > 3, unreadable * 8 > end - start { return "" }
    func show(_ range: Range<Int>) -> String {
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars[range])
      return text.replacing("\t", with: " ").visible
    }
    let before = (start > 0 ? "…" : "") + show(start..<max(start, place))
    let after = show(max(start, place)..<max(end, place)) + (end < scalars.count ? "…" : "")
    return "    " + before + after + "\n    "
      + String(repeating: " ", count: before.displayWidth) + style.ink(.green, "^") + "\n"
  }
}

extension CheckAnswer {
  /// All that is wrong, then what is doubtful, and a line that sums it up.
  ///
  /// - Parameters:
  ///   - isVerbose: Whether every warning is told; else the first three of each sort.
  ///   - isToBeWritten: Whether a graph was to be written, and not analysed.
  public func text(
    _ style: TextStyle,
    isVerbose: Bool,
    isToBeWritten: Bool = false
  ) -> String {
    let language = style.language
    var text = ""
    for diagnostic in diagnostics where diagnostic.severity == .error {
      text += diagnostic.text(style)
    }
    var told: [String: Int] = [:]
    let warnings = diagnostics.filter { $0.severity == .warning }
    let total = Dictionary(grouping: warnings, by: \.code).mapValues(\.count)
    for code in warnings.map(\.code) where told[code] == nil {
      told[code] = 0
      for warning in warnings where warning.code == code {
        let count = told[code] ?? 0
        if !isVerbose, count == 3, (total[code] ?? 0) > 4 {
          let rest = (total[code] ?? 0) - 3
          text += style.ink(
            .dim,
            Phrase(
              sv: "… och \(rest) till av samma slag [\(code)]; --verbose visar alla",
              en: "… and \(rest) more of this sort [\(code)]; --verbose shows all"
            )[language]
          )
          text += "\n"
          break
        }
        text += warning.text(style)
        told[code] = count + 1
      }
    }
    if !text.isEmpty { text += "\n" }
    return text + summary(style, isToBeWritten: isToBeWritten)
  }

  private func summary(_ style: TextStyle, isToBeWritten: Bool) -> String {
    let errors = count(.error)
    let warnings = count(.warning)
    let counts = Phrase(
      sv: "\(errors) fel, \(warnings) \(warnings == 1 ? "varning" : "varningar")",
      en: "\(errors) \(errors == 1 ? "error" : "errors"), "
        + "\(warnings) \(warnings == 1 ? "warning" : "warnings")"
    )
    guard let graph else {
      return style.ink(.red, "✗ ") + counts[style.language] + ". "
        + (isToBeWritten
        ? Phrase(sv: "Inget är skrivet.", en: "Nothing was written.")
        : Phrase(sv: "Inget har analyserats.", en: "Nothing was analysed."))[style.language]
        + "\n"
    }
    let requirements = graph.focusAreas.map(\.requirements.count).reduce(0, +)
    func counted(_ number: Int, _ one: Phrase, _ many: Phrase) -> Phrase {
      Phrase(String(number) + " ") + (number == 1 ? one : many)
    }
    let implied = graph.impliedRelations.count
    let relations =
      counted(
        graph.relations.count,
        Phrase(sv: "relation", en: "relation"),
        Phrase(sv: "relationer", en: "relations")
      )
      + (implied == 0
        ? Phrase("")
        : Phrase(
          sv: " och \(implied) till i members:, covers: och liknande",
          en: " and \(implied) more in members:, covers: and the like"
        ))
    let entities = [
      counted(
        graph.actors.count,
        Phrase(sv: "aktör", en: "actor"),
        Phrase(sv: "aktörer", en: "actors")
      ),
      counted(
        graph.units.count,
        Phrase(sv: "enhet", en: "unit"),
        Phrase(sv: "enheter", en: "units")
      ),
      counted(
        graph.focusAreas.count,
        Phrase(sv: "fokusområde", en: "focus area"),
        Phrase(sv: "fokusområden", en: "focus areas")
      ),
      counted(
        requirements,
        Phrase(sv: "krav", en: "requirement"),
        Phrase(sv: "krav", en: "requirements")
      ),
      relations,
    ]
    let what = Phrase(
      sv: entities.map(\.swedish).joined(separator: ", ") + "; ",
      en: entities.map(\.english).joined(separator: ", ") + "; "
    )
    return style.ink(.green, "✓ ") + style.ink(.bold, graph.title[style.language].visible) + ": "
      + counts[style.language] + "\n"
      + style.paragraph(
        (what + graph.sourcedShare.inWords + Phrase("."))[style.language],
        indent: 2
      )
  }
}
