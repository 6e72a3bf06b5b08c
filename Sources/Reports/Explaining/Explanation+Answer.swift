public import Analyses
public import Diagnostics
internal import Stakeholders

extension Explanation {
  /// What `explain` answers.
  public func answer(in language: Language) -> Answer {
    let tried = tried
    let items = tried.items(in: language)
    return Answer(
      passage(items, in: language),
      json: json(tried, in: language),
      table: table(items, in: language)
    )
  }

  private func json(_ tried: RecordChanges, in language: Language) -> JSONValue {
    [
      "finding": finding.json(in: language),
      "rule": .text(finding.rule.rawValue),
      "meaning": .text(finding.rule.meaning[language]),
      "facts": .list(
        grounds.map { ["id": .text($0.id), "evidence": .list($0.evidence.map(\.json))] }
      ),
      "remedy": .text(finding.remedy[language]),
      "changes": [
        "entities": tried.entries.json(from: tried.before, to: tried.after, in: language),
        "relations": tried.relations.json,
      ],
      "wouldOpen": .list(wouldOpen.map { $0.brief(in: language) }),
      "wouldClose": .list(wouldClose.map { $0.brief(in: language) }),
    ]
  }

  /// One row a fact and a finding, told apart by what they are to the finding.
  private func table(_ items: [RecordChanges.Item], in language: Language) -> Table {
    func row(_ role: String, _ id: String, _ words: String) -> [String] {
      [role, id, words].map(\.visible)
    }
    let graph = selected.graph
    return Table(
      columns: ["role", "id", "text"],
      rows: [row("finding", finding.id, finding.message[language])]
        + grounds.map { row("fact", $0.id, graph.words(forFact: $0.id, in: language)) }
        + items.map { row("change", $0.id, $0.words) }
        + wouldClose.map { row("wouldClose", $0.id, $0.message[language]) }
        + wouldOpen.map { row("wouldOpen", $0.id, $0.message[language]) }
    )
  }

  private func passage(_ items: [RecordChanges.Item], in language: Language) -> Passage {
    var pieces: [Passage.Piece] = [.findings([finding])]
    if let question = finding.question { pieces.append(.paragraph(question)) }
    pieces += [.heading(.rule), .paragraph(finding.rule.meaning)]
    if !grounds.isEmpty {
      pieces += [.heading(.facts), .list(grounds.map(words))]
    }
    pieces.append(.heading(.remedy))
    if changes.isEmpty {
      pieces.append(.paragraph(.noChange))
    } else {
      pieces += [.paragraph(.triedWith), .list(shown(items))]
    }
    if !changes.isEmpty, wouldClose.isEmpty, wouldOpen.isEmpty {
      pieces.append(.paragraph(.onlyThis))
    }
    if !wouldClose.isEmpty {
      pieces += [.paragraph(.alsoCloses(wouldClose.count)), .list(wouldClose.map(\.inBrief))]
    }
    if !wouldOpen.isEmpty {
      pieces += [.paragraph(.opens(wouldOpen.count)), .list(wouldOpen.map(\.inBrief))]
    }
    return Passage(.findings, title: .why, of: selected, in: language, pieces)
  }

  /// As many as anybody reads; all of them are in the answers for programs.
  private func shown(_ items: [RecordChanges.Item]) -> [Phrase] {
    let items = items.map { Phrase($0.words) }
    let rest = items.count - Self.limit
    guard rest > 1 else { return items }
    return items.prefix(Self.limit)
      + [
        Phrase(
          sv: "… och \(rest) till, i --format json och csv",
          en: "… and \(rest) more, in --format json and csv"
        )
      ]
  }

  private static let limit = 12

  private func words(_ ground: Ground) -> Phrase {
    let graph = selected.graph
    func say(_ language: Language) -> String {
      let name = graph.words(forFact: ground.id, in: language)
      let sources = ground.evidence.map { item -> String in
        let place = [graph.name(item.document)[language], item.section]
          .compactMap(\.self).joined(separator: ", ")
        return (item.quote.map { Phrase($0).quoted[language] + " – " } ?? "") + place
      }
      return name + ": "
        + (sources.isEmpty
          ? Phrase(sv: "inget belägg är noterat", en: "no evidence is on record")[language]
          : sources.joined(separator: "; "))
    }
    return Phrase(sv: say(.swedish), en: say(.english))
  }
}

extension Finding {
  fileprivate func brief(in language: Language) -> JSONValue {
    [
      "id": .text(id), "rule": .text(rule.rawValue), "severity": .text(severity.rawValue),
      "message": .text(message[language]),
    ]
  }

  fileprivate var inBrief: Phrase {
    severity.name + Phrase(": ") + message + Phrase(" (\(id))")
  }
}

extension Phrase {
  fileprivate static let why = Phrase(sv: "Varför säger den så?", en: "Why does it say so?")
  fileprivate static let rule = Phrase(sv: "Regeln", en: "The rule")
  fileprivate static let facts = Phrase(sv: "Vad det vilar på", en: "What it rests on")
  fileprivate static let remedy = Phrase(
    sv: "Om det noteras som åtgärden säger",
    en: "If what the remedy says is recorded"
  )
  fileprivate static let noChange = Phrase(
    sv: "Under det här urvalet finns ingen ändring i underlaget som tar bort fyndet.",
    en: "Under this selection no change to the records removes the finding."
  )
  fileprivate static let triedWith = Phrase(sv: "Prövat med:", en: "Tried with:")
  fileprivate static let onlyThis = Phrase(
    sv: "Då försvinner det här fyndet, och inget annat fynd kommer eller går.",
    en: "Then this finding goes away, and no other finding comes or goes."
  )

  fileprivate static func alsoCloses(_ count: Int) -> Phrase {
    Phrase(
      sv: "Då försvinner också \(Phrase.count(count).swedish) "
        + "\(count == 1 ? "annat fynd" : "andra fynd"):",
      en:
        "Then \(Phrase.count(count).english) \(count == 1 ? "other finding goes" : "other findings go") "
        + "away, too:"
    )
  }

  fileprivate static func opens(_ count: Int) -> Phrase {
    Phrase(
      sv: "Då tillkommer \(Phrase.count(count).swedish) fynd:",
      en:
        "Then \(Phrase.count(count).english) \(count == 1 ? "finding comes" : "findings come") up:"
    )
  }
}
