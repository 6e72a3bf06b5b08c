internal import Analyses
internal import Diagnostics
internal import Stakeholders

// The matrix: focus areas down, levels across.

extension Page {
  func coverage(_ html: inout HTML) {
    chapter(.coverage, &html) { html in
      if !contents.coverage.focusAreas.isEmpty {
        html.element(.p) { html in
          html.text(say(.howToReadMatrix))
          html.element(.span, [.class("screen")], " " + say(.whereStatesLead))
        }
        html.element(
          .div,
          [.class("scroll"), .region, .labelled(by: "matrix-caption"), .focusable]
        ) { html in matrix(&html) }
        legend(&html)
      } else {
        html.element(.p, say(.noAreas))
      }
      otherReadings(&html)
    }
  }

  private var coverage: Coverage { contents.coverage }

  private func matrix(_ html: inout HTML) {
    let hasUnplaced = coverage.focusAreas.contains { !unplaced($0).isEmpty }
    html.element(.table, [.class("matrix")]) { html in
      html.element(.caption, [.id("matrix-caption")], say(.matrixCaption))
      html.element(.thead) { html in
        html.element(.tr) { html in
          html.element(.th, [.column], say(.focusArea))
          for level in coverage.levels {
            html.element(.th, [.column], level.name[contents.language])
          }
          if hasUnplaced { html.element(.th, [.column], say(.withoutLevel)) }
          html.element(.th, [.column, .class("score")], say(.met))
        }
      }
      html.element(.tbody) { html in
        for area in coverage.focusAreas { row(area, hasUnplaced: hasUnplaced, &html) }
      }
      html.element(.tfoot) { html in totals(hasUnplaced: hasUnplaced, &html) }
    }
  }

  private func row(_ area: FocusArea, hasUnplaced: Bool, _ html: inout HTML) {
    html.element(.tr) { html in
      html.element(.th, [.row] + Marks(subjects: [Marks.area(area.id)]).attributes) { html in
        let short = names.short(area)
        let name = area.name[contents.language]
        line(names.link(area.id), &html)
        if name != short { html.element(.small, name) }
      }
      for cell in coverage.row(area.id) { self.cell(cell, &html) }
      if hasUnplaced {
        let group = CellWords.Group(label: nil, actors: unplaced(area))
        html.element(.td, [.class("loose")]) { html in
          partners(group.actors.isEmpty ? [] : [group], &html) { actor in
            Marks(subjects: [Marks.actor(actor), Marks.area(area.id)])
          }
        }
      }
      html.element(
        .td,
        [.class("score"), .score(Marks.area(area.id))],
        say(Coverage.score(coverage.row(area.id)))
      )
    }
  }

  private func cell(_ cell: Coverage.Cell, _ html: inout HTML) {
    let words = CellWords(cell, names)
    let marks = Marks(subjects: [Marks.area(cell.area), Marks.level(cell.level)])
    html.element(.td, [.class(words.classes)] + marks.attributes) { html in
      html.element(.div, [.class("cell")]) { html in
        html.element(.span, [.class("state")]) { html in
          html.element(.span, [.class("symbol"), .hidden], words.symbol)
          html.text(" ")
          if let anchor = anchor(of: cell) {
            html.element(.a, [.href(Link(anchor: anchor))], words.state)
          } else {
            html.text(words.state)
          }
        }
        if let requirement = words.requirement {
          html.element(.span, [.class("requirement")], requirement)
        }
        partners(words.partners, &html, words.marks)
        if let status = words.status { html.element(.span, [.class("status")], status) }
      }
    }
  }

  private func partners(
    _ groups: [CellWords.Group],
    _ html: inout HTML,
    _ marks: (Actor.ID) -> Marks
  ) {
    if groups.isEmpty { return }
    html.element(.ul, [.class("partners"), .list]) { html in
      for group in groups {
        if let label = group.label { html.element(.li, [.class("label")], label) }
        let (shown, more) = group.actors.limited(to: ReportLimits.names)
        for actor in shown {
          html.element(.li, marks(actor).attributes) { html in line(names.link(actor), &html) }
        }
        if more > 0 { html.element(.li, [.class("label more")], say(.more(more))) }
      }
    }
  }

