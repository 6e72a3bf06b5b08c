internal import Analyses
internal import Diagnostics
internal import Stakeholders

// What an analysis tells, as a chapter of the page.

extension Page {
  func passage(_ passage: Passage, _ html: inout HTML) {
    // A table that no heading stands above has one of the chapter's own.
    var depth = HTML.Tag.h3
    for (number, piece) in passage.pieces.enumerated() {
      switch piece {
      case .heading(let words):
        html.element(.h3, say(words))
        depth = .h4
      case .paragraph(let words): html.element(.p) { html in self.words(say(words), &html) }
      case .hint: continue
      case .limit(let words): html.element(.p, [.class("limit")], say(words))
      case .list(let items):
        if items.isEmpty { continue }
        let (shown, _) = items.limited(to: ReportLimits.rows)
        html.element(.ul) { html in
          for item in shown { html.element(.li) { html in words(say(item), &html) } }
        }
        remark(shown: shown.count, of: items.count, &html)
      case .table(let table):
        let id = "\(passage.chapter.rawValue)-table-\(number + 1)"
        self.table(table, id: id, headedBy: depth, &html)
      case .findings(let findings):
        if findings.isEmpty { continue }
        html.element(.p, [.class("counts")], counts(findings))
        let told = passage.told(findings)
        let (here, elsewhere) = contents.divided(told, in: passage.chapter)
        html.element(.div, [.class("findings")]) { html in
          for finding in here { self.finding(finding, &html) }
        }
        blocks(contents.mentions(elsewhere), headedBy: .h4, &html)
        remark(shown: told.count, of: findings.count, &html)
      case .mentions(let findings):
        blocks([.findings(findings.map { Block.Spoken(finding: $0) })], headedBy: .h4, &html)
      case .way(let way): self.way(way, &html)
      }
    }
  }

  /// That there is more, where there is.
  func remark(shown: Int, of all: Int, _ html: inout HTML) {
    guard let remark = contents.remark(shown: shown, of: all) else { return }
    html.element(.p, [.class("limit")]) { html in line(remark, &html) }
  }

  private func table(
    _ table: Table,
    id: String,
    headedBy tag: HTML.Tag,
    _ html: inout HTML
  ) {
    if table.rows.isEmpty { return }
    let (rows, _) = table.rows.limited(to: ReportLimits.rows)
    if !table.caption.isEmpty { html.element(tag, [.id(id)], table.caption) }
    let name: HTML.Attribute =
      table.caption.isEmpty ? .label(table.columns.joined(separator: ", ")) : .labelled(by: id)
    html.element(.div, [.class("scroll"), .region, name, .focusable]) { html in
      html.element(.table, [.class("chart told")]) { html in
        html.element(.thead) { html in
          html.element(.tr) { html in
            for column in table.columns { html.element(.th, [.column], column) }
          }
        }
        html.element(.tbody) { html in
          for row in rows {
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
    remark(shown: rows.count, of: table.rows.count, &html)
  }
}
