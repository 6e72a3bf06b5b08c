internal import Analyses
internal import Diagnostics
internal import Stakeholders

// The findings under their questions, each unfolding to what it rests on.

extension Page {
  /// What the gap analysis found under the questions of a chapter. A chapter that asks one question
  /// has it as its heading.
  func findings(in chapter: Chapter, _ html: inout HTML) {
    let found = contents.toldFindings(in: chapter)
    let all = found.flatMap(\.all)
    if chapter == .findings {
      html.element(.p) { html in
        html.element(.strong, say(ReportContents.counts(all)).sentence)
        html.text(".")
        if !found.isEmpty { html.element(.span, [.class("screen")], " " + say(.unfold)) }
      }
    }
    for (number, question) in found.enumerated() {
      if let heading = contents.heading(of: question.topic, in: chapter) {
        html.element(.h3, say(heading))
      }
      html.element(.p, [.class("counts")], counts(question.all))
      let (here, elsewhere) = contents.divided(question.shown, in: chapter)
      let id = "\(chapter.rawValue)-question-\(number + 1)"
      html.element(.div, [.class("findings"), .id(id)]) { html in
        for finding in here { self.finding(finding, &html) }
      }
      blocks(contents.mentions(elsewhere), headedBy: .h4, &html)
      remark(shown: question.shown.count, of: question.all.count, &html)
    }
  }

  /// The id of the place where the page tells a finding in full. It stands within what unfolds, so that
  /// a browser that is led there opens it.
  func anchor(of finding: Finding.ID) -> String {
    anchors[finding] ?? Self.anchor(of: finding)
  }

  private static func anchor(of finding: Finding.ID) -> String {
    "finding-" + finding.replacing(":", with: ".")
  }

  /// Ids may hold full stops, so that two findings could come to the same.
  static func anchors(of findings: some Sequence<Finding.ID>) -> [Finding.ID: String] {
    var anchors: [Finding.ID: String] = [:]
    var taken: Set<String> = []
    for finding in findings where anchors[finding] == nil {
      var name = anchor(of: finding)
      while !taken.insert(name).inserted { name += "~" }
      anchors[finding] = name
    }
    return anchors
  }

  /// How many of each weight, and what the records cannot say of any of them.
  func counts(_ findings: [Finding]) -> String {
    ([say(ReportContents.counts(findings)).sentence + "."] + findings.limits.map(say))
      .joined(separator: " ")
  }

  func finding(_ finding: Finding, _ html: inout HTML) {
    let words = FindingWords(
      finding: finding,
      names: names,
      date: contents.selected.selection.date
    )
    html.element(
      .details,
      [.class("finding " + finding.severity.rawValue)]
        + contents.marks(of: finding).attributes
    ) { html in
      html.element(.summary) { html in
        html.element(.span, [.class("severity")], say(finding.severity.name))
        html.text(" ")
        html.element(.span, [.class("message")]) { html in
          self.words(say(finding.message).sentence, &html)
          if let mark = words.mark {
            html.text(" ")
            html.element(.span, [.class(words.isOverdue ? "mark overdue" : "mark")], mark)
          }
        }
      }
      html.element(.div, [.class("body"), .id(anchor(of: finding.id))]) { html in
        for evidence in finding.evidence { quote(evidence, &html) }
        html.element(.dl) { html in particulars(finding, words, &html) }
      }
    }
  }

  /// What a source says, and where.
  func quote(_ evidence: Evidence, _ html: inout HTML) {
    html.element(.blockquote) { html in
      if let quote = evidence.quote {
        html.element(.p) { html in html.element(.q, quoteLanguage, quote) }
      }
      html.element(.footer) { html in
        let place = evidence.place(names)
        if let anchor = contents.sources.anchor(of: evidence) {
          html.element(.a, [.href(Link(anchor: anchor))], place)
        } else {
          html.text(place)
        }
      }
    }
  }

  /// Quotes are in the language of the graph, whatever that of the page.
  var quoteLanguage: [HTML.Attribute] {
    contents.graph.language == contents.language ? [] : [.lang(contents.graph.language)]
  }

  private func particulars(_ finding: Finding, _ words: FindingWords, _ html: inout HTML) {
    func pair(_ label: Phrase, _ text: String?, _ attributes: [HTML.Attribute] = []) {
      guard let text else { return }
      html.element(.div, attributes) { html in
        html.element(.dt, say(label))
        html.element(.dd) { html in self.words(text, &html) }
      }
    }
    let facts = names.labels(ofFactsIn: finding)
    if !facts.isEmpty {
      html.element(.div) { html in
        html.element(.dt, say(FindingWords.facts))
        html.element(.dd) { html in
          html.element(.ul) { html in
            let (shown, more) = facts.limited(to: ReportLimits.facts)
            for fact in shown { html.element(.li, language(of: fact), fact) }
            if more > 0 { html.element(.li, say(.more(more))) }
          }
        }
      }
    }
    // On paper the list says it, once.
    pair(FindingWords.limit, finding.limit.map(say), [.class("screen")])
    pair(FindingWords.question, finding.question.map(say))
    pair(FindingWords.remedy, say(finding.remedy))
    pair(FindingWords.readings, words.readings)
    pair(FindingWords.followUp, words.followUp)
    let pages = pages(of: finding)
    if !pages.isEmpty {
      html.element(.div, [.class("screen")]) { html in
        html.element(.dt, say(.readOn))
        html.element(.dd) { html in line(.list(pages), &html) }
      }
    }
    html.element(.div) { html in
      html.element(.dt, say(FindingWords.id))
      html.element(.dd) { html in html.element(.code, finding.id) }
    }
  }
}

extension Page {
  /// The pages that tell more of what a finding is about.
  private func pages(of finding: Finding) -> [Line] {
    let somebody = contents.found.somebody(in: finding)
    let ids = (finding.focusArea.map { [EntityID($0)] } ?? []) + somebody
    return ids.map(names.link).filter { line in
      line.runs.contains { run in
        if case .link(_, let target) = run { return link(to: target) != nil }
        return false
      }
    }
  }
}

extension Phrase {
  fileprivate static let readOn = Phrase(sv: "Läs vidare", en: "Read on")
  fileprivate static let unfold = Phrase(
    sv: "Fäll ut ett fynd för att se vad det vilar på och vad som tar bort det.",
    en: "Unfold a finding to see what it rests on and what would remove it."
  )
}
