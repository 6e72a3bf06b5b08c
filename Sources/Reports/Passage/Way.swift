public import Diagnostics
public import Stakeholders

/// A channel as a line of steps: from whom, by what, to whom.
public struct Way: Hashable, Sendable {
  public struct Step: Hashable, Sendable {
    /// What the step rests on: "stöd, styrka 3 (vanlig för slaget, ej noterad), status: ej noterat".
    public var tie: Phrase
    /// Whether the channel is only as strong as this step.
    public var isWeakest: Bool
    public var evidence: [Evidence]
    /// Whom the step leads to, in the language of the passage.
    public var to: String
    /// The relation that it rests on.
    var marks = Marks()
  }

  public var title: Phrase
  /// What is to be known of it before it is followed.
  public var note: Phrase
  /// Where it begins, in the language of the passage.
  public var from: String
  public var steps: [Step]
}

extension Way {
  static let weakest = Phrase(sv: "svagaste länken", en: "weakest link")

  func text(_ names: GraphNames, _ style: TextStyle) -> String {
    let language = style.language
    var text = style.paragraph(title[language], indent: 2, ink: .bold)
    text += style.paragraph(note[language], indent: 4)
    text += style.paragraph(from, indent: 6)
    for step in steps {
      text += style.paragraph(step.to, indent: 8, first: "      → ")
      let mark = step.isWeakest ? " ← " + Self.weakest[language] : ""
      text += style.paragraph(step.tie[language] + mark, indent: 10, ink: .dim)
      for evidence in step.evidence.prefix(1) {
        text += style.paragraph(evidence.citation(names), indent: 10, ink: .dim)
      }
    }
    return text
  }

  func markdown(_ names: GraphNames) -> String {
    let language = names.language
    var text = "- **\(title[language].markdown)** \(note[language].markdown)\n"
    text += "  1. \(from.markdown)\n"
    for step in steps {
      let mark = step.isWeakest ? " – **\(Self.weakest[language].markdown)**" : ""
      text += "  1. → \(step.to.markdown): \(step.tie[language].markdown)\(mark)\n"
      for evidence in step.evidence { text += "     - \(evidence.citation(names).markdown)\n" }
    }
    return text
  }
}

extension Page {
  func way(_ way: Way, _ html: inout HTML) {
    html.element(.div, [.class("way"), .about([])]) { html in
      html.element(.h4, say(way.title))
      html.element(.p, say(way.note))
      html.element(.ol) { html in
        html.element(.li) { html in
          html.element(.strong) { html in line(linked(way.from), &html) }
        }
        for step in way.steps {
          html.element(
            .li,
            (step.isWeakest ? [.class("weakest")] : []) + step.marks.attributes
          ) { html in
            html.element(.strong) { html in line(linked(step.to), &html) }
            html.element(.span, say(step.tie))
            if step.isWeakest { html.element(.span, [.class("mark")], say(Way.weakest)) }
            for evidence in step.evidence { cited(evidence, &html) }
          }
        }
      }
    }
  }

  /// A quote and where it stands, in small print.
  private func cited(_ evidence: Evidence, _ html: inout HTML) {
    html.element(.small) { html in
      if let quote = evidence.quote {
        html.element(.q, quoteLanguage, quote)
        html.text(" – ")
      }
      let place = evidence.place(names)
      if let anchor = contents.sources.anchor(of: evidence) {
        html.element(.a, [.href(Link(anchor: anchor))], place)
      } else {
        html.text(place)
      }
    }
  }
}

extension Evidence {
  /// "”Som stöd till gruppen” – Program för omvärldsarbete, avsnitt 4".
  func citation(_ names: GraphNames) -> String {
    (quote.map { Phrase($0).quoted[names.language] + " – " } ?? "") + place(names)
  }
}
