internal import Analyses
internal import Diagnostics
internal import Stakeholders

// What is on record of entities and relations.

extension ChangePassage {
  var entries: [Passage.Piece] {
    let entries = changes.entries
    return list(
      changes.isOfOneGraph
        ? Phrase(sv: "Det som har börjat gälla", en: "What has come into force")
        : Phrase(sv: "Nytt i registret", en: "New in the register"),
      bySort(entries.added)
    )
      + list(
        changes.isOfOneGraph
          ? Phrase(sv: "Det som inte gäller längre", en: "What is no longer valid")
          : Phrase(sv: "Står inte längre i registret", en: "No longer in the register"),
        bySort(entries.removed)
      )
      + list(
        Phrase(
          sv: "Nya namn, delningar och sammanslagningar",
          en: "Renamed, split and merged"
        ),
        moves
      )
      + table(
        Phrase(sv: "Ändrade uppgifter", en: "Changed facts"),
        [
          Phrase(sv: "Vad", en: "What"), Phrase(sv: "Uppgift", en: "Fact"),
          Phrase(sv: "Då", en: "Then"), Phrase(sv: "Nu", en: "Now"),
        ],
        changedFacts.map { [$0.what, $0.label, $0.before, $0.after] }
      )
      + otherEvidence(
        entries.changed.filter(\.hasOtherEvidence).map { name($0.new) }
          .inSwedishOrder(of: \.self, then: \.self)
      )
  }

  /// A fact that is another: of what, what it is called, and what it said before and after.
  struct ChangedFact {
    var what: String
    var sort: Entry.Sort
    var label: String
    var before: String
    var after: String
  }

  /// Of everything but relations; names are told with ``moves``.
  var changedFacts: [ChangedFact] {
    changes.entries.changed.flatMap { change in
      change.properties.filter { $0.isShown && $0.property != "name" }.map { property in
        let words = PropertyWords(change: property, sort: change.old.sort, names: names)
        return ChangedFact(
          what: name(change.new),
          sort: change.new.sort,
          label: words.label,
          before: words.before,
          after: words.after
        )
      }
    }
  }

  /// That quotes and sources are others: told by name, since the wordings fill a page.
  private func otherEvidence(_ names: [String]) -> [Passage.Piece] {
    guard !names.isEmpty else { return [] }
    let rest = names.count - limit
    let more = Phrase(sv: "… och \(rest) till", en: "… and \(rest) more")
    return [
      .paragraph(Phrase(sv: "Beläggen är andra för:", en: "The evidence is another for:")),
      .list(names.prefix(limit).map { Phrase($0) } + (rest > 0 ? [more] : [])),
    ]
  }

  /// "Aktörer: A, B och C", sort by sort.
  private func bySort(_ entries: [Entry]) -> [Phrase] {
    Entry.Sort.allCases.compactMap { sort in
      let entries = entries.filter { $0.sort == sort }
      if entries.isEmpty { return nil }
      func list(_ language: Language) -> Phrase {
        .list(
          entries.inSwedishOrder(of: { $0.name[language] }, then: \.id)
            .map { $0.sort == .followUp ? decided($0).quotedWhole : $0.name.phrase },
          limit: limit
        )
      }
      return sort.noun(entries.count).capitalised
        + Phrase(sv: ": " + list(.swedish).swedish, en: ": " + list(.english).english)
    }
  }

  func name(_ entry: Entry) -> String {
    switch entry.sort {
    case .graph: say(Phrase(sv: "grafen själv", en: "the graph itself"))
    case .followUp: say(Phrase(sv: "beslut om: ", en: "decision about: ") + decided(entry))
    default: entry.name[language]
    }
  }

  /// The finding that was decided about, in the words that tell it, without a stop at the end.
  private func decided(_ entry: Entry) -> Phrase {
    for period in [changes.new, changes.old] {
      if let finding = period.findings.first(where: { $0.id == entry.id }) {
        return finding.message.withoutStop
      }
    }
    let words = DecidedWords(id: entry.id, names: [names.new, names.old]).phrase.withoutStop
    return Phrase(
      sv: words.swedish.replacing(". ", with: ": "),
      en: words.english.replacing(". ", with: ": ")
    )
  }

  /// What has another name, was split or merged.
  var moves: [Phrase] {
    let renamed = changes.entries.changed.filter(\.isRenamed).map { change in
      let (before, after) = (change.old.name.phrase, change.new.name.phrase)
      let ids =
        change.old.id == change.new.id
        ? Phrase("")
        : Phrase(" (\(change.old.id) → \(change.new.id))")
      if before == after {
        return before + Phrase(sv: " har fått ett annat id", en: " has another id") + ids
      }
      return before + Phrase(sv: " heter nu ", en: " is now called ") + after + ids
    }
    let divided = changes.entries.rows.compactMap { row -> Phrase? in
      func names(_ ids: [EntityID], in graph: StakeholderGraph) -> Phrase {
        .list(
          ids.map { id in
            let name = graph.name(id).phrase
            // What an aim or a matter is called is a sentence or near it.
            return switch graph.sort(of: id) {
            case .aim, .matter: name.quoted
            default: name
            }
          }
        )
      }
      let old = names(row.old, in: changes.old.graph)
      let new = names(row.new, in: changes.new.graph)
      switch row.change {
      case .split: return old + Phrase(sv: " har delats i ", en: " was split into ") + new
      case .merged:
        return old + Phrase(sv: " har slagits ihop till ", en: " were merged into ") + new
      case .renamed, .new, .dropped: return nil
      }
    }
    return renamed + divided
  }

