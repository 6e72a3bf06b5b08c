internal import Diagnostics

// The maps, each with the same in words.

extension Page {
  func maps(_ html: inout HTML) {
    guard !contents.figures.isEmpty else { return }
    chapter(.maps, &html) { html in
      for (number, figure) in contents.figures.enumerated() {
        map(figure, number: number + 1, &html)
      }
    }
  }

  private func map(_ figure: Figure, number: Int, _ html: inout HTML) {
    let heading = "map-\(number)"
    let classes = [
      "map", figure.isTall ? "tall" : nil, figure.view == "overview" ? "overview" : nil,
      figure.svg == nil ? "undrawn" : nil,
    ].compactMap(\.self)
    html.element(.figure, [.class(classes.joined(separator: " ")), .labelled(by: heading)]) {
      html in
      html.element(.figcaption) { html in
        html.element(.h3, [.id(heading)], figure.title)
        if let rest = figure.summaryBesideTitle { html.element(.p, rest) }
      }
      if let svg = figure.svg {
        html.element(.div, [.class("paper"), .region, .labelled(by: heading), .focusable]) { html in
          html.drawing(svg: svg)
        }
      } else {
        html.element(.p, [.class("failure")], figure.failure ?? say(.notDrawn))
      }
      twin(figure, &html)
      if let file = figure.file, figure.svg != nil {
        html.element(.p, [.class("file")]) { html in
          html.text(say(.asFile) + " ")
          if let link = Link(map: file) {
            html.element(.a, [.href(link)], file)
          } else {
            html.element(.code, file)
          }
        }
      }
    }
  }

  /// The text twin; open where there is no picture.
  private func twin(_ figure: Figure, _ html: inout HTML) {
    let tables = figure.twin.filter { !$0.rows.isEmpty }
    if tables.isEmpty { return }
    html.element(.details, figure.svg == nil ? [.class("twin"), .open] : [.class("twin")]) { html in
      html.element(.summary, say(.inWords))
      for table in tables { self.table(table, of: figure, &html) }
    }
  }

  private func table(_ table: Table, of figure: Figure, _ html: inout HTML) {
    html.element(
      .div,
      [.class("scroll"), .region, .label(table.caption + ": " + figure.title), .focusable]
    ) { html in
      html.element(.table, [.class("chart")]) { html in
        if !table.caption.isEmpty { html.element(.caption, table.caption) }
        html.element(.thead) { html in
          html.element(.tr) { html in
            for column in table.columns { html.element(.th, [.column], column) }
          }
        }
        html.element(.tbody) { html in
          for row in table.rows {
            html.element(.tr) { html in
              for (column, cell) in row.enumerated() {
                if column == 0 {
                  html.element(.th, [.row], cell)
                } else {
                  html.element(.td, cell)
                }
              }
            }
          }
        }
      }
    }
  }
}

extension Phrase {
  fileprivate static let notDrawn = Phrase(
    sv: "Kartan kunde inte ritas.",
    en: "The map could not be drawn."
  )
  fileprivate static let inWords = Phrase(sv: "Kartan i ord", en: "The map in words")
  fileprivate static let asFile = Phrase(sv: "Som fil:", en: "As a file:")
}
