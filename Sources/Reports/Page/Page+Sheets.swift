internal import Analyses
internal import Diagnostics
internal import Stakeholders

// A page for each focus area, and for each counterpart.

extension Page {
  func areas(_ html: inout HTML) {
    chapter(.areas, &html) { html in
      let sheets = contents.areaSheets
      html.element(.ul, [.class("places"), .list]) { html in
        for sheet in sheets {
          html.element(.li) { html in
            html.element(
              .a,
              [.href(Link(anchor: sheet.anchor))] + language(of: sheet.title),
              sheet.title
            )
          }
        }
      }
      remark(shown: sheets.count, of: contents.coverage.focusAreas.count, &html)
      for sheet in sheets { self.sheet(sheet, &html) }
    }
  }

  func counterparts(_ html: inout HTML) {
    chapter(.counterparts, &html) { html in
      blocks(contents.counterpartList, headedBy: .h3, &html)
      for sheet in contents.counterpartSheets { self.sheet(sheet, &html) }
    }
  }
}
