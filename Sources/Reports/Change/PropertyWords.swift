internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// What a property is called and what it said before and after, in plain words.
struct PropertyWords {
  let change: PropertyChange
  /// `nil` for a relation.
  let sort: Entry.Sort?
  let names: (old: GraphNames, new: GraphNames)

  private var language: Language { names.new.language }

  var before: String { words(change.old, names.old) }
  var after: String { words(change.new, names.new) }

  // MARK: What it is called

  var label: String {
    if let level = change.property.dropping("requirements.") {
      let known = names.new.graph.vocabulary.level(.init(level))
      let noun = (known ?? names.old.graph.vocabulary.level(.init(level)))?.withNoun
      return Phrase(sv: "krav på ", en: "requirement: ")[language] + (noun?[language] ?? level)
    }
    if let list = change.property.dropping("order.") {
      return Phrase(sv: "ordningen på ", en: "the order of ")[language]
        + (Self.lists[list]?[language] ?? list)
    }
    return (Self.labels[change.property] ?? Phrase(change.property))[language]
  }

  private static let lists = [
    "aims": Phrase(sv: "målen", en: "the aims"),
    "focus-areas": Phrase(sv: "fokusområdena", en: "the focus areas"),
    "actor-kinds": Phrase(sv: "aktörsslagen", en: "the actor kinds"),
    "levels": Phrase(sv: "nivåerna", en: "the levels"),
    "relation-kinds": Phrase(sv: "relationsslagen", en: "the relation kinds"),
    "unit-kinds": Phrase(sv: "enhetsslagen", en: "the unit kinds"),
  ]

  private static let labels = [
    "aliases": Phrase(sv: "andra namn", en: "other names"),
    "arena": Phrase(sv: "är en arena", en: "is an arena"),
    "assessedBy": Phrase(sv: "bedömt av", en: "assessed by"),
    "assessedOn": Phrase(sv: "bedömt den", en: "assessed on"),
    "basis": Phrase(sv: "grund", en: "basis"),
    "carries": Phrase(sv: "för fram budskap", en: "carries messages"),
    "coordinates": Phrase(sv: "samordnar", en: "coordinates"),
    "country": Phrase(sv: "land", en: "country"),
    "decided": Phrase(sv: "beslutat", en: "decided"),
    "decision": Phrase(sv: "beslut", en: "decision"),
    "decisionMaker": Phrase(sv: "vem som bestämmer", en: "who decides"),
    "description": Phrase(sv: "beskrivning", en: "description"),
    "due": Phrase(sv: "klart senast", en: "due"),
    "ends": Phrase(sv: "vilka den förbinder", en: "what it joins"),
    "engagement": Phrase(sv: "räknas som samarbete", en: "counts as engagement"),
    "evidence": Phrase(sv: "belägg", en: "evidence"),
    "finding": Phrase(sv: "fynd", en: "finding"),
    "focus": Phrase(sv: "fokusområde", en: "focus area"),
    "from": Phrase(sv: "från", en: "from"),
    "id": Phrase(sv: "id", en: "id"),
    "identifiers": Phrase(sv: "beteckningar i register", en: "identifiers in registers"),
    "indicator": Phrase(sv: "indikator", en: "indicator"),
    "interests": Phrase(sv: "möjliga fokusområden", en: "possible focus areas"),
    "kind": Phrase(sv: "slag", en: "kind"),
    "language": Phrase(sv: "språk", en: "language"),
    "lead": Phrase(sv: "ledande enhet", en: "lead"),
    "level": Phrase(sv: "nivå", en: "level"),
    "levels": Phrase(sv: "nivåer", en: "levels"),
    "name": Phrase(sv: "namn", en: "name"),
    "note": Phrase(sv: "anmärkning", en: "note"),
    "owner": Phrase(sv: "ansvarig", en: "owner"),
    "partOf": Phrase(sv: "del av", en: "part of"),
    "principal": Phrase(sv: "huvudman", en: "principal"),
    "readings": Phrase(sv: "gäller i läsningarna", en: "exists under the readings"),
    "reason": Phrase(sv: "skäl", en: "reason"),
    "reference": Phrase(sv: "diarienummer", en: "reference"),
    "reviewBy": Phrase(sv: "ses över senast", en: "review by"),
    "short": Phrase(sv: "kortnamn", en: "short name"),
    "since": Phrase(sv: "gäller från", en: "since"),
    "standing": Phrase(sv: "ställning", en: "standing"),
    "status": Phrase(sv: "status", en: "status"),
    "strength": Phrase(sv: "styrka", en: "strength"),
    "supersedes": Phrase(sv: "ersätter", en: "supersedes"),
    "symmetric": Phrase(sv: "ömsesidig", en: "symmetric"),
    "tags": Phrase(sv: "märkord", en: "tags"),
    "text": Phrase(sv: "textfil", en: "text file"),
    "title": Phrase(sv: "titel", en: "title"),
    "to": Phrase(sv: "till", en: "to"),
    "until": Phrase(sv: "gäller till", en: "until"),
    "url": Phrase(sv: "webbadress", en: "web address"),
    "version": Phrase(sv: "version", en: "version"),
  ]

  // MARK: What it says

