internal import Analyses
internal import Diagnostics
internal import Stakeholders

extension GapReport {
  /// `report.md`; it shows the maps from the files beside it.
  public var markdown: String { MarkdownReport(ReportContents(self)).text }
}

/// The report as Markdown: the same chapters as the page, and the maps as images from the files
/// beside it.
private struct MarkdownReport {
  let contents: ReportContents
  let comparison: ReadingComparison

  init(_ contents: ReportContents) {
    self.contents = contents
    comparison = ReadingComparison(contents)
  }

  var text: String {
    var text = "<!-- \(contents.context.tool.markdownComment) -->\n\n"
    text.reserveCapacity(100_000)
    header(&text)
    coverage(&text)
    findings(&text)
    for passage in contents.passages {
      heading(2, say(passage.chapter.title), &text)
      text += passage.markdown(headingDepth: 3)
    }
    maps(&text)
    register(&text)
    sources(&text)
    guide(&text)
    footer(&text)
    return text
  }

  private var names: GraphNames { contents.names }

  private func say(_ phrase: Phrase) -> String { phrase[contents.language] }

  private func paragraph(_ words: String, _ text: inout String) {
    text += words.markdown + "\n\n"
  }

  private func heading(_ depth: Int, _ words: String, _ text: inout String) {
    text += String(repeating: "#", count: depth) + " " + words.markdown + "\n\n"
  }

  // MARK: Header and coverage

  private func header(_ text: inout String) {
    heading(1, contents.graph.title[contents.language], &text)
    text +=
      contents.particulars.map { label, value in
        "**\(say(label).markdown):** \(say(value).markdown)"
      }.joined(separator: " · ") + "\n\n"
    for sentence in Headline(contents.analysis).sentences { paragraph(say(sentence), &text) }
  }

  private func coverage(_ text: inout String) {
    heading(2, say(Chapter.coverage.title), &text)
    let coverage = contents.coverage
    guard !coverage.focusAreas.isEmpty else { return }
    let hasUnplaced = coverage.focusAreas.contains { !contents.unplaced($0).isEmpty }
    var table = Table(
      columns: [say(Phrase(sv: "Fokusområde", en: "Focus area"))]
        + coverage.levels.map { $0.name[contents.language] }
        + (hasUnplaced ? [say(.withoutLevel)] : []) + [say(.score)],
      rows: coverage.focusAreas.map { area in
        [names.short(area)] + coverage.row(area.id).map(cell)
          + (hasUnplaced ? [contents.unplaced(area).joined(separator: ", ")] : [])
          + [say(Coverage.score(coverage.row(area.id)))]
      }
    )
    table.rows.append(
      [say(.score)]
        + coverage.levels.map { level in
          say(Coverage.score(coverage.cells.lazy.filter { $0.level == level.id }))
        } + (hasUnplaced ? [""] : []) + [say(Coverage.score(coverage.cells))]
    )
    text += table.markdown + "\n"
    for state in CoverageState.allCases {
      let isShown = coverage.cells.contains {
        $0.state == state && !CellWords($0, names).isVacant
      }
      guard isShown else { continue }
      text += "- \(state.symbol) **\(say(state.name).markdown)** – \(say(state.meaning).markdown)\n"
    }
    text += "\n"
  }

  private func cell(_ cell: Coverage.Cell) -> String {
    let words = CellWords(cell, names)
    let head = [words.symbol + " " + words.state, words.requirement].compactMap(\.self)
    let partners = words.partners.map { group in
      (group.label.map { $0 + " " } ?? "") + group.actors.map { names[$0] }.joined(separator: ", ")
    }
    let rest = partners + [words.status].compactMap(\.self)
    return head.joined(separator: ", ") + (rest.isEmpty ? "" : " – " + rest.joined(separator: "; "))
  }

  // MARK: Findings

  private func findings(_ text: inout String) {
    heading(2, say(Chapter.findings.title), &text)
    paragraph(say(ReportContents.counts(contents.analysis.findings)).sentence + ".", &text)
    let writer = FindingMarkdown(names: names, contents.selected)
    for (topic, findings) in contents.findingsByTopic {
      heading(3, say(topic.question), &text)
      for finding in findings { text += writer.text(finding) }
      text += "\n"
    }
  }

  // MARK: Maps

