internal import Analyses
internal import Diagnostics
internal import Stakeholders

extension Passage {
  /// The passage for a terminal, under what it is about.
  public func text(_ style: TextStyle) -> String {
    let language = style.language
    let names = GraphNames(selected.graph, in: language)
    var text = selected.heading(style) + "\n" + style.paragraph(title[language], ink: .bold)
    for piece in pieces {
      switch piece {
      case .heading(let words): text += "\n" + style.paragraph(words[language], ink: .bold)
      case .paragraph(let words), .hint(let words): text += "\n" + style.paragraph(words[language])
      case .limit(let words):
        text += "\n" + style.paragraph(words[language], indent: 2, ink: .dim)
      case .list(let items):
        if !items.isEmpty { text += "\n" }
        for item in items { text += style.paragraph(item[language], indent: 4, first: "  – ") }
      case .table(let table):
        if table.rows.isEmpty { continue }
        text += "\n"
        if !table.caption.isEmpty { text += style.paragraph(table.caption, ink: .bold) }
        text += TableText(table, style).text
      case .findings(let findings):
        let writer = FindingText(selected: selected, style: style)
        for finding in findings { text += "\n" + writer.text(finding) }
        let limits = findings.limits
        if !limits.isEmpty { text += "\n" }
        for limit in limits { text += style.paragraph(limit[language], indent: 2, ink: .dim) }
      case .mentions(let findings):
        if !findings.isEmpty { text += "\n" }
        for finding in findings {
          let words = finding.severity.name[language] + ": " + finding.message[language]
          text += style.paragraph(words, indent: 4, first: "  – ")
        }
      case .way(let way): text += "\n" + way.text(names, style)
      }
    }
    return text
  }
}

extension [Finding] {
  /// What the records cannot say of any of them, each once.
  var limits: [Phrase] {
    var limits: [Phrase] = []
    for limit in compactMap(\.limit) where !limits.contains(limit) { limits.append(limit) }
    return limits
  }
}

extension SelectedGraph {
  /// Title, selection and sourced share, above an answer on a terminal.
  func heading(_ style: TextStyle) -> String {
    let language = style.language
    return style.paragraph(graph.title[language], ink: .bold)
      + style.paragraph(
        Phrase(sv: "Urval: ", en: "Selection: ")[language]
          + inWords[language]
          + (isTellingOnlyRobust ? " · " + Phrase.onlyRobust[language] : "") + " · "
          + graph.sourcedShare.inWords[language],
        ink: .dim
      )
  }

  /// The same above an answer in Markdown.
  func markdownHeading(in language: Language) -> String {
    "<!-- omvarld -->\n# \(graph.title[language].markdown)\n\n"
      + Phrase(sv: "Urval: ", en: "Selection: ")[language] + inWords[language].markdown
      + (isTellingOnlyRobust ? " · " + Phrase.onlyRobust[language] : "") + " · "
      + graph.sourcedShare.inWords[language] + "\n\n"
  }
}
