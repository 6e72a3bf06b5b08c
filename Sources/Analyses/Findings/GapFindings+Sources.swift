public import Diagnostics
public import Stakeholders

extension GapFindings {
  mutating func sources(_ quotes: QuoteCheck) {
    let remedies = remedies
    let facts = Dictionary(grouping: graph.unsourcedFacts, by: \.kind)
    for kind in Fact.Kind.allCases {
      let count = graph.factCount(kind)
      let unsourced = facts[kind] ?? []
      guard !unsourced.isEmpty else { continue }
      let noun = kind.noun
      findings.append(
        Finding(
          .unsourced,
          [kind.rawValue],
          count == 1
            ? Phrase(
              sv: "\(kind.theOnly.swedish) saknar belägg.",
              en: "\(kind.theOnly.english) has no evidence."
            ).capitalised
            : Phrase(
              sv: "\(unsourced.count) av \(count) \(noun.swedish) saknar belägg.",
              en: "\(unsourced.count) of \(count) \(noun.english) "
                + "\(unsourced.count == 1 ? "has" : "have") no evidence."
            ),
          question: Phrase(sv: "Var står det?", en: "Where is it written?"),
          remedy: Phrase(
            sv: "Notera belägg för var och en.",
            en: "Record evidence for each of them."
          ),
          changes: remedies.sourcingChanges(unsourced),
          facts: unsourced.map(\.id).sorted()
        )
      )
    }
    guard !quotes.isEmpty else { return }
    for (subject, evidence) in graph.evidenceBySubject {
      var missing: [GoverningDocument.ID: [Evidence]] = [:]
      for item in evidence where quotes.misses(item) {
        missing[item.document, default: []].append(item)
      }
      for (document, items) in missing.sorted(by: { $0.key < $1.key }) {
        let words = Phrase.list(items.map { Phrase($0.quote ?? "").quoted }, limit: 3)
        let name = graph.name(document).phrase
        findings.append(
          Finding(
            .quoteNotFound,
            [document.rawValue] + subject.split(separator: ":").map(String.init),
            Phrase(
              sv: "\(words.swedish) (\(subject)) står inte i texten till \(name.swedish).",
              en: "\(words.english) (\(subject)) \(items.count == 1 ? "is" : "are") not in the "
                + "text of \(name.english)."
            ),
            question: Phrase(
              sv: "Är ordalydelsen eller dokumentet ett annat?",
              en: "Is the wording, or the document, another?"
            ),
            remedy: Phrase(
              sv: "Skriv citatet som det står i texten.",
              en: "Write the quote as the text has it."
            ),
            changes: remedies.unquotingChanges(subject, items),
            evidence: items
          )
        )
      }
    }
  }
}

extension Fact.Kind {
  /// Where there is one fact of the kind.
  fileprivate var theOnly: Phrase {
    switch self {
    case .actors: Phrase(sv: "den enda aktören", en: "the only actor")
    case .relations: Phrase(sv: "den enda relationen", en: "the only relation")
    case .requirements: Phrase(sv: "det enda kravet", en: "the only requirement")
    case .matters: Phrase(sv: "den enda sakfrågan", en: "the only matter")
    }
  }

  public var noun: Phrase {
    switch self {
    case .actors: Phrase(sv: "aktörer", en: "actors")
    case .relations: Phrase(sv: "relationer", en: "relations")
    case .requirements: Phrase(sv: "krav", en: "requirements")
    case .matters: Phrase(sv: "sakfrågor", en: "matters")
    }
  }
}
