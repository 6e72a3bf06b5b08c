internal import Analyses
internal import Diagnostics
internal import Stakeholders

// The front page: what is told to whoever reads no more than one.

extension Page {
  func brief(_ html: inout HTML) {
    let brief = Brief(contents)
    chapter(.brief, &html) { html in
      html.element(.p, [.class("lead")]) { html in
        html.element(.a, [.href(Link(.coverage))], say(brief.lead))
      }
      html.element(.div, [.class("spread")]) { html in
        points(brief.points, &html)
        questions(brief.questions, &html)
      }
      if let limit = brief.limit { html.element(.p, [.class("limit")], say(limit)) }
      if !contents.coverage.focusAreas.isEmpty { compactMatrix(&html) }
      if let overview = figures["overview"] {
        map(overview, headedBy: .h3, titled: .overviewTitle, &html)
      }
    }
  }

  private func points(_ points: [Brief.Point], _ html: inout HTML) {
    if points.isEmpty { return }
    html.element(.ul, [.class("points"), .list]) { html in
      for point in points {
        html.element(.li, point.marks.attributes) { html in
          html.element(
            .a,
            [.class("topic"), .href(Link(point.chapter))],
            say(point.chapter.shortTitle)
          )
          html.text(" ")
          html.element(.span) { html in line(point.line, &html) }
        }
      }
    }
  }

  private func questions(_ questions: [Line], _ html: inout HTML) {
    if questions.isEmpty { return }
    html.element(.div, [.class("questions")]) { html in
      html.element(.h3, say(.toDecide))
      html.element(.ul) { html in
        for question in questions { html.element(.li) { html in line(question, &html) } }
      }
    }
  }

  // MARK: The matrix in little

  private func compactMatrix(_ html: inout HTML) {
    let coverage = contents.coverage
    let (areas, _) = coverage.focusAreas.limited(to: ReportLimits.briefAreas)
    html.element(
      .div,
      [.class("scroll"), .region, .labelled(by: "brief-matrix"), .focusable]
    ) { html in
      html.element(.table, [.class("matrix compact")]) { html in
        html.element(.caption, [.id("brief-matrix")], say(.compactCaption))
        html.element(.thead) { html in
          html.element(.tr) { html in
            html.element(.th, [.column], say(.compactArea))
            for level in coverage.levels {
              html.element(.th, [.column], level.name[contents.language])
            }
            html.element(.th, [.column, .class("score")], say(.compactScore))
          }
        }
        html.element(.tbody) { html in
          for area in areas { row(area, &html) }
        }
        html.element(.tfoot) { html in
          html.element(.tr) { html in
            html.element(.th, [.row], say(.compactTotal))
            for level in coverage.levels {
              html.element(
                .td,
                [.score(Marks.level(level.id))],
                say(Coverage.score(coverage.cells.lazy.filter { $0.level == level.id }))
              )
            }
            html.element(.td, [.class("score"), .score("all")]) { html in
              html.element(.strong, say(Coverage.score(coverage.cells)))
            }
          }
        }
      }
    }
    remark(shown: areas.count, ofAreas: coverage.focusAreas.count, &html)
  }

  private func row(_ area: FocusArea, _ html: inout HTML) {
    let cells = contents.coverage.row(area.id)
    html.element(.tr, Marks(areas: [area.id]).attributes) { html in
      html.element(.th, [.row]) { html in line(names.link(area.id), &html) }
      for cell in cells { compact(cell, &html) }
      html.element(
        .td,
        [.class("score"), .score(Marks.area(area.id))],
        say(Coverage.score(cells))
      )
    }
  }

  private func compact(_ cell: Coverage.Cell, _ html: inout HTML) {
    let words = CellWords(cell, names)
    let marks = contents.selected.marks(
      crowd: cell.counterparts + cell.indirect + cell.generic,
      units: cell.holders,
      areas: [cell.area],
      levels: [cell.level]
    )
    html.element(.td, [.class(words.classes)] + marks.attributes) { html in
      html.element(.div, [.class("cell")]) { html in
        html.element(.span, [.class("state")]) { html in
          html.element(.span, [.class("symbol"), .hidden], words.symbol)
          html.text(" ")
          if words.isVacant {
            html.element(.span, [.class("hidden")], words.state)
          } else if let finding = contents.finding(about: cell),
            let link = link(to: .finding(finding))
          {
            html.element(.a, [.href(link)], words.state)
          } else {
            html.text(words.state)
          }
        }
      }
    }
  }

  private func remark(shown: Int, ofAreas count: Int, _ html: inout HTML) {
    guard shown < count else { return }
    html.element(.p, [.class("limit")]) { html in
      html.text(say(.moreAreas(shown, of: count)) + " ")
      html.element(.a, [.href(Link(.coverage))], say(Chapter.coverage.title))
    }
  }
}

extension Phrase {
  fileprivate static let overviewTitle = Phrase(
    sv: "Hela nätet på en karta",
    en: "The whole network as a map"
  )
  fileprivate static let compactCaption = Phrase(
    sv:
      "Täckningen: vilka nivåer som krävs (ram) har en namngiven part, och vilka är öppna (streckad "
      + "ram)",
    en: "Coverage: which required levels (frame) have a named partner, and which are open (dashed "
      + "frame)"
  )
  fileprivate static let compactArea = Phrase(sv: "Fokusområde", en: "Focus area")
  fileprivate static let compactScore = Phrase(sv: "uppfyllda krav", en: "required and met")
  fileprivate static let compactTotal = Phrase(sv: "Uppfyllda krav", en: "Required and met")

  fileprivate static func moreAreas(_ shown: Int, of count: Int) -> Phrase {
    Phrase(
      sv: "Här står \(shown) av \(count) fokusområden; alla står under",
      en: "Here are \(shown) of \(count) focus areas; all are under"
    )
  }
}