  private func words(_ value: CanonicalValue?, _ names: GraphNames) -> String {
    guard let value else {
      let isTruth = ["arena", "symmetric", "engagement"].contains(change.property)
      return (isTruth ? Phrase(sv: "nej", en: "no") : Phrase.notRecorded)[language]
    }
    return words(value, under: change.property, names)
  }

  private func words(
    _ value: CanonicalValue,
    under property: String,
    _ names: GraphNames
  ) -> String {
    switch value {
    case .text(let text): return words(text, under: property, names)
    case .list(let values):
      if property == "levels" { return levels(values, names) }
      let items = values.map { words($0, under: property, names) }
      return (property.hasPrefix("order.") ? items : items.inSwedishOrder(of: \.self, then: \.self))
        .joined(separator: ", ")
    case .record(let fields):
      if property.hasPrefix("requirements.") { return requirement(fields, names) }
      if let text = fields[language.rawValue] ?? fields["sv"] ?? fields["en"], fields.count <= 2 {
        return words(text, under: property, names)
      }
      return fields.sorted { $0.key < $1.key }.map { key, value in
        let name =
          property == "standing" ? names[EntityID(key)] : Self.labels[key]?[language] ?? key
        return name + ": " + words(value, under: property, names)
      }.joined(separator: ", ")
    }
  }

  /// In the order of the vocabulary.
  private func levels(_ values: [CanonicalValue], _ names: GraphNames) -> String {
    let vocabulary = names.graph.vocabulary
    return values.compactMap { value -> Level.ID? in
      if case .text(let text) = value { Level.ID(text) } else { nil }
    }.sorted { (vocabulary.order(of: $0), $0) < (vocabulary.order(of: $1), $1) }
      .map(names.level).joined(separator: ", ")
  }

  private func words(_ text: String, under property: String, _ names: GraphNames) -> String {
    let graph = names.graph
    func say(_ phrase: Phrase?) -> String { phrase?[language] ?? text }
    switch property {
    case "assessedBy", "decisionMaker", "from", "interests", "lead", "owner", "partOf",
      "principal", "supersedes", "to", "order.aims":
      return names[EntityID(text)]
    case "coordinates" where text == "all":
      return Phrase(sv: "alla fokusområden", en: "all focus areas")[language]
    case "focus", "coordinates", "order.focus-areas": return names.short(FocusArea.ID(text))
    case "level", "levels", "order.levels": return names.level(.init(text))
    case "kind":
      switch sort {
      case .actor: return names.kind(ActorKind.ID(text))
      case .unit: return names.kind(UnitKind.ID(text))
      default: return names.kind(RelationKind.ID(text))
      }
    case "kinds", "order.actor-kinds": return names.kind(ActorKind.ID(text))
    case "order.unit-kinds": return names.kind(UnitKind.ID(text))
    case "order.relation-kinds": return names.kind(RelationKind.ID(text))
    case "readings":
      return text == Reading.standard.rawValue
        ? Phrase(sv: "som den står", en: "as it stands")[language]
        : graph.reading(.init(text))?.name[language] ?? text
    case "standing": return say(Actor.Standing(rawValue: text)?.name)
    case "status":
      return sort == .document
        ? say(GoverningDocument.Status(rawValue: text)?.name)
        : say(Relation.Status(rawValue: text).map { Optional($0).name })
    case "basis": return say(Basis(rawValue: text).map { Optional($0).name })
    case "strength": return text + (Int(text).flatMap(Phrase.strength).map { " " + say($0) } ?? "")
    case "decision":
      return text == FollowUp.Decision.accept.rawValue
        ? Phrase(sv: "godtagen", en: "accepted")[language]
        : Phrase(sv: "ska åtgärdas", en: "to be acted on")[language]
    case "language":
      return text == "sv"
        ? Phrase(sv: "svenska", en: "Swedish")[language]
        : Phrase(sv: "engelska", en: "English")[language]
    case "arena", "symmetric", "engagement": return Phrase(sv: "ja", en: "yes")[language]
    case "carries":
      switch text {
      case "forward": return Phrase(sv: "framåt", en: "forward")[language]
      case "both": return Phrase(sv: "åt båda håll", en: "both ways")[language]
      default: return Phrase(sv: "nej", en: "no")[language]
      }
    default: return text
    }
  }

  /// "minst 2 (myndighet, regering), härlett".
  ///
  /// Evidence is told elsewhere.
  private func requirement(_ fields: [String: CanonicalValue], _ names: GraphNames) -> String {
    var parts: [String] = []
    if let minimum = fields["minimum"] {
      parts.append(
        Phrase(sv: "minst ", en: "at least ")[language] + words(minimum, under: "minimum", names)
          + (fields["kinds"].map { " (" + words($0, under: "kinds", names) + ")" } ?? "")
      )
    }
    for key in ["basis", "assessedBy", "assessedOn", "note"] {
      guard let value = fields[key] else { continue }
      let label = key == "basis" ? "" : (Self.labels[key]?[language] ?? key) + " "
      parts.append(label + words(value, under: key, names))
    }
    return parts.joined(separator: ", ")
  }
}

extension String {
  fileprivate func dropping(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
