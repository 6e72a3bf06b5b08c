internal import Analyses
internal import Diagnostics
internal import Foundation
internal import Stakeholders

// Blocks as parts of the page.

extension Page {
  /// A sheet with its heading, and what it says below.
  func sheet(_ sheet: Sheet, _ html: inout HTML) {
    let heading = sheet.anchor + "-heading"
    html.element(
      .article,
      [.class("page"), .id(sheet.anchor), .labelled(by: heading)] + sheet.marks.attributes
    ) { html in
      html.element(.h3, [.id(heading)] + language(of: sheet.title), sheet.title)
      html.element(.p, [.class("lead")]) { html in line(sheet.lead, &html) }
      blocks(sheet.blocks, headedBy: .h4, of: sheet.title, &html)
    }
  }

  /// - Parameters:
  ///   - heading: How deep headings stand.
  ///   - subject: Whom they are about, where other places have tables of the same captions.
  func blocks(
    _ blocks: [Block],
    headedBy heading: HTML.Tag,
    of subject: String? = nil,
    _ html: inout HTML
  ) {
    for block in blocks {
      switch block {
      case .heading(let words): html.element(heading, words)
      case .paragraph(let words): html.element(.p) { html in line(words, &html) }
      case .limit(let words): html.element(.p, [.class("limit")]) { html in line(words, &html) }
      case .list(let items):
        html.element(.ul) { html in
          for item in items {
            html.element(.li, item.marks.attributes) { html in line(item.line, &html) }
          }
        }
      case .facts(let facts):
        html.element(.dl, [.class("facts")]) { html in
          for fact in facts { self.fact(fact, &html) }
        }
      case .table(let chart): self.chart(chart, of: subject, &html)
      case .findings(let findings):
        html.element(.ul, [.class("spoken"), .list]) { html in
          for finding in findings { spoken(finding, &html) }
        }
      case .quotes(let evidence): for item in evidence { quote(item, &html) }
      case .map(let view):
        if let figure = figures[view] { map(figure, headedBy: heading, titled: .asMap, &html) }
      }
    }
  }

  func line(_ line: Line, _ html: inout HTML) {
    for run in line.runs {
      switch run {
      case .text(let text): words(text, &html)
      case .strong(let text): html.element(.strong) { html in words(text, &html) }
      case .quote(let words): html.element(.q, quoteLanguage, words)
      case .notRecorded: html.element(.span, [.class("unrecorded")], say(.notRecorded))
      case .link(let text, let target):
        if let link = link(to: target) {
          html.element(.a, [.href(link)]) { html in words(text, &html) }
        } else {
          words(text, &html)
        }
      }
    }
  }

  /// A text, and where words of it are in another language than the page, in which.
  func words(_ text: String, _ html: inout HTML) {
    for piece in contents.foreign.pieces(of: text) {
      if let language = piece.language {
        html.element(.span, [.lang(language)], String(piece.text))
      } else {
        html.text(String(piece.text))
      }
    }
  }

  /// For an element that holds nothing but a text.
  func language(of text: String) -> [HTML.Attribute] {
    contents.foreign[text].map { [.lang($0)] } ?? []
  }

  /// `nil` where the page does not have the place.
  func link(to target: Line.Target) -> Link? {
    switch target {
    case .area(let id): contents.hasSheet(id) ? Link(anchor: "focus-\(id)") : nil
    case .actor(let id): contents.hasSheet(id) ? Link(anchor: "actor-\(id)") : nil
    case .unit(let id): contents.organisation.hasRow(id) ? Link(anchor: "unit-\(id)") : nil
    case .finding(let id): contents.homes[id] == nil ? nil : Link(anchor: anchor(of: id))
    case .chapter(let chapter): chapters.contains(chapter) ? Link(chapter) : nil
    case .source(let anchor), .map(let anchor): Link(anchor: anchor)
    }
  }

  /// Words that are nothing but the name of something that has a place on the page, or a list of such,
  /// lead there; what is remarked on a name in brackets does not.
  func linked(_ text: String) -> Line {
    if let line = link(text) { return line }
    var parts = text.parts(separatedBy: ", ")
    // "A, B och C".
    let and = say(Phrase(sv: " och ", en: " and "))
    var last: [String] = []
    if let end = parts.last, link(end) == nil {
      let ends = end.parts(separatedBy: and)
      last = [ends.dropLast().joined(separator: and), ends[ends.count - 1]]
      if last.allSatisfy({ link($0) != nil }) { parts.removeLast() } else { last = [] }
    }
    guard parts.count + last.count > 1, (parts + last).contains(where: { link($0) != nil })
    else { return Line(text) }
    func line(_ part: String) -> Line { link(part) ?? Line(part) }
    guard !last.isEmpty else { return .list(parts.map(line)) }
    return (parts + last.prefix(1)).map(line).reduce(Line()) { known, next in
      known.isEmpty ? next : known + ", " + next
    } + and + line(last[1])
  }

  /// A name that has a place on the page, with what is remarked on it.
  private func link(_ text: String) -> Line? {
    if let target = targets[text] { return Line([.link(text, target)]) }
    guard let (name, remark) = text.nameAndRemark, let target = targets[name] else { return nil }
    return Line([.link(name, target)]) + remark
  }

  private func fact(_ fact: Block.Fact, _ html: inout HTML) {
    html.element(.div) { html in
      html.element(.dt, fact.label)
      for words in fact.lines { html.element(.dd) { html in line(words, &html) } }
    }
  }

  private func chart(_ chart: Block.Chart, of subject: String?, _ html: inout HTML) {
    let name = chart.caption + (subject.map { ": " + $0 } ?? "")
    html.element(.div, [.class("scroll"), .region, .label(name), .focusable]) { html in
      html.element(.table, [.class("chart")]) { html in
        html.element(.caption, chart.caption)
        html.element(.thead) { html in
          html.element(.tr) { html in
            for column in chart.columns { html.element(.th, [.column], column) }
          }
        }
        html.element(.tbody) { html in
          for row in chart.rows {
            html.element(.tr, (row.anchor.map { [.id($0)] } ?? []) + row.marks.attributes) { html in
              for (column, cell) in row.cells.enumerated() {
                html.element(column == 0 ? .th : .td, column == 0 ? [.row] : []) { html in
                  line(cell, &html)
                }
              }
            }
          }
        }
      }
    }
  }

  private func spoken(_ spoken: Block.Spoken, _ html: inout HTML) {
    let finding = spoken.finding
    let words = contents.words(of: finding)
    html.element(.li, [.class(finding.severity.rawValue)] + contents.marks(of: finding).attributes)
    {
      html in
      html.element(.span, [.class("severity")], say(finding.severity.name))
      html.text(" ")
      html.element(.span, [.class("message")]) { html in
        line(
          Line([.link(say(spoken.words ?? finding.message).sentence, .finding(finding.id))]),
          &html
        )
        if let question = finding.question { html.text(" " + say(question)) }
        if let mark = words.mark {
          html.text(" ")
          html.element(.span, [.class(words.isOverdue ? "mark overdue" : "mark")], mark)
        }
      }
    }
  }
}

extension Phrase {
  fileprivate static let asMap = Phrase(sv: "På en karta", en: "As a map")
}
