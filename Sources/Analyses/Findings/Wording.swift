public import Diagnostics
public import Stakeholders

// Building blocks of sentences, in both languages.

extension Level {
  /// "nationell nivå", "EU-nivå"; "national level".
  public var withNoun: Phrase {
    let swedish = name[.swedish]
    let isAcronym = swedish.count > 1 && swedish == swedish.uppercased()
    return Phrase(
      sv: isAcronym ? swedish + "-nivå" : swedish + " nivå",
      en: name[.english] + " level"
    )
  }
}

extension StakeholderGraph {
  /// The names of several, in the order of each language's own.
  public func names<Subject>(_ ids: some Sequence<Identifier<Subject>>) -> Phrase {
    let named = ids.map { (id: $0.rawValue, name: name($0).phrase) }
    if named.count == 1 { return named[0].name }
    func list(_ language: Language) -> Phrase {
      .list(named.inSwedishOrder(of: { $0.name[language] }, then: { $0.id }).map { $0.name })
    }
    return Phrase(sv: list(.swedish).swedish, en: list(.english).english)
  }

  /// "nationell nivå", "EU-nivå"; "national level".
  public func levelWithNoun(_ id: Level.ID) -> Phrase {
    vocabulary.level(id)?.withNoun ?? Phrase(id.rawValue)
  }
}

extension Vocabulary {
  /// " av slaget myndighet eller regering", where a requirement asks for kinds.
  public func ofKind(_ requirement: Requirement?) -> Phrase {
    let kinds = (requirement?.kinds ?? []).map { actorKind($0)?.name.phrase ?? Phrase($0.rawValue) }
    guard !kinds.isEmpty else { return Phrase("") }
    return Phrase(sv: " av slaget ", en: " of the kind ") + .alternatives(kinds)
  }
}

extension Relation.Status? {
  /// What a status is called, "not recorded" among them; in Swedish as of "en relation".
  public var name: Phrase {
    switch self {
    case .ongoing: Phrase(sv: "pågående", en: "ongoing")
    case .intended: Phrase(sv: "avsedd", en: "intended")
    case .possible: Phrase(sv: "möjlig", en: "possible")
    case .ended: Phrase(sv: "avslutad", en: "ended")
    case nil: Phrase(sv: "ej noterad", en: "not recorded")
    }
  }

  /// From the best; a possible relation stands before one that is only intended.
  var rank: Int {
    switch self {
    case .ongoing: 0
    case .possible: 1
    case .intended: 2
    case nil: 3
    case .ended: 4
    }
  }
}

extension Phrase {
  /// "A, B eller C".
  public static func alternatives(_ items: [Phrase]) -> Phrase {
    guard let last = items.last, items.count > 1 else { return items.first ?? Phrase("") }
    let head = items.dropLast()
    return Phrase(
      sv: head.map(\.swedish).joined(separator: ", ") + " eller " + last.swedish,
      en: head.map(\.english).joined(separator: ", ") + " or " + last.english
    )
  }

  /// What goes after "saknar" and "has no": "ägare och indikator", "owner or indicator".
  static func lacking(_ items: [Phrase]) -> Phrase {
    Phrase(sv: Phrase.list(items).swedish, en: alternatives(items).english)
  }
}

extension Severity {
  public var name: Phrase {
    switch self {
    case .gap: Phrase(sv: "lucka", en: "gap")
    case .risk: Phrase(sv: "risk", en: "risk")
    case .notice: Phrase(sv: "notering", en: "notice")
    }
  }
}

extension Topic {
  /// The question, as a strategist asks it.
  public var question: Phrase {
    switch self {
    case .partners:
      Phrase(sv: "Var saknar vi en part som vi behöver?", en: "Where do we lack a partner we need?")
    case .levels:
      Phrase(
        sv: "Vilka nivåer som krävs är öppna, och vilka hänger på en part?",
        en: "Which required levels are open, and which hang on one partner?"
      )
    case .matters:
      Phrase(sv: "Når vi den som bestämmer?", en: "Do we reach the one who decides?")
    case .responsibility:
      Phrase(sv: "Vem hos oss ansvarar?", en: "Who of us is responsible?")
    case .voice: Phrase(sv: "Talar vi med en röst?", en: "Do we speak with one voice?")
    case .risks: Phrase(sv: "Var hänger vi på en tråd?", en: "Where do we hang by one thread?")
    case .upkeep:
      Phrase(
        sv: "Är dokument, arenor och mål i ordning?",
        en: "Are documents, arenas and aims in order?"
      )
    case .sources:
      Phrase(sv: "Vad vilar uppgifterna på?", en: "What do the records rest on?")
    }
  }
}
