public import Analyses
internal import Diagnostics
internal import Stakeholders

extension GapAnalysis {
  /// The coverage matrix under its heading.
  public func coverageText(_ style: TextStyle) -> String {
    heading(style) + "\n" + CoverageText(analysis: self, style: style).text
  }

  /// The findings in sentences, under the questions that they answer.
  public func gapText(_ style: TextStyle) -> String {
    let language = style.language
    var text = heading(style) + "\n"
    for sentence in Headline(self).sentences { text += style.paragraph(sentence[language]) }
    for topic in Topic.allCases {
      let told = findings.filter { $0.rule.topic == topic }
      if told.isEmpty { continue }
      text += "\n" + style.paragraph(topic.question[language], ink: .bold)
      for finding in told { text += "\n" + self.text(finding, style) }
      var limits: [Phrase] = []
      for limit in told.compactMap(\.limit) where !limits.contains(limit) { limits.append(limit) }
      if !limits.isEmpty { text += "\n" }
      for limit in limits { text += style.paragraph(limit[language], indent: 2, ink: .dim) }
    }
    text += "\n" + totals(style)
    return text
  }

  private func text(_ finding: Finding, _ style: TextStyle) -> String {
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
    if let followUp = finding.followUp { text += self.text(followUp, style, indent: indent) }
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

  private func text(_ followUp: FollowUp, _ style: TextStyle, indent: Int) -> String {
    let language = style.language
    let decision =
      switch followUp.decision {
      case .accept: Phrase(sv: "godtagen", en: "accepted")
      case .act: Phrase(sv: "ska åtgärdas", en: "to be acted on")
      }
    let parts = [
      followUp.reason?[language],
      followUp.owner.map { selected.graph.name($0)[language] },
      followUp.due.map { Phrase(sv: "senast \($0)", en: "by \($0)")[language] },
      isOverdue(followUp)
        ? Phrase(sv: "tiden har gått ut", en: "that day has passed")[language] : nil,
    ].compactMap(\.self)
    return style.paragraph(
      (isOverdue(followUp) ? "! " : "✓ ") + decision[language]
        + (parts.isEmpty ? "" : ": " + parts.joined(separator: "; ")),
      indent: indent,
      ink: isOverdue(followUp) ? .yellow : .green
    )
  }

  /// Whether the day that a decision is due has passed on the chosen day; without one nothing is.
  private func isOverdue(_ followUp: FollowUp) -> Bool {
    guard let due = followUp.due, let date = selected.selection.date else { return false }
    return date.lastDay > due.lastDay
  }

  private func totals(_ style: TextStyle) -> String {
    let gaps = count(.gap)
    let risks = count(.risk)
    let notices = count(.notice)
    return style.paragraph(
      Phrase(
        sv:
          "\(gaps) \(gaps == 1 ? "lucka" : "luckor"), \(risks) \(risks == 1 ? "risk" : "risker"), "
          + "\(notices) \(notices == 1 ? "notering" : "noteringar")",
        en: "\(gaps) \(gaps == 1 ? "gap" : "gaps"), \(risks) \(risks == 1 ? "risk" : "risks"), "
          + "\(notices) \(notices == 1 ? "notice" : "notices")"
      )[style.language]
    )
  }

  private func heading(_ style: TextStyle) -> String {
    let language = style.language
    let share = selected.graph.sourcedShare.inWords[language]
    return style.paragraph(selected.graph.title[language], ink: .bold)
      + style.paragraph(
        Phrase(sv: "Urval: ", en: "Selection: ")[language] + selected.inWords[language] + " · "
          + share,
        ink: .dim
      )
  }
}
