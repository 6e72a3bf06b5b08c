internal import Analyses
internal import Diagnostics
internal import Stakeholders

// What the facts rest on: every document, and its words that are cited.

extension Page {
  func sources(_ html: inout HTML) {
    chapter(.sources, &html) { html in
      html.element(.p, say(contents.graph.sourcedShare.inWords) + ". " + say(.intro))
      if contents.sources.documents.isEmpty {
        html.element(.p, [.class("limit")], say(.nothing))
      }
      for document in contents.sources.documents { source(document, &html) }
    }
  }

  private func source(_ source: SourceList.Document, _ html: inout HTML) {
    let document = source.document
    html.element(.article, [.class("source"), .id("document-\(document.id)")]) { html in
      html.element(.h3) { html in
        if let link = document.details.url.flatMap(Link.init(web:)) {
          html.element(.a, [.href(link), .noReferrer], names[document.id])
        } else {
          html.text(names[document.id])
        }
      }
      html.element(.p, [.class("counts")], source.particulars)
      if let note = document.details.note {
        html.element(.p, [.class("limit")], note[contents.language])
      }
      if source.sections.isEmpty {
        html.element(.p, [.class("limit")], say(SourceList.notCited))
      } else {
        html.element(.details, [.class("fold")]) { html in
          html.element(.summary, say(.quotes(source.quoteCount)))
          html.element(.div, [.class("quotes")]) { html in
            for section in source.sections { self.section(section, &html) }
          }
        }
      }
    }
  }

  private func section(_ section: SourceList.Section, _ html: inout HTML) {
    html.element(.div, [.class("cited"), .id(section.anchor)]) { html in
      html.element(
        .h4,
        section.name.map { say(.section($0)) } ?? say(.noSection)
      )
      html.element(.ul) { html in
        for quote in section.quotes {
          html.element(.li) { html in
            if let words = quote.words {
              html.element(.q, quoteLanguage, words)
            } else {
              html.text(say(.noWords))
            }
            if !quote.place.isEmpty { html.text(" (" + quote.place.joined(separator: ", ") + ")") }
            html.element(.small, quote.facts(upTo: ReportLimits.facts, contents.language))
          }
        }
      }
    }
  }
}

extension Phrase {
  fileprivate static let intro = Phrase(
    sv: "Under varje citat står de uppgifter som vilar på det.",
    en: "Below each quote are the facts that rest on it."
  )
  fileprivate static let nothing = Phrase(
    sv: "Inget dokument är noterat.",
    en: "No document is recorded."
  )
  static let noSection = Phrase(sv: "Utan angivet avsnitt", en: "No section given")
  static let noWords = Phrase(sv: "Utan citat", en: "Without a quote")

  static func quotes(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(sv: "1 citat", en: "1 quote") : Phrase(sv: "\(count) citat", en: "\(count) quotes")
  }

  static func section(_ name: String) -> Phrase {
    Phrase(sv: "Avsnitt \(name)", en: "Section \(name)")
  }
}
