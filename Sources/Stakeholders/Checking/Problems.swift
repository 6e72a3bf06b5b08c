public import Diagnostics

// Every sentence that reading and checking a graph can say, in both languages, in one place.

extension Diagnostic.Problem {
  // MARK: Records, keys and values

  static func unknownKey(_ key: String, nearest: String?, in record: RecordKeys) -> Self {
    Self(
      code: "unknown-key",
      message: Phrase(
        sv: "okänd nyckel '\(key)' i \(record.what.swedish)",
        en: "unknown key '\(key)' in \(record.what.english)"
      ),
      hint: .suggestion(nearest, known: record.keys)
    )
  }

  /// A key whose colon was left out.
  public static func missingColon(after word: String) -> Self {
    Self(
      code: "missing-colon",
      message: Phrase(
        sv: "här saknas ett kolon efter '\(word)'",
        en: "a colon is missing after '\(word)'"
      ),
      hint: Phrase(sv: "skriv \(word): …", en: "write \(word): …")
    )
  }

  static func missingKey(_ key: String, in record: RecordKeys) -> Self {
    Self(
      code: "missing-key",
      message: Phrase(
        sv: "\(record.what.swedish) saknar '\(key)'",
        en: "\(record.what.english) has no '\(key)'"
      ),
      hint: Phrase(sv: "skriv \(key): …", en: "write \(key): …")
    )
  }

  static func missingHeader(_ key: String, example: String) -> Self {
    Self(
      code: "missing-key",
      message: Phrase(sv: "grafen saknar '\(key)'", en: "the graph has no '\(key)'"),
      hint: Phrase(
        sv: "skriv \(key): \(example) överst i en av filerna",
        en: "write \(key): \(example) at the top of one of the files"
      )
    )
  }

  static func repeatedHeader(_ key: String, first: SourceLocation) -> Self {
    Self(
      code: "repeated-key",
      message: Phrase(
        sv: "'\(key)' står redan i \(first)",
        en: "'\(key)' already stands in \(first)"
      ),
      hint: Phrase(
        sv: "låt det stå i en enda fil",
        en: "let it stand in exactly one file"
      )
    )
  }

  static func unknownFormat(_ format: String) -> Self {
    Self(
      code: "unknown-format",
      message: Phrase(
        sv: "formatet '\(format)' kan inte läsas",
        en: "the format '\(format)' cannot be read"
      ),
      hint: Phrase(
        sv: "denna version läser format: omvarld/1",
        en: "this version reads format: omvarld/1"
      )
    )
  }

  static func notOneValue(_ key: String) -> Self {
    Self(
      code: "wrong-shape",
      message: Phrase(
        sv: "'\(key)' ska ha ett enda värde",
        en: "'\(key)' takes a single value"
      ),
      hint: Phrase(sv: "skriv \(key): värde", en: "write \(key): value")
    )
  }

  static func notAList(_ key: String, example: String) -> Self {
    Self(
      code: "wrong-shape",
      message: Phrase(sv: "'\(key)' ska vara en lista", en: "'\(key)' takes a list"),
      hint: Phrase(sv: "skriv \(key): [\(example)]", en: "write \(key): [\(example)]")
    )
  }

  static func notATextInList(_ key: String) -> Self {
    Self(
      code: "wrong-shape",
      message: Phrase(
        sv: "listan '\(key)' ska hålla enkla värden",
        en: "the list '\(key)' takes single values"
      )
    )
  }

  static func notARecordInList(_ key: String) -> Self {
    Self(
      code: "wrong-shape",
      message: Phrase(
        sv: "varje post i '\(key)' ska ha nycklar och värden",
        en: "each entry of '\(key)' takes keys and values"
      ),
      hint: Phrase(sv: "skriv - {nyckel: värde}", en: "write - {key: value}")
    )
  }

  static func notARecord(_ key: String) -> Self {
    Self(
      code: "wrong-shape",
      message: Phrase(
        sv: "'\(key)' ska ha nycklar och värden",
        en: "'\(key)' takes keys and values"
      ),
      hint: Phrase(sv: "skriv \(key): {nyckel: värde}", en: "write \(key): {key: value}")
    )
  }

