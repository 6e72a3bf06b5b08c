internal import Analyses
internal import Diagnostics
internal import Stakeholders

extension Passage {
  /// The passage as an answer of its own.
  public var markdown: String {
    selected.markdownHeading(in: language) + "## \(title[language].markdown)\n\n"
      + markdown(headingDepth: 3, isAnswer: true)
  }

  /// What stands under the heading of the passage.
  ///
  /// - Parameters:
  ///   - isAnswer: Whether it answers a command, rather than being part of a report.
  ///   - report: The report that it is a part of, which tells only so much.
  func markdown(
    headingDepth depth: Int,
    isAnswer: Bool = false,
    in report: ReportContents? = nil
  ) -> String {
    var text = ""
    func remark(_ shown: Int, of all: Int) -> String {
      guard let report, let remark = report.remark(shown: shown, of: all) else { return "" }
      return "*" + BlockMarkdown(contents: report).line(remark) + "*\n\n"
    }
    let limit = report == nil ? Int.max : ReportLimits.rows
    let names = report?.names ?? GraphNames(selected.graph, in: language)
    for piece in pieces {
      switch piece {
      case .heading(let words):
        text += String(repeating: "#", count: depth) + " \(words[language].markdown)\n\n"
      case .paragraph(let words): text += words[language].markdown + "\n\n"
      case .hint(let words): text += isAnswer ? words[language].markdown + "\n\n" : ""
      case .limit(let words): text += "*\(words[language].markdown)*\n\n"
      case .list(let items):
        for item in items.prefix(limit) { text += "- \(item[language].markdown)\n" }
        if !items.isEmpty { text += "\n" }
        text += remark(min(items.count, limit), of: items.count)
      case .table(let table):
        if table.rows.isEmpty { continue }
        if !table.caption.isEmpty { text += "**\(table.caption.markdown)**\n\n" }
        var shown = table
        shown.rows = Array(table.rows.prefix(limit))
        text += shown.markdown + "\n" + remark(shown.rows.count, of: table.rows.count)
      case .findings(let findings):
        let writer = FindingMarkdown(names: names, selected)
        guard let report else {
          text += writer.text(findings)
          continue
        }
        let told = told(findings)
        let (here, elsewhere) = report.divided(told, in: chapter)
        text += writer.text(here)
        text += BlockMarkdown(contents: report).text(
          report.mentions(elsewhere),
          headingDepth: depth
        )
        text += remark(told.count, of: findings.count)
      case .mentions(let findings):
        for finding in findings {
          let severity = finding.severity.name[language].markdown
          text += "- **\(severity):** \(finding.message[language].sentence.markdown)\n"
        }
        if !findings.isEmpty { text += "\n" }
      case .way(let way): text += way.markdown(names) + "\n"
      }
    }
    return text
  }
}