  private func totals(hasUnplaced: Bool, _ html: inout HTML) {
    html.element(.tr) { html in
      html.element(.th, [.row], say(.metTotal))
      for level in coverage.levels {
        html.element(
          .td,
          [.score(Marks.level(level.id))],
          say(Coverage.score(coverage.cells.lazy.filter { $0.level == level.id }))
        )
      }
      if hasUnplaced { html.element(.td, [], "") }
      html.element(.td, [.class("score"), .score("all")]) { html in
        html.element(.strong, say(Coverage.score(coverage.cells)))
      }
    }
  }

  /// The finding that tells of the cell, where the page has one.
  private func anchor(of cell: Coverage.Cell) -> String? {
    contents.finding(about: cell).flatMap { contents.homes[$0] == nil ? nil : anchor(of: $0) }
  }

  private func unplaced(_ area: FocusArea) -> [Actor.ID] {
    names.ordered(coverage.counterparts[area.id]?.unplaced ?? [])
  }

  private func legend(_ html: inout HTML) {
    let states = CoverageState.allCases.filter { state in
      coverage.cells.contains { $0.state == state && !CellWords($0, names).isVacant }
    }
    html.element(.dl, [.class("legend")]) { html in
      for state in states {
        html.element(.div, [.class("state-" + state.rawValue)]) { html in
          html.element(.dt) { html in
            html.element(.span, [.class("symbol"), .hidden], state.symbol)
            html.text(" " + say(state.name))
          }
          html.element(.dd, say(state.meaning))
        }
      }
      html.element(.div, [.class("required")]) { html in
        html.element(.dt, say(.required))
        html.element(.dd, say(.requiredMeaning))
      }
    }
  }

  private func otherReadings(_ html: inout HTML) {
    let others = comparison.rows.filter { !$0.isChosen }
    guard !others.isEmpty, coverage.requiredCount > 0 else { return }
    let scores = others.map { "\($0.name) \($0.score)" }.joined(separator: ", ")
    html.element(.p) { html in
      html.text(say(.inOtherReadings) + " " + scores + ". ")
      html.element(
        .a,
        [.class("screen"), .href(Link(anchor: "readings"))],
        say(.whatDiffers)
      )
    }
  }
}

extension Phrase {
  fileprivate static let howToReadMatrix = Phrase(
    sv: "Raderna är fokusområden och kolumnerna nivåer. En tjock ram betyder att nivån krävs; är "
      + "ramen streckad är kravet öppet.",
    en: "The rows are focus areas and the columns levels. A thick frame means that the level is "
      + "required; where it is dashed the requirement is open."
  )
  fileprivate static let whereStatesLead = Phrase(
    sv: "Ett understruket läge leder till fyndet om det.",
    en: "An underlined state leads to the finding about it."
  )
  static let noAreas = Phrase(
    sv: "Inget fokusområde finns i urvalet.",
    en: "No focus area is selected."
  )
  fileprivate static let matrixCaption = Phrase(
    sv: "Vem vi har som part, i varje fokusområde och på varje nivå",
    en: "Whom we have as a partner, in each focus area and at each level"
  )
  fileprivate static let focusArea = Phrase(sv: "Fokusområde", en: "Focus area")
  static let withoutLevel = Phrase(sv: "utan noterad nivå", en: "no level recorded")
  fileprivate static let met = Phrase(sv: "uppfyllda krav", en: "required and met")
  fileprivate static let metTotal = Phrase(sv: "Uppfyllda krav", en: "Required and met")
  fileprivate static let required = Phrase(sv: "krävs", en: "required")
  fileprivate static let requiredMeaning = Phrase(
    sv: "ett styrdokument, eller en slutsats ur det, begär parter på nivån",
    en: "a governing document, or a conclusion from it, asks for partners at the level"
  )
  fileprivate static let inOtherReadings = Phrase(
    sv: "I andra läsningar av underlaget:",
    en: "Under other readings of the records:"
  )
  fileprivate static let whatDiffers = Phrase(
    sv: "Vad som skiljer dem åt",
    en: "What sets them apart"
  )
}
