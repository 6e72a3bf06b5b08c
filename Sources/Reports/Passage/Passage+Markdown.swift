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
  /// - Parameter isAnswer: Whether it answers a command, rather than being part of a report.
  func markdown(headingDepth depth: Int, isAnswer: Bool = false) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .heading(let words):
        text += String(repeating: "#", count: depth) + " \(words[language].markdown)\n\n"
      case .paragraph(let words): text += words[language].markdown + "\n\n"
      case .hint(let words): text += isAnswer ? words[language].markdown + "\n\n" : ""
      case .limit(let words): text += "*\(words[language].markdown)*\n\n"
      case .list(let items):
        for item in items { text += "- \(item[language].markdown)\n" }
        if !items.isEmpty { text += "\n" }
      case .table(let table):
        if table.rows.isEmpty { continue }
        if !table.caption.isEmpty { text += "**\(table.caption.markdown)**\n\n" }
        text += table.markdown + "\n"
      case .findings(let findings):
        let writer = FindingMarkdown(names: GraphNames(selected.graph, in: language), selected)
        for finding in findings { text += writer.text(finding) }
        if !findings.isEmpty { text += "\n" }
      case .way(let way): text += way.markdown(GraphNames(selected.graph, in: language)) + "\n"
      }
    }
    return text
  }
}