  static func emptyText(_ key: String) -> Self {
    Self(
      code: "empty-text",
      message: Phrase(sv: "'\(key)' är tom", en: "'\(key)' is empty"),
      hint: Phrase(
        sv: "skriv \(key): text, eller {sv: text, en: text}",
        en: "write \(key): text, or {sv: text, en: text}"
      )
    )
  }

  static func repeatedEntry(_ entry: String, in key: String) -> Self {
    Self(
      code: "repeated-entry",
      message: Phrase(
        sv: "'\(entry)' står mer än en gång i '\(key)' och räknas en gång",
        en: "'\(entry)' stands more than once in '\(key)' and counts once"
      )
    )
  }

  /// - Parameter names: What the known words are called, where they are of the vocabulary.
  static func unknownValue(
    _ value: String,
    of key: String,
    known: [String],
    names: [String: [LocalizedText]] = [:]
  ) -> Self {
    let meant = WordMeant.word(by: value, among: known, names: names)
    return Self(
      code: "unknown-\(key)",
      message: Phrase(
        sv: "okänt värde '\(value)' för '\(key)'",
        en: "unknown value '\(value)' for '\(key)'"
      ),
      hint: meant.map { word, name in
        Phrase(sv: "menade du '\(word)' (\(name))?", en: "did you mean '\(word)' (\(name))?")
      } ?? .suggestion(Spelling.nearest(to: value, among: known), known: known)
    )
  }

  static func notADate(_ value: String, of key: String) -> Self {
    Self(
      code: "not-a-date",
      message: Phrase(
        sv: "'\(value)' för '\(key)' är inget datum",
        en: "'\(value)' for '\(key)' is not a date"
      ),
      hint: Phrase(
        sv: "skriv år, månad eller dag: 2025, 2025-06 eller 2025-06-30",
        en: "write a year, a month or a day: 2025, 2025-06 or 2025-06-30"
      )
    )
  }

  static func notANumber(_ value: String, of key: String, in range: ClosedRange<Int>) -> Self {
    let isOpen = range.upperBound >= 1_000_000
    return Self(
      code: "not-a-number",
      message: Phrase(
        sv: "'\(value)' kan inte vara '\(key)'",
        en: "'\(value)' cannot be the '\(key)'"
      ),
      hint: isOpen
        ? Phrase(
          sv: "skriv ett heltal, \(range.lowerBound) eller mer",
          en: "write a whole number, \(range.lowerBound) or more"
        )
        : Phrase(
          sv: "skriv ett heltal från \(range.lowerBound) till \(range.upperBound)",
          en: "write a whole number from \(range.lowerBound) to \(range.upperBound)"
        )
    )
  }

  static func notATruth(_ value: String, of key: String) -> Self {
    Self(
      code: "not-a-truth-value",
      message: Phrase(
        sv: "'\(value)' för '\(key)' är varken sant eller falskt",
        en: "'\(value)' for '\(key)' is neither true nor false"
      ),
      hint: Phrase(sv: "skriv true eller false", en: "write true or false")
    )
  }

  // MARK: Ids and references

  static func notASlug(_ id: String) -> Self {
    Self(
      code: "bad-id",
      message: Phrase(
        sv: "'\(id)' kan inte vara ett id",
        en: "'\(id)' cannot be an id"
      ),
      hint: Phrase(
        sv: "skriv små bokstäver a–z, siffror, '.', '_' och '-', som '\(slug(id))'",
        en: "write small letters a–z, digits, '.', '_' and '-', such as '\(slug(id))'"
      )
    )
  }

