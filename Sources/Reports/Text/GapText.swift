public import Analyses
internal import Diagnostics
internal import Stakeholders

extension GapAnalysis {
  /// The coverage matrix under its heading.
  public func coverageText(_ style: TextStyle) -> String {
    selected.heading(style) + "\n" + CoverageText(analysis: self, style: style).text
  }

  /// The findings in sentences, under the questions that they answer.
  public func gapText(_ style: TextStyle) -> String {
    let language = style.language
    var text = selected.heading(style) + "\n"
    for sentence in Headline(self).sentences { text += style.paragraph(sentence[language]) }
    let writer = FindingText(selected: selected, style: style)
    for topic in Topic.allCases {
      let told = findings.filter { $0.rule.topic == topic }
      if told.isEmpty { continue }
      text += "\n" + style.paragraph(topic.question[language], ink: .bold)
      for finding in told { text += "\n" + writer.text(finding) }
      let limits = told.limits
      if !limits.isEmpty { text += "\n" }
      for limit in limits { text += style.paragraph(limit[language], indent: 2, ink: .dim) }
    }
    text += "\n" + totals(style)
    if let decisions = findings.decisions(on: selected.selection.date) {
      text += style.paragraph(decisions[language])
    }
    return text
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
}
