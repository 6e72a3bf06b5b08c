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
      Item(id: entry.id, words: Phrase.madeUp[language] + entry.name[language])
    }
    let added = relations.added.map { relation in
      Item(
        id: relation.factID,
        words: Phrase.newRelation[language] + names.new.label(relation)
          + (relation.lead.map { Phrase.ledBy[language] + names.new[$0] } ?? "")
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
  fileprivate static let ledBy = Phrase(sv: "; leds av ", en: "; led by ")
  fileprivate static let newEvidence = Phrase(sv: ": ett belägg", en: ": evidence")
  fileprivate static let otherEvidence = Phrase(sv: ": andra belägg", en: ": other evidence")
}