  /// The slug that somebody may have meant: `Malmö stad` → `malmo-stad`.
  public static func slug(_ text: String) -> String {
    var result = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
      case "å", "ä", "à", "á", "â", "ã", "æ": result += "a"
      case "ö", "ø", "ó", "ò", "ô", "õ": result += "o"
      case "é", "è", "ê", "ë": result += "e"
      case "ü", "ú", "ù", "û": result += "u"
      case "í", "ì", "î", "ï": result += "i"
      case _ where scalar.properties.generalCategory == .nonspacingMark: continue
      default: if !result.isEmpty, !result.hasSuffix("-") { result += "-" }
      }
    }
    while result.hasSuffix("-") { result.removeLast() }
    return result.isEmpty ? "id-1" : result
  }

  static func reservedID(_ id: String) -> Self {
    Self(
      code: "reserved-id",
      message: Phrase(
        sv: "id '\(id)' är reserverat",
        en: "the id '\(id)' is reserved"
      ),
      hint: Phrase(
        sv: "'default', 'all' och 'decision-makers' har en egen betydelse; välj ett annat",
        en: "'default', 'all' and 'decision-makers' have a meaning of their own; choose another"
      )
    )
  }

  static func duplicateID(_ id: String, first: SourceLocation?) -> Self {
    Self(
      code: "duplicate-id",
      message: Phrase(
        sv: "id '\(id)' finns redan" + (first.map { " i \($0)" } ?? ""),
        en: "the id '\(id)' is already used" + (first.map { " in \($0)" } ?? "")
      ),
      hint: Phrase(
        sv: "ett id är unikt i hela grafen; ge den ena ett annat",
        en: "an id is unique in the whole graph; give one of them another"
      )
    )
  }

  public static func danglingReference(
    _ id: String,
    of key: String,
    expected: Phrase,
    nearest: String?
  ) -> Self {
    Self(
      code: "dangling-reference",
      message: Phrase(
        sv: "'\(key)' pekar på '\(id)', men \(expected.swedish) med det id:t finns inte",
        en: "'\(key)' points to '\(id)', but there is no \(expected.english) with that id"
      ),
      hint: nearest.map {
        Phrase.didYouMean($0)
      }
    )
  }

  static func wrongSort(_ id: String, of key: String, found: Phrase, expected: Phrase) -> Self {
    Self(
      code: "wrong-reference",
      message: Phrase(
        sv: "'\(key)' ska peka på \(expected.swedish), men '\(id)' är \(found.swedish)",
        en: "'\(key)' takes \(expected.english), but '\(id)' is \(found.english)"
      )
    )
  }

  static func notAnArena(_ id: String, kind: String) -> Self {
    Self(
      code: "not-an-arena",
      message: Phrase(
        sv: "'\(id)' har medlemmar men är ingen arena: slaget '\(kind)' är inte en sådan",
        en: "'\(id)' has members but is no arena: its kind '\(kind)' is not one"
      ),
      hint: Phrase(
        sv: "välj kind: network, committee eller cooperation, eller ett eget slag med arena: true",
        en: "choose kind: network, committee or cooperation, or a kind of your own with arena: true"
      )
    )
  }

  static func endNotAllowed(
    kind: RelationKind,
    from: Phrase,
    to: Phrase,
    fromID: EntityID,
    toID: EntityID
  ) -> Self {
    let allowed = kind.ends.map { ends in
      Phrase(
        sv: "\(RelationKind.End.list(ends.from, in: .swedish)) → "
          + RelationKind.End.list(ends.to, in: .swedish),
        en: "\(RelationKind.End.list(ends.from, in: .english)) → "
          + RelationKind.End.list(ends.to, in: .english)
      )
    }
    return Self(
      code: "end-not-allowed",
      message: Phrase(
        sv: "relationen '\(kind.id)' kan inte gå från '\(fromID)' (\(from.swedish)) till "
          + "'\(toID)' (\(to.swedish))",
        en: "the relation '\(kind.id)' cannot go from '\(fromID)' (\(from.english)) to "
          + "'\(toID)' (\(to.english))"
      ),
      hint: Phrase(
        sv: "den går " + allowed.map(\.swedish).joined(separator: "; eller ")
          + (kind.isSymmetric ? ", åt båda håll" : ""),
        en: "it goes " + allowed.map(\.english).joined(separator: "; or ")
          + (kind.isSymmetric ? ", either way" : "")
      )
    )
  }

  // MARK: What does not fit together

  static func endsBeforeItBegins(since: PartialDate, until: PartialDate) -> Self {
    Self(
      code: "until-before-since",
      message: Phrase(
        sv: "until: \(until) ligger före since: \(since)",
        en: "until: \(until) is before since: \(since)"
      ),
      hint: Phrase(sv: "har de bytt plats?", en: "have they changed places?")
    )
  }

  static func secondRequirement(level: Level.ID, area: String, first: SourceLocation?) -> Self {
    Self(
      code: "duplicate-requirement",
      message: Phrase(
        sv: "'\(area)' har redan ett krav på nivån '\(level)'"
          + (first.map { " i \($0)" } ?? ""),
        en: "'\(area)' already has a requirement at the level '\(level)'"
          + (first.map { " in \($0)" } ?? "")
      ),
      hint: Phrase(
        sv: "skriv ett krav per nivå; flera parter anges med minimum:",
        en: "write one requirement per level; ask for several counterparts with minimum:"
      )
    )
  }

  static func secondFollowUp(_ finding: String, first: SourceLocation?) -> Self {
    Self(
      code: "duplicate-follow-up",
      message: Phrase(
        sv: "om '\(finding)' finns redan ett beslut" + (first.map { " i \($0)" } ?? ""),
        en: "there is already a decision about '\(finding)'" + (first.map { " in \($0)" } ?? "")
      ),
      hint: Phrase(sv: "behåll ett av dem", en: "keep one of them")
    )
  }

  // MARK: Warnings

  static func moreWarnings(_ count: Int, of code: String) -> Self {
    Self(
      code: "more-warnings",
      message: Phrase(
        sv: "\(count) \(count == 1 ? "varning" : "varningar") till av slaget [\(code)] "
          + "räknas bara upp till antalet",
        en: "\(count) more \(count == 1 ? "warning" : "warnings") of the sort [\(code)] "
          + "\(count == 1 ? "is" : "are") only counted"
      )
    )
  }

  static func repeatedRelation(_ key: String) -> Self {
    Self(
      code: "repeated-relation",
      message: Phrase(
        sv: "relationen '\(key)' upprepar en annan med samma ändar, slag och fokusområden",
        en: "the relation '\(key)' repeats another with the same ends, kind and focus areas"
      )
    )
  }

  static func repeatedRelation(_ key: String, turned other: String) -> Self {
    Self(
      code: "repeated-relation",
      message: Phrase(
        sv: "relationen '\(key)' upprepar '\(other)', skriven från andra änden",
        en: "the relation '\(key)' repeats '\(other)', written from the other end"
      )
    )
  }

  static func partOfItself(_ ids: [String]) -> Self {
    let way = (ids + ids.prefix(1)).joined(separator: " → ")
    return Self(
      code: "part-of-itself",
      message: Phrase(
        sv: "partOf går i en cirkel: \(way)",
        en: "partOf goes in a circle: \(way)"
      )
    )
  }

  static func relationToItself(_ id: EntityID) -> Self {
    Self(
      code: "relation-to-itself",
      message: Phrase(
        sv: "relationen går från '\(id)' till sig själv och räknas inte",
        en: "the relation goes from '\(id)' to itself and counts for nothing"
      )
    )
  }

  static func engagementWithoutFocus(_ key: String) -> Self {
    Self(
      code: "no-focus",
      message: Phrase(
        sv: "relationen '\(key)' har inget fokusområde och räknas inte i något",
        en: "the relation '\(key)' has no focus area and counts in none"
      ),
      hint: Phrase(sv: "skriv focus: […]", en: "write focus: […]")
    )
  }

  static func unsourced(_ what: Phrase) -> Self {
    Self(
      code: "unsourced",
      message: Phrase(
        sv: "\(what.swedish) har inget belägg",
        en: "\(what.english) has no evidence"
      ),
      hint: Phrase(
        sv: "skriv evidence: [{document: …, section: …, quote: …}]",
        en: "write evidence: [{document: …, section: …, quote: …}]"
      )
    )
  }

  static func unplaced(_ name: Phrase) -> Self {
    Self(
      code: "unplaced",
      message: Phrase(
        sv: "ingen nivå är noterad för \(name.swedish)",
        en: "no level is recorded for \(name.english)"
      ),
      hint: Phrase(
        sv: "skriv levels: […] om källan säger vilken",
        en: "write levels: […] if the source says which"
      )
    )
  }

  static func memberIsPlace(_ member: Phrase, of arena: Phrase) -> Self {
    Self(
      code: "member-is-place",
      message: Phrase(
        sv: "\(member.swedish) är en plats och kan inte vara medlem i \(arena.swedish)",
        en: "\(member.english) is a place and cannot be a member of \(arena.english)"
      )
    )
  }

  static func noRequirement(_ area: Phrase) -> Self {
    Self(
      code: "no-requirement",
      message: Phrase(
        sv: "fokusområdet \(area.swedish) kräver ingen nivå, så dess täckning är odefinierad",
        en: "the focus area \(area.english) requires no level, so its coverage is undefined"
      ),
      hint: Phrase(sv: "skriv requirements: [{level: …}]", en: "write requirements: [{level: …}]")
    )
  }

  static func assessedByNobody(_ what: Phrase) -> Self {
    Self(
      code: "assessed-by-nobody",
      message: Phrase(
        sv: "\(what.swedish) är en bedömning utan uppgift om vem och när",
        en: "\(what.english) is a judgement that does not say whose and when"
      ),
      hint: Phrase(
        sv: "skriv assessedBy: enhet och assessedOn: datum",
        en: "write assessedBy: unit and assessedOn: date"
      )
    )
  }

  static func endedWithoutEnd(_ key: String) -> Self {
    Self(
      code: "ended-without-until",
      message: Phrase(
        sv: "relationen '\(key)' är avslutad men saknar until: med --at räknas den som pågående",
        en: "the relation '\(key)' has ended but has no until: with --at it counts as going on"
      )
    )
  }

  static func lookAlike(_ name: String, _ other: String, id: EntityID, otherID: EntityID) -> Self {
    Self(
      code: "look-alike",
      message: Phrase(
        sv: "'\(name)' (\(id)) och '\(other)' (\(otherID)) är lika: är de samma?",
        en: "'\(name)' (\(id)) and '\(other)' (\(otherID)) look alike: are they the same?"
      ),
      hint: Phrase(
        sv: "slå ihop dem, eller skilj namnen åt",
        en: "merge them, or tell the names apart"
      )
    )
  }
}

