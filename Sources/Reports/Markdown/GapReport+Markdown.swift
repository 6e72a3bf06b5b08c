internal import Analyses
internal import Diagnostics
internal import Stakeholders

extension GapReport {
  /// `report.md`; it shows the maps from the files beside it.
  public var markdown: String { MarkdownReport(contents).text }
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
    for chapter in contents.chapters {
      heading(2, say(chapter.title), &text)
      if let limit = contents.limit(of: chapter) { paragraph(say(limit), &text) }
      content(of: chapter, &text)
    }
    footer(&text)
    return text
  }

  private func content(of chapter: Chapter, _ text: inout String) {
    switch chapter {
    case .brief: brief(&text)
    case .coverage: coverage(&text)
    case .findings, .upkeep: findings(in: chapter, &text)
    case .risks, .channels, .voice, .closing, .brokers, .change:
      if let passage = contents.passage(chapter) {
        text += passage.markdown(headingDepth: 3, in: contents)
      }
      findings(in: chapter, &text)
      maps(in: .chapter(chapter), &text)
    case .areas:
      for sheet in contents.areaSheets { self.sheet(sheet, &text) }
      remark(shown: contents.areaSheets.count, of: contents.coverage.focusAreas.count, &text)
    case .counterparts:
      text += blocks.text(contents.counterpartList, headingDepth: 3)
      for sheet in contents.counterpartSheets { self.sheet(sheet, &text) }
    case .organisation:
      text += blocks.text(contents.organisation.blocks(contents), headingDepth: 3)
      findings(in: chapter, &text)
      maps(in: .chapter(chapter), &text)
    case .followUps:
      text += blocks.text(FollowUpChapter(contents: contents).blocks, headingDepth: 3)
    case .maps:
      text += blocks.text(contents.mapList, headingDepth: 3)
      for figure in contents.looseFigures { text += blocks.figure(figure, headingDepth: 3) }
    case .register: register(&text)
    case .sources: sources(&text)
    case .guide: guide(&text)
    }
  }

  private var blocks: BlockMarkdown { BlockMarkdown(contents: contents) }

  private func sheet(_ sheet: Sheet, _ text: inout String) {
    heading(3, sheet.title, &text)
    text += blocks.line(sheet.lead) + "\n\n" + blocks.text(sheet.blocks, headingDepth: 4)
  }

  private func remark(shown: Int, of all: Int, _ text: inout String) {
    guard let remark = contents.remark(shown: shown, of: all) else { return }
    text += "*" + blocks.line(remark) + "*\n\n"
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
  }

  private func brief(_ text: inout String) {
    let brief = Brief(contents)
    text += "**\(say(brief.lead).markdown)**\n\n"
    for point in brief.points {
      let topic = say(point.chapter.shortTitle).markdown
      text += "- **\(topic):** \(blocks.line(point.line))\n"
    }
    if !brief.points.isEmpty { text += "\n" }
    if !brief.questions.isEmpty {
      heading(3, say(.toDecide), &text)
      for question in brief.questions { text += "- \(blocks.line(question))\n" }
      text += "\n"
    }
    if let limit = brief.limit { text += "*\(say(limit).markdown)*\n\n" }
    if !contents.coverage.focusAreas.isEmpty { text += compactMatrix.markdown + "\n" }
    maps(in: .chapter(.brief), &text)
  }

  /// The states alone; those that nothing asks for in brackets.
  private var compactMatrix: Table {
    let coverage = contents.coverage
    let (areas, _) = coverage.focusAreas.limited(to: ReportLimits.briefAreas)
    return Table(
      columns: [say(Phrase(sv: "Fokusområde", en: "Focus area"))]
        + coverage.levels.map { $0.name[contents.language] } + [say(.score)],
      rows: areas.map { area in
        [names.short(area)]
          + coverage.row(area.id).map { cell in
            let words = CellWords(cell, names)
            let state = words.symbol + " " + words.state
            return cell.isRequired || words.isVacant ? state : "(\(state))"
          } + [say(Coverage.score(coverage.row(area.id)))]
      }
    )
  }

  private func coverage(_ text: inout String) {
    let coverage = contents.coverage
    guard !coverage.focusAreas.isEmpty else {
      paragraph(say(.noAreas), &text)
      return
    }
    let hasUnplaced = coverage.focusAreas.contains { !contents.unplaced($0).isEmpty }
    var table = Table(
      columns: [say(Phrase(sv: "Fokusområde", en: "Focus area"))]
        + coverage.levels.map { $0.name[contents.language] }
        + (hasUnplaced ? [say(.withoutLevel)] : []) + [say(.score)],
      rows: coverage.focusAreas.map { area in
        [names.short(area)] + coverage.row(area.id).map(cell)
          + (hasUnplaced ? [unplaced(area)] : [])
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

  private func unplaced(_ area: FocusArea) -> String {
    let (shown, more) = contents.unplaced(area).limited(to: ReportLimits.names)
    return shown.joined(separator: ", ") + say(.andMore(more))
  }

  private func cell(_ cell: Coverage.Cell) -> String {
    let words = CellWords(cell, names)
    let head = [words.symbol + " " + words.state, words.requirement].compactMap(\.self)
    let partners = words.partners.map { group in
      let (shown, more) = group.actors.limited(to: ReportLimits.names)
      return (group.label.map { $0 + " " } ?? "") + shown.map { names[$0] }.joined(separator: ", ")
        + say(.andMore(more))
    }
    let rest = partners + [words.status].compactMap(\.self)
    return head.joined(separator: ", ") + (rest.isEmpty ? "" : " – " + rest.joined(separator: "; "))
  }

  // MARK: Findings and maps

  private func findings(in chapter: Chapter, _ text: inout String) {
    let found = contents.toldFindings(in: chapter)
    if chapter == .findings {
      paragraph(say(ReportContents.counts(found.flatMap(\.all))).sentence + ".", &text)
    }
    let writer = FindingMarkdown(names: names, contents.selected)
    for question in found {
      if let words = contents.heading(of: question.topic, in: chapter) {
        heading(3, say(words), &text)
      }
      let (here, elsewhere) = contents.divided(question.shown, in: chapter)
      text += writer.text(here)
      text += blocks.text(contents.mentions(elsewhere), headingDepth: 4)
      remark(shown: question.shown.count, of: question.all.count, &text)
    }
  }

  private func maps(in place: Line.Target, _ text: inout String) {
    for figure in contents.figures where contents.home(of: figure) == place {
      text += blocks.figure(figure, headingDepth: 3)
    }
  }

  // MARK: Register and sources

  private func register(_ text: inout String) {
    for chart in contents.register.charts {
      heading(3, "\(chart.title) (\(chart.rows.count))", &text)
      if let remark = chart.remark { paragraph(remark, &text) }
      guard !chart.rows.isEmpty else { continue }
      let (rows, _) = chart.rows.limited(to: ReportLimits.rows)
      text += Table(columns: chart.columns, rows: rows.map { $0.map(entry) }).markdown + "\n"
      remark(shown: rows.count, of: chart.rows.count, &text)
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
          let facts = quote.facts(upTo: ReportLimits.facts, contents.language)
          text += "- \((words + place).markdown) – \(facts.markdown)\n"
        }
        text += "\n"
      }
    }
  }

  // MARK: Guide and footer

  private func guide(_ text: inout String) {
    for words in Guide.intro { paragraph(say(words), &text) }
    heading(3, say(Guide.counting), &text)
    for words in Guide.countingText { paragraph(say(words), &text) }
    heading(3, say(Guide.severities), &text)
    for severity in Severity.allCases {
      text +=
        "- **\(say(severity.name).markdown)** – \(say(Guide.meaning(of: severity)).markdown)\n"
    }
    text += "\n"
    heading(3, say(Glossary.title), &text)
    for (term, meaning) in Glossary.entries(in: contents.language) {
      text += "- **\(say(term).markdown)** – \(say(meaning).markdown)\n"
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
}
