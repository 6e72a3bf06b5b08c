public import Analyses
public import Diagnostics
internal import Stakeholders

extension GapAnalysis {
  /// The coverage matrix as a table.
  public func coverageMarkdown(in language: Language) -> String {
    selected.markdownHeading(in: language) + coverageTable(in: language).markdown + "\n"
      + paragraphs(Headline(self).sentences.prefix(1), in: language)
  }

  /// The findings, under the questions that they answer.
  public func gapMarkdown(in language: Language) -> String {
    var text =
      selected.markdownHeading(in: language)
      + paragraphs(Headline(self).sentences[...], in: language)
    let writer = FindingMarkdown(names: GraphNames(selected.graph, in: language), selected)
    for topic in Topic.allCases {
      let told = findings.filter { $0.rule.topic == topic }
      if told.isEmpty { continue }
      text += "## \(topic.question[language].markdown)\n\n"
      text += writer.text(told)
    }
    if let decisions = findings.decisions(on: selected.selection.date) {
      text += decisions[language].markdown + "\n"
    }
    return text
  }

  /// Focus areas × levels: the state of each cell, in words and with a sign.
  public func coverageTable(in language: Language) -> Table {
    let required = Phrase(sv: "krävs", en: "required")[language]
    return Table(
      columns: [Phrase(sv: "Fokusområde", en: "Focus area")[language]]
        + coverage.levels.map { $0.name[language] },
      rows: coverage.focusAreas.map { area in
        [area.name[language]]
          + coverage.row(area.id).map { cell in
            if !cell.isRequired, cell.counterparts.isEmpty, cell.generic.isEmpty { return "·" }
            let names = cell.counterparts.map { selected.graph.name($0)[language] }
              .inSwedishOrder(of: \.self, then: \.self)
            var text = "\(cell.state.symbol) \(cell.state.name[language])"
            if cell.isRequired { text += " (\(required))" }
            if !names.isEmpty { text += ": " + names.joined(separator: ", ") }
            return text
          }
      }
    )
  }

  private func paragraphs(_ phrases: ArraySlice<Phrase>, in language: Language) -> String {
    phrases.map { $0[language].markdown + "\n\n" }.joined()
  }
}

extension CheckAnswer {
  /// What is wrong or doubtful, as a table.
  public func markdown(in language: Language) -> String {
    "<!-- omvarld -->\n" + table(in: language).markdown
  }
}
