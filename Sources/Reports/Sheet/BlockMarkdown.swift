internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// Blocks as Markdown. Places within the file have no links: code hosts differ in what they call them.
struct BlockMarkdown {
  let contents: ReportContents

  func text(_ blocks: [Block], headingDepth depth: Int) -> String {
    blocks.map { text($0, headingDepth: depth) }.joined()
  }

  private func text(_ block: Block, headingDepth depth: Int) -> String {
    switch block {
    case .heading(let words):
      return String(repeating: "#", count: depth) + " " + words.markdown + "\n\n"
    case .paragraph(let words): return line(words) + "\n\n"
    case .limit(let words): return "*" + line(words) + "*\n\n"
    case .list(let items):
      return items.map { "- " + line($0.line) + "\n" }.joined() + "\n"
    case .facts(let facts):
      return facts.map { fact in
        "- **\(fact.label.markdown):** " + fact.lines.map(line).joined(separator: "; ") + "\n"
      }.joined() + "\n"
    case .table(let chart): return table(chart)
    case .findings(let findings): return findings.map(spoken).joined() + "\n"
    case .quotes(let evidence):
      return evidence.map { "> " + $0.citation(contents.names).markdown + "\n" }
        .joined(separator: ">\n") + "\n"
    case .map(let view):
      guard let figure = contents.figures.first(where: { $0.view == view }) else { return "" }
      return self.figure(figure, headingDepth: depth)
    }
  }

  /// Words as they stand in a line of Markdown.
  func line(_ line: Line) -> String {
    // What the text begins with decides what the line is; what comes after does not.
    line.runs.map { run in
      switch run {
      case .text(let text), .link(let text, _): text.markdown
      case .strong(let text): "**\(text.markdown)**"
      case .quote(let words): Phrase(words).quoted[contents.language].markdown
      case .notRecorded: Phrase.notRecorded[contents.language].markdown
      }
    }.joined()
  }

  private func table(_ chart: Block.Chart) -> String {
    func row(_ cells: [String]) -> String {
      "| " + cells.map { $0.isEmpty ? " " : $0 }.joined(separator: " | ") + " |\n"
    }
    return "**\(chart.caption.markdown)**\n\n" + row(chart.columns.map(\.markdown))
      + "|" + String(repeating: " --- |", count: chart.columns.count) + "\n"
      + chart.rows.map { row($0.cells.map(line)) }.joined() + "\n"
  }

  private func spoken(_ spoken: Block.Spoken) -> String {
    let finding = spoken.finding
    func say(_ phrase: Phrase) -> String { phrase[contents.language].markdown }
    let mark = contents.words(of: finding).mark.map { " (\($0.markdown))" } ?? ""
    return "- **\(say(finding.severity.name)):** "
      + (spoken.words ?? finding.message)[contents.language].sentence.markdown
      + (finding.question.map { " " + say($0) } ?? "") + mark + "\n"
  }

  /// A map with the same in words.
  func figure(_ figure: Figure, headingDepth depth: Int) -> String {
    var text = String(repeating: "#", count: depth) + " " + figure.title.markdown + "\n\n"
    if let rest = figure.summaryBesideTitle { text += rest.markdown + "\n\n" }
    if figure.svg == nil {
      text += (figure.failure ?? Phrase.mapNotDrawn[contents.language]).markdown + "\n\n"
    } else if let file = figure.file {
      text += "![\(figure.title.markdown)](\(file.markdownAddress))\n\n"
    }
    for table in figure.twin where !table.rows.isEmpty {
      if !table.caption.isEmpty { text += "**\(table.caption.markdown)**\n\n" }
      text += table.markdown + "\n"
    }
    return text
  }
}

extension String {
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
