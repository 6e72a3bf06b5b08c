internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// A finding for a terminal: its sentence, what it rests on, what would remove it, what was decided.
struct FindingText {
  let selected: SelectedGraph
  let style: TextStyle

  func text(_ finding: Finding) -> String {
    let language = style.language
    let word = finding.severity.name[language]
    let ink: TextStyle.Ink =
      switch finding.severity {
      case .gap: .red
      case .risk: .yellow
      case .notice: .blue
      }
    let indent = 11
    var text = style.paragraph(
      finding.message[language],
      indent: indent,
      first: "  " + style.ink(ink, word.padded(to: indent - 2))
    )
    // A quote that is not found stands in the message; the finding has no other evidence.
    let evidence = finding.rule == .quoteNotFound ? [] : finding.evidence
    for evidence in evidence.prefix(2) {
      if let quote = evidence.quote {
        let place = [selected.graph.name(evidence.document)[language], evidence.section]
          .compactMap(\.self).joined(separator: ", ")
        text += style.paragraph(
          Phrase(quote).quoted[language] + " – " + place,
          indent: indent,
          ink: .dim
        )
      }
    }
    if !finding.facts.isEmpty {
      let facts = Phrase.list(
        finding.facts.map { Phrase(selected.graph.words(forFact: $0, in: language)) },
        limit: 6
      )
      text += style.paragraph(facts[language], indent: indent, ink: .dim)
    }
    text += style.paragraph(
      finding.remedy[language],
      indent: indent + 2,
      first: String(repeating: " ", count: indent) + "→ "
    )
    if !finding.keys.isEmpty {
      let start = Phrase(sv: "i filen ", en: "in the file ")[language]
      text += style.paragraph(
        start + finding.keys.joined(separator: ", "),
        indent: indent + 2,
        ink: .dim
      )
    }
    if let followUp = finding.followUp { text += decision(followUp, indent: indent) }
    let readings = selected.graph.readings
    let isReadingBound = finding.holdsUnder.count <= readings.count && !readings.isEmpty
    var line = finding.id
    if isReadingBound {
      line +=
        " "
        + Phrase(sv: "[gäller under: ", en: "[holds under: ")[language]
        + finding.holdsUnder.map(\.rawValue).joined(separator: ", ") + "]"
    }
    return text + style.paragraph(line, indent: indent, ink: .dim)
  }

  /// With a mark: settled, due, or neither on any day.
  private func decision(_ followUp: FollowUp, indent: Int) -> String {
    let language = style.language
    let words = DecisionWords(followUp, on: selected.selection.date)
    let parts = [
      followUp.reason?[language],
      followUp.owner.map {
        Phrase(sv: "ansvarig: ", en: "responsible: ")[language] + selected.graph.name($0)[language]
      },
    ].compactMap(\.self)
    let (mark, ink): (String, TextStyle.Ink) =
      words.isOverdue ? ("! ", .yellow) : words.isSettled ? ("✓ ", .green) : ("• ", .blue)
    return style.paragraph(
      mark + ([words.phrase[language]] + parts).joined(separator: "; "),
      indent: indent,
      ink: ink
    )
  }
}
