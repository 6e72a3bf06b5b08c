internal import Diagnostics

// Everything on record, table by table.

extension Page {
  func register(_ html: inout HTML) {
    chapter(.register, &html) { html in
      html.element(.p, say(.intro))
      for chart in contents.register.charts { self.chart(chart, &html) }
    }
  }

  private func chart(_ chart: Register.Chart, _ html: inout HTML) {
    let heading = "register-" + chart.anchor
    html.element(.details, [.class("fold")]) { html in
      html.element(.summary) { html in
        html.element(.h3, [.id(heading)]) { html in
          html.text(chart.title)
          html.text(" ")
          html.element(.span, [.class("count")], say(.number(chart.rows.count)))
        }
      }
      if let remark = chart.remark { html.element(.p, [.class("limit")], remark) }
      if !chart.rows.isEmpty {
        html.element(
          .div,
          [.class("scroll"), .region, .labelled(by: heading), .focusable]
        ) { html in table(chart, &html) }
        remark(shown: min(chart.rows.count, ReportLimits.rows), of: chart.rows.count, &html)
      }
    }
  }

  private func table(_ chart: Register.Chart, _ html: inout HTML) {
    let (rows, _) = chart.rows.limited(to: ReportLimits.rows)
    html.element(.table, [.class("chart")]) { html in
      html.element(.caption, [.class("hidden")], chart.title)
      html.element(.thead) { html in
        html.element(.tr) { html in
          for column in chart.columns { html.element(.th, [.column], column) }
        }
      }
      html.element(.tbody) { html in
        for (row, marks) in zip(rows, chart.marks) {
          html.element(.tr, marks.attributes) { html in
            for (column, entry) in row.enumerated() {
              html.element(column == 0 ? .th : .td, column == 0 ? [.row] : []) { html in
                self.entry(entry, &html)
              }
            }
          }
        }
      }
    }
  }

  private func entry(_ entry: Register.Entry, _ html: inout HTML) {
    switch entry {
    case .thing(let name, let id, let url, let note, let more):
      if let link = url.flatMap(Link.init(web:)) {
        html.element(.a, [.href(link), .noReferrer] + language(of: name), name)
      } else {
        line(linked(name), &html)
      }
      if let id {
        html.text(" ")
        html.element(.code, id)
      }
      if let more { html.element(.small) { html in words(more, &html) } }
      if let note { html.element(.small, language(of: note), note) }
    case .text(let text):
      words(text, &html)
    case .evidence(let citations):
      for (number, citation) in citations.enumerated() {
        if number > 0 { html.text(", ") }
        if let anchor = citation.anchor {
          html.element(.a, [.href(Link(anchor: anchor))], citation.text)
        } else {
          html.text(citation.text)
        }
      }
    case .notRecorded:
      html.element(.span, [.class("unrecorded")], say(.notRecorded))
    }
  }
}

extension Phrase {
  fileprivate static let intro = Phrase(
    sv: "Allt som är noterat i urvalet. Namnet står först, sedan beteckningen i underlaget; "
      + "belägget leder till källan.",
    en: "Everything on record in the selection. The name comes first, then the id in the records; "
      + "the evidence leads to the source."
  )
}
