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
      text += "\n" + style.ink(.bold, topic.question[language]) + "\n\n"
      for finding in told { text += self.text(finding, style) }
      var limits: [Phrase] = []
      for limit in told.compactMap(\.limit) where !limits.contains(limit) { limits.append(limit) }
      for limit in limits { text += style.ink(.dim, style.paragraph(limit[language], indent: 2)) }
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
      finding.message[language], indent: indent,
      first: "  " + style.ink(ink, word.padded(to: indent - 2)))
    for evidence in finding.evidence.prefix(2) {
      if let quote = evidence.quote {
        let place = [selected.graph.name(evidence.document)[language], evidence.section]
          .compactMap(\.self).joined(separator: ", ")
        text += style.ink(.dim, style.paragraph("”\(quote)” – \(place)", indent: indent))
      }
    }
    if !finding.facts.isEmpty {
      text += style.ink(
        .dim,
        style.paragraph(Phrase.list(finding.facts.map { Phrase($0) }, limit: 6)[language], indent: indent))
    }
    text += style.paragraph(
      finding.remedy[language], indent: indent + 2,
      first: String(repeating: " ", count: indent) + "→ ")
    if let followUp = finding.followUp { text += self.text(followUp, style, indent: indent) }
    let readings = selected.graph.readings
    let isReadingBound = finding.holdsUnder.count <= readings.count && !readings.isEmpty
    var line = finding.id
    if isReadingBound {
      line += "  "
        + Phrase(sv: "[gäller under: ", en: "[holds under: ")[language]
        + finding.holdsUnder.map(\.rawValue).joined(separator: ", ") + "]"
    }
    return text + style.ink(.dim, String(repeating: " ", count: indent) + line.visible) + "\n\n"
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
    ].compactMap(\.self)
    return style.ink(
      .green,
      style.paragraph(
        "✓ " + decision[language] + (parts.isEmpty ? "" : ": " + parts.joined(separator: "; ")),
        indent: indent))
  }

  private func totals(_ style: TextStyle) -> String {
    let gaps = count(.gap)
    let risks = count(.risk)
    let notices = count(.notice)
    return style.paragraph(
      Phrase(
        sv: "\(gaps) \(gaps == 1 ? "lucka" : "luckor"), \(risks) \(risks == 1 ? "risk" : "risker"), "
          + "\(notices) \(notices == 1 ? "notering" : "noteringar")",
        en: "\(gaps) \(gaps == 1 ? "gap" : "gaps"), \(risks) \(risks == 1 ? "risk" : "risks"), "
          + "\(notices) \(notices == 1 ? "notice" : "notices")")[style.language])
  }

  private func heading(_ style: TextStyle) -> String {
    let language = style.language
    let share = selected.graph.sourcedShare.inWords[language]
    return style.ink(.bold, selected.graph.title[language].visible) + "\n"
      + style.ink(
        .dim,
        style.paragraph(
          Phrase(sv: "Urval: ", en: "Selection: ")[language] + selected.inWords[language] + " · "
            + share))
  }
}