extension Phrase {
  /// "did you mean …?", or else the whole list.
  fileprivate static func suggestion(_ nearest: String?, known: [String]) -> Phrase {
    if let nearest {
      return Phrase.didYouMean(nearest)
    }
    let list = known.joined(separator: ", ")
    return Phrase(sv: "välj bland: \(list)", en: "choose from: \(list)")
  }
}

extension Entity.Sort {
  /// "an actor", "a unit": one of the sort, for messages.
  var one: Phrase {
    switch self {
    case .actor: Phrase(sv: "en aktör", en: "an actor")
    case .unit: Phrase(sv: "en enhet", en: "a unit")
    case .focusArea: Phrase(sv: "ett fokusområde", en: "a focus area")
    case .matter: Phrase(sv: "en sakfråga", en: "a matter")
    case .aim: Phrase(sv: "ett mål", en: "an aim")
    case .document: Phrase(sv: "ett styrdokument", en: "a governing document")
    }
  }

  /// "någon aktör", "något mål": any of the sort, where there is none.
  var any: Phrase {
    switch self {
    case .actor, .unit, .matter:
      Phrase(sv: "någon \(noun.swedish)", en: noun.english)
    case .focusArea, .aim, .document:
      Phrase(sv: "något \(noun.swedish)", en: noun.english)
    }
  }

  var noun: Phrase {
    switch self {
    case .actor: Phrase(sv: "aktör", en: "actor")
    case .unit: Phrase(sv: "enhet", en: "unit")
    case .focusArea: Phrase(sv: "fokusområde", en: "focus area")
    case .matter: Phrase(sv: "sakfråga", en: "matter")
    case .aim: Phrase(sv: "mål", en: "aim")
    case .document: Phrase(sv: "styrdokument", en: "governing document")
    }
  }
}

extension RelationKind.End {
  var noun: Phrase {
    switch self {
    case .principal: Phrase(sv: "huvudman", en: "principal")
    case .actor: Phrase(sv: "aktör", en: "actor")
    case .arena: Phrase(sv: "arena", en: "arena")
    case .unit: Entity.Sort.unit.noun
    case .focusArea: Entity.Sort.focusArea.noun
    case .matter: Entity.Sort.matter.noun
    case .aim: Entity.Sort.aim.noun
    case .document: Entity.Sort.document.noun
    }
  }

  static func list(_ ends: Set<Self>, in language: Language) -> String {
    allCases.filter(ends.contains).map { $0.noun[language] }.joined(separator: "/")
  }
}
