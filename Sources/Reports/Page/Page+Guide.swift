internal import Analyses
internal import Diagnostics

// How the report is to be read.

extension Page {
  func guide(_ html: inout HTML) {
    chapter(.guide, &html) { html in
      for paragraph in Guide.intro { html.element(.p, say(paragraph)) }
      html.element(.h3, say(Guide.counting))
      for paragraph in Guide.countingText { html.element(.p, say(paragraph)) }
      html.element(.h3, say(Guide.states))
      html.element(.dl, [.class("legend")]) { html in
        for state in CoverageState.allCases {
          html.element(.div, [.class("state-" + state.rawValue)]) { html in
            html.element(.dt) { html in
              html.element(.span, [.class("symbol"), .hidden], state.symbol)
              html.text(" " + say(state.name))
            }
            html.element(.dd, say(state.meaning))
          }
        }
      }
      html.element(.h3, say(Guide.severities))
      html.element(.dl, [.class("legend severities")]) { html in
        for severity in Severity.allCases {
          html.element(.div, [.class(severity.rawValue)]) { html in
            html.element(.dt) { html in
              html.element(.span, [.class("severity")], say(severity.name))
            }
            html.element(.dd, say(Guide.meaning(of: severity)))
          }
        }
      }
      readings(&html)
      glossary(&html)
    }
  }

  private func glossary(_ html: inout HTML) {
    html.element(.h3, [.id("glossary")], say(Glossary.title))
    html.element(.dl, [.class("glossary")]) { html in
      for (term, meaning) in Glossary.entries(in: contents.language) {
        html.element(.div) { html in
          html.element(.dt, say(term))
          html.element(.dd, say(meaning))
        }
      }
    }
  }

  private func readings(_ html: inout HTML) {
    if comparison.rows.isEmpty { return }
    html.element(.h3, [.id("readings")], say(Guide.readings))
    html.element(.p, say(Guide.readingsIntro))
    html.element(.div, [.class("scroll"), .region, .labelled(by: "readings"), .focusable]) { html in
      html.element(.table, [.class("chart")]) { html in
        html.element(.caption, [.class("hidden")], say(Guide.readings))
        html.element(.thead) { html in
          html.element(.tr) { html in
            html.element(.th, [.column], say(.reading))
            html.element(.th, [.column], say(.score))
            html.element(.th, [.column], say(.differences))
          }
        }
        html.element(.tbody) { html in
          for row in comparison.rows {
            html.element(.tr) { html in
              html.element(.th, [.row]) { html in
                html.text(row.name)
                if row.isChosen { html.element(.small, say(.thisReport)) }
              }
              html.element(.td, row.score)
              html.element(
                .td,
                row.differences.isEmpty ? "–" : row.differences.joined(separator: " ")
              )
            }
          }
        }
      }
    }
  }
}

extension Phrase {
  static let reading = Phrase(sv: "Läsning", en: "Reading")
  static let score = Phrase(sv: "Uppfyllda krav", en: "Required and met")
  static let differences = Phrase(sv: "Det som skiljer", en: "What differs")
  static let thisReport = Phrase(sv: "den här rapporten", en: "this report")
}