  private func maps(_ text: inout String) {
    if contents.figures.isEmpty { return }
    heading(2, say(Chapter.maps.title), &text)
    for figure in contents.figures {
      heading(3, figure.title, &text)
      if let rest = figure.summaryBesideTitle { paragraph(rest, &text) }
      if figure.svg == nil {
        let failure = Phrase(sv: "Kartan kunde inte ritas.", en: "The map could not be drawn.")
        paragraph(figure.failure ?? say(failure), &text)
      } else if let file = figure.file {
        text += "![\(figure.title.markdown)](\(file.markdownAddress))\n\n"
      }
      for table in figure.twin where !table.rows.isEmpty {
        if !table.caption.isEmpty { text += "**\(table.caption.markdown)**\n\n" }
        text += table.markdown + "\n"
      }
    }
  }

  // MARK: Register and sources

  private func register(_ text: inout String) {
    heading(2, say(Chapter.register.title), &text)
    for chart in contents.register.charts {
      heading(3, "\(chart.title) (\(chart.rows.count))", &text)
      if let remark = chart.remark { paragraph(remark, &text) }
      guard !chart.rows.isEmpty else { continue }
      text += Table(columns: chart.columns, rows: chart.rows.map { $0.map(entry) }).markdown + "\n"
    }
  }

  private func entry(_ entry: Register.Entry) -> String {
    switch entry {
    case .thing(let name, let id, let url, let note, let more):
      name + (id.map { " (\($0))" } ?? "") + (url.map { " – \($0)" } ?? "")
        + (more.map { " – \($0)" } ?? "") + (note.map { " – \($0)" } ?? "")
    case .text(let text): text
    case .evidence(let citations): citations.map(\.text).joined(separator: ", ")
    case .notRecorded: say(.notRecorded)
    }
  }

  private func sources(_ text: inout String) {
    heading(2, say(Chapter.sources.title), &text)
    paragraph(say(contents.graph.sourcedShare.inWords) + ".", &text)
    for source in contents.sources.documents {
      heading(3, names[source.document.id], &text)
      paragraph(source.particulars, &text)
      if source.sections.isEmpty { paragraph(say(SourceList.notCited), &text) }
      for section in source.sections {
        heading(4, section.name.map { say(.section($0)) } ?? say(.noSection), &text)
        for quote in section.quotes {
          let words = quote.words.map { say(Phrase($0).quoted) } ?? say(.noWords)
          let place = quote.place.isEmpty ? "" : " (" + quote.place.joined(separator: ", ") + ")"
          let facts = quote.facts.joined(separator: "; ")
          text += "- \((words + place).markdown) – \(facts.markdown)\n"
        }
        text += "\n"
      }
    }
  }

  // MARK: Guide and footer

  private func guide(_ text: inout String) {
    heading(2, say(Chapter.guide.title), &text)
    for words in Guide.intro { paragraph(say(words), &text) }
    heading(3, say(Guide.counting), &text)
    for words in Guide.countingText { paragraph(say(words), &text) }
    heading(3, say(Guide.severities), &text)
    for severity in Severity.allCases {
      text +=
        "- **\(say(severity.name).markdown)** – \(say(Guide.meaning(of: severity)).markdown)\n"
    }
    text += "\n"
    if comparison.rows.isEmpty { return }
    heading(3, say(Guide.readings), &text)
    paragraph(say(Guide.readingsIntro), &text)
    text +=
      Table(
        columns: [say(.reading), say(.score), say(.differences)],
        rows: comparison.rows.map { row in
          [
            row.name + (row.isChosen ? " (\(say(.thisReport)))" : ""), row.score,
            row.differences.isEmpty ? "–" : row.differences.joined(separator: " "),
          ]
        }
      ).markdown + "\n"
  }

  private func footer(_ text: inout String) {
    text += "---\n\n"
    paragraph(
      say(
        Phrase(
          sv: "Gjord med \(contents.context.tool). Grafens fingeravtryck är "
            + "\(contents.context.digest).",
          en: "Made with \(contents.context.tool). The graph's digest is "
            + "\(contents.context.digest)."
        )
      ),
      &text
    )
    text.removeLast()
  }
}

extension String {
  /// The text within an HTML comment, which it must not end.
  fileprivate var markdownComment: String {
    visible.replacing("--", with: "- -").replacing(">", with: "")
  }

  /// A path as the address of an image, with all but the plainest characters written by their
  /// bytes (RFC 3986, section 2.1).
  fileprivate var markdownAddress: String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./".utf8)
    let digits = Array("0123456789ABCDEF")
    return utf8.reduce(into: "") { address, byte in
      if plain.contains(byte) {
        address.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        address += "%" + String(digits[Int(byte >> 4)]) + String(digits[Int(byte & 15)])
      }
    }
  }
}
