internal import Diagnostics

// The maps, each with the same in words.

extension Page {
  func maps(_ html: inout HTML) {
    chapter(.maps, &html) { html in
      blocks(contents.mapList, headedBy: .h3, &html)
      for figure in contents.looseFigures { map(figure, headedBy: .h3, &html) }
    }
  }

  /// The maps that stand in a chapter about what they show.
  func maps(in chapter: Chapter, _ html: inout HTML) {
    for figure in contents.figures where contents.home(of: figure) == .chapter(chapter) {
      map(figure, headedBy: .h3, &html)
    }
  }

  /// - Parameter title: What stands above the drawing instead of the finding, which is in the drawing.
  func map(
    _ figure: Figure,
    headedBy tag: HTML.Tag,
    titled title: Phrase? = nil,
    _ html: inout HTML
  ) {
    let heading = figure.anchor
    let classes = [
      "map", figure.paper?.rawValue, figure.isStrip ? "strip" : nil,
      figure.svg == nil ? "undrawn" : nil,
    ].compactMap(\.self)
    html.element(
      .figure,
      [.class(classes.joined(separator: " ")), .view(figure.view), .labelled(by: heading)]
    ) { html in
      html.element(.figcaption) { html in
        if let title, figure.svg != nil {
          html.element(tag, [.id(heading)], say(title))
        } else {
          html.element(tag, [.id(heading)], figure.title)
          if let rest = figure.summaryBesideTitle { html.element(.p, rest) }
        }
      }
      if let svg = figure.svg {
        // Headings such as "On a map" stand above many.
        let name = (title.map { say($0) + ": " } ?? "") + figure.title
        if figure.isTooFineForPaper {
          html.element(.p, [.class("paper-note limit")], say(.tooFineForPaper))
        }
        html.element(.div, [.class("paper"), .region, .label(name), .focusable]) { html in
          html.drawing(svg: svg)
        }
      } else {
        let isOmitted = figure.twin.isEmpty && figure.failure != nil
        html.element(
          .p,
          [.class(isOmitted ? "limit" : "failure")],
          figure.failure ?? say(.mapNotDrawn)
        )
      }
      twin(figure, &html)
      if let file = figure.file {
        html.element(.p, [.class("file")]) { html in
          html.text(say(.asFile) + " ")
          // No link: a page that is sent alone has no folder of maps beside it.
          html.element(.code, file)
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
            html.element(.tr, named.marks(of: row, under: table.columns).attributes) { html in
              for (column, cell) in row.enumerated() {
                html.element(column == 0 ? .th : .td, column == 0 ? [.row] : []) { html in
                  line(linked(cell), &html)
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
  static let mapNotDrawn = Phrase(
    sv: "Kartan kunde inte ritas.",
    en: "The map could not be drawn."
  )
  fileprivate static let tooFineForPaper = Phrase(
    sv: "Kartan är för stor för att läsas på papper. På skärm går den att förstora; det som är på "
      + "den står också i registret.",
    en: "The map is too large to be read on paper. On a screen it can be enlarged; what is on it "
      + "also stands in the register."
  )
  fileprivate static let inWords = Phrase(sv: "Kartan i ord", en: "The map in words")
  fileprivate static let asFile = Phrase(sv: "Som fil:", en: "As a file:")
}
