internal import Analyses
internal import Diagnostics
internal import Stakeholders

// The findings under their questions, each unfolding to what it rests on.

extension Page {
  func findings(_ html: inout HTML) {
    chapter(.findings, &html) { html in
      let found = contents.findingsByTopic
      html.element(.p) { html in
        html.element(.strong, say(ReportContents.counts(contents.analysis.findings)).sentence)
        html.text(".")
        if !found.isEmpty { html.element(.span, [.class("screen")], " " + say(.unfold)) }
      }
      for (number, question) in found.enumerated() {
        html.element(.h3, say(question.topic.question))
        html.element(.p, [.class("counts")], counts(question.findings))
        html.element(.div, [.class("findings"), .id("question-\(number + 1)")]) { html in
          for finding in question.findings { self.finding(finding, in: .findings, &html) }
        }
      }
    }
  }

  /// The id of the place where a page first tells of a finding. It stands within what unfolds, so that
  /// a browser that is led there opens it.
  static func anchor(of finding: Finding.ID) -> String { "finding-" + finding }

  /// The id of the place where a chapter tells of a finding; links lead to the first.
  private func anchor(of finding: Finding.ID, in chapter: Chapter) -> String {
    let isFirst = homes[finding] == chapter
    return (isFirst ? "" : chapter.rawValue + "-") + Self.anchor(of: finding)
  }

  /// How many of each weight, and what the records cannot say of any of them.
  func counts(_ findings: [Finding]) -> String {
    ([say(ReportContents.counts(findings)).sentence + "."] + findings.limits.map(say))
      .joined(separator: " ")
  }

  func finding(_ finding: Finding, in chapter: Chapter, _ html: inout HTML) {
    let words = FindingWords(
      finding: finding,
      names: names,
      date: contents.selected.selection.date
    )
    html.element(
      .details,
      [.class("finding " + finding.severity.rawValue)]
        + contents.selected.marks(of: finding).attributes
    ) { html in
      html.element(.summary) { html in
        html.element(.span, [.class("severity")], say(finding.severity.name))
        html.text(" ")
        html.element(.span, [.class("message")]) { html in
          html.text(say(finding.message).sentence)
          if let mark = words.mark {
            html.text(" ")
            html.element(.span, [.class(words.isOverdue ? "mark overdue" : "mark")], mark)
          }
        }
      }
      html.element(.div, [.class("body"), .id(anchor(of: finding.id, in: chapter))]) { html in
        evidence(finding, &html)
        html.element(.dl) { html in particulars(finding, words, &html) }
      }
    }
  }

  private func evidence(_ finding: Finding, _ html: inout HTML) {
    for item in finding.evidence {
      html.element(.blockquote) { html in
        if let quote = item.quote {
          html.element(.p) { html in html.element(.q, quoteLanguage, quote) }
        }
        html.element(.footer) { html in
          let place = item.place(names)
          if let anchor = contents.sources.anchor(of: item) {
            html.element(.a, [.href(Link(anchor: anchor))], place)
          } else {
            html.text(place)
          }
        }
      }
    }
  }

  /// Quotes are in the language of the graph, whatever that of the page.
  var quoteLanguage: [HTML.Attribute] {
    contents.graph.language == contents.language ? [] : [.lang(contents.graph.language)]
  }

  private func particulars(_ finding: Finding, _ words: FindingWords, _ html: inout HTML) {
    func pair(_ label: Phrase, _ text: String?) {
      guard let text else { return }
      html.element(.div) { html in
        html.element(.dt, say(label))
        html.element(.dd, text)
      }
    }
    let facts = names.labels(ofFactsIn: finding)
    if !facts.isEmpty {
      html.element(.div) { html in
        html.element(.dt, say(FindingWords.facts))
        html.element(.dd) { html in
          html.element(.ul) { html in
            for fact in facts { html.element(.li, fact) }
          }
        }
      }
    }
    pair(FindingWords.limit, finding.limit.map(say))
    pair(FindingWords.question, finding.question.map(say))
    pair(FindingWords.remedy, say(finding.remedy))
    pair(FindingWords.readings, words.readings)
    pair(FindingWords.followUp, words.followUp)
    html.element(.div) { html in
      html.element(.dt, say(FindingWords.id))
      html.element(.dd) { html in html.element(.code, finding.id) }
    }
  }
}

extension Phrase {
  fileprivate static let unfold = Phrase(
    sv: "Fäll ut ett fynd för att se vad det vilar på och vad som tar bort det.",
    en: "Unfold a finding to see what it rests on and what would remove it."
  )
}
