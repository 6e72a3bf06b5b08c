internal import Analyses
internal import Diagnostics
internal import Stakeholders

extension RecordChanges {
  /// One change in words, and what it is to.
  struct Item {
    let id: String
    let words: String
  }

  /// What is made up, then what is recorded anew, then what says something else.
  func items(in language: Language) -> [Item] {
    let names = (old: GraphNames(before, in: language), new: GraphNames(after, in: language))
    func properties(
      _ changes: [PropertyChange],
      of name: String,
      _ sort: Entry.Sort?
    ) -> [String] {
      changes.filter(\.isShown).map { change in
        let words = PropertyWords(change: change, sort: sort, names: names)
        return "\(name), \(words.label): \(words.before) → \(words.after)"
      }
        + changes.filter { !$0.isShown }.prefix(1).map { change in
          name + (change.addsEvidence ? Phrase.newEvidence : .otherEvidence)[language]
        }
    }
    let made = entries.added.map { entry in
      Item(id: entry.id, words: Phrase.madeUp[language] + words(of: entry, names))
    }
    let entered = Set(entries.added.map { EntityID($0.id) })
    let added = relations.added.filter { relation in
      // Whose members they are is told with what is made up.
      guard relation.kind == .membership, case .property(let owner) = relation.origin else {
        return true
      }
      return !entered.contains(owner)
    }.map { relation in
      Item(
        id: relation.factID,
        words: Phrase.newRelation[language] + words(of: relation, names.new)
      )
    }
    let changed = entries.changed.flatMap { change in
      properties(change.properties, of: change.new.name[language], change.new.sort)
        .map { Item(id: change.new.id, words: $0) }
    }
    let changedRelations = relations.changed.flatMap { change in
      properties(change.properties, of: names.new.label(change.new), nil)
        .map { Item(id: change.new.factID, words: $0) }
    }
    return made + added + changed + changedRelations
  }

  /// "en ny grupp (samordnar: Järnväg; slag: grupp; medlemmar: gatukontoret)".
  private func words(of entry: Entry, _ names: (old: GraphNames, new: GraphNames)) -> String {
    let language = names.new.language
    let ordinary = Actor.Standing.named.rawValue
    var facts = entry.recorded.filter { fact in
      fact.isShown && fact.property != "name"
        && !(fact.property == "standing" && fact.new == .text(ordinary))
    }.map { fact in
      let words = PropertyWords(change: fact, sort: entry.sort, names: names)
      return "\(words.label): \(words.after)"
    }
    let members = entry.members(in: after)
    if !members.isEmpty {
      facts.append(Phrase.members[language] + names.new.sorted(members).joined(separator: ", "))
    }
    if entry.properties["evidence"] != nil { facts.append(Phrase.withEvidence[language]) }
    return entry.name[language] + (facts.isEmpty ? "" : " (\(facts.joined(separator: "; ")))")
  }

  /// "A – B, samverkan (Järnväg); pågående; leds av C; med belägg".
  private func words(of relation: Relation, _ names: GraphNames) -> String {
    let language = names.language
    return
      ([names.label(relation)]
      + [
        relation.status.map { Optional($0).name[language] },
        relation.basis.map { Optional($0).name[language] },
        relation.lead.map { Phrase.ledBy[language] + names[$0] },
        relation.evidence.isEmpty ? nil : Phrase.withEvidence[language],
      ].compactMap(\.self)).joined(separator: "; ")
  }
}

extension PropertyChange {
  /// Whether there was no evidence before.
  fileprivate var addsEvidence: Bool {
    property == "evidence" ? old == nil : old?.fields["evidence"] == nil
  }
}

extension Phrase {
  fileprivate static let madeUp = Phrase(
    sv: "Påhittat för försöket: ",
    en: "Made up for the trial: "
  )
  fileprivate static let newRelation = Phrase(sv: "Ny relation: ", en: "New relation: ")
  fileprivate static let ledBy = Phrase(sv: "leds av ", en: "led by ")
  fileprivate static let members = Phrase(sv: "medlemmar: ", en: "members: ")
  fileprivate static let withEvidence = Phrase(sv: "med belägg", en: "with evidence")
  fileprivate static let newEvidence = Phrase(sv: ": ett belägg", en: ": evidence")
  fileprivate static let otherEvidence = Phrase(sv: ": andra belägg", en: ": other evidence")
}