  var relations: [Passage.Piece] {
    let relations = changes.relations
    let ended = relations.changed.filter(\.isEnded)
    return list(
      changes.isOfOneGraph
        ? Phrase(sv: "Relationer som har börjat gälla", en: "Relations that came into force")
        : Phrase(sv: "Nya relationer", en: "New relations"),
      labels(relations.added, of: changes.new, names.new)
    )
      + list(
        changes.isOfOneGraph
          ? Phrase(
            sv: "Relationer som inte gäller längre",
            en: "Relations that are no longer valid"
          )
          : Phrase(
            sv: "Relationer som inte längre är noterade",
            en: "Relations that are no longer recorded"
          ),
        labels(relations.removed, of: changes.old, names.old)
      )
      + list(
        Phrase(
          sv: "Relationer som nu är noterade som avslutade",
          en: "Relations now recorded as ended"
        ),
        ended.map { Phrase(names.new.label($0.new)) }
      )
      + list(
        Phrase(
          sv: "Relationer som har följt med en delning eller sammanslagning",
          en: "Relations carried over with a split or merger"
        ),
        relations.carriedOver.map { pair in
          Phrase("\(names.old.label(pair.old)) ⇒ \(names.new.label(pair.new))")
        }
      )
      + table(
        Phrase(sv: "Ändrade relationer", en: "Changed relations"),
        [
          Phrase(sv: "Relation", en: "Relation"), Phrase(sv: "Uppgift", en: "Fact"),
          Phrase(sv: "Då", en: "Then"), Phrase(sv: "Nu", en: "Now"),
        ],
        changedRelations.map { [$0.what, $0.label, $0.before, $0.after] }
      )
      + otherEvidence(
        relations.changed.filter { $0.properties.contains { $0.property == "evidence" } }
          .map { names.new.label($0.new) }
      )
  }

  var changedRelations: [(what: String, label: String, before: String, after: String)] {
    changes.relations.changed.flatMap { change in
      change.properties.filter { $0.property != "evidence" }.map { property in
        let words = PropertyWords(change: property, sort: nil, names: names)
        return (names.new.label(change.new), words.label, words.before, words.after)
      }
    }
  }

  /// What relations are called, how far those have come of which that is recorded, and in which
  /// readings alone they exist.
  private func labels(
    _ relations: [Relation],
    of period: Period,
    _ names: GraphNames
  ) -> [Phrase] {
    let chosen = period.selected.selection.reading ?? Reading.standard
    return relations.map { relation in
      let status = relation.status.map { ": " + Optional($0).name[language] } ?? ""
      return Phrase(
        names.label(relation) + status + names.otherReadings(of: relation, than: chosen)
      )
    }
  }
}

extension Phrase {
  fileprivate var withoutStop: Phrase {
    func part(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }
    return Phrase(sv: part(swedish), en: part(english))
  }

  /// In quotes, and what it quotes itself in single ones.
  fileprivate var quotedWhole: Phrase {
    Phrase(
      sv: swedish.replacing("”", with: "’"),
      en: english.replacing("“", with: "‘").replacing("”", with: "’")
    ).quoted
  }
}

extension PropertyChange {
  /// Whether more than evidence is another.
  var isShown: Bool {
    func rest(_ value: CanonicalValue?) -> [String: CanonicalValue]? {
      value?.fields.filter { $0.key != "evidence" }
    }
    if property == "evidence" { return false }
    return !property.hasPrefix("requirements.") || rest(old) != rest(new)
  }
}

extension EntryChanges.Changed {
  fileprivate var hasOtherEvidence: Bool { properties.contains { !$0.isShown } }
}

extension Entry.Sort {
  func noun(_ count: Int) -> Phrase {
    let isOne = count == 1
    return switch self {
    case .graph: Phrase(sv: "graf", en: "graph")
    case .focusArea:
      Phrase(
        sv: isOne ? "fokusområde" : "fokusområden",
        en: isOne ? "focus area" : "focus areas"
      )
    case .matter: Phrase(sv: isOne ? "sakfråga" : "sakfrågor", en: isOne ? "matter" : "matters")
    case .aim: Phrase(sv: "mål", en: isOne ? "aim" : "aims")
    case .document:
      Phrase(sv: "styrdokument", en: isOne ? "governing document" : "governing documents")
    case .unit: Phrase(sv: isOne ? "enhet" : "enheter", en: isOne ? "unit" : "units")
    case .actor: Phrase(sv: isOne ? "aktör" : "aktörer", en: isOne ? "actor" : "actors")
    case .reading: Phrase(sv: isOne ? "läsning" : "läsningar", en: isOne ? "reading" : "readings")
    case .level: Phrase(sv: isOne ? "nivå" : "nivåer", en: isOne ? "level" : "levels")
    case .actorKind: Phrase(sv: "aktörsslag", en: isOne ? "actor kind" : "actor kinds")
    case .unitKind: Phrase(sv: "enhetsslag", en: isOne ? "unit kind" : "unit kinds")
    case .relationKind: Phrase(sv: "relationsslag", en: isOne ? "relation kind" : "relation kinds")
    case .followUp:
      Phrase(
        sv: "beslut om fynd",
        en: isOne ? "decision about a finding" : "decisions about findings"
      )
    }
  }
}
