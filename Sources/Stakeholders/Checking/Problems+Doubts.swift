internal import Diagnostics

// What is doubtful in a graph whose records each are right, in both languages.

extension Diagnostic.Problem {
  /// - Parameter isNeeded: Whether it coordinates something or is called together.
  static func groupWithoutMembers(_ name: Phrase, isNeeded: Bool) -> Self {
    Self(
      code: "group-without-members",
      message: isNeeded
        ? Phrase(
          sv: "\(name.swedish) ska samordna eller sammankallas, men ingen är noterad som medlem",
          en: "\(name.english) is to coordinate or is called together, but nobody is recorded as a "
            + "member"
        )
        : Phrase(
          sv: "ingen är noterad som medlem i \(name.swedish)",
          en: "nobody is recorded as a member of \(name.english)"
        ),
      hint: Phrase(sv: "skriv members: [enhet, …]", en: "write members: [unit, …]")
    )
  }

  static func memberOfItself(_ name: Phrase) -> Self {
    Self(
      code: "member-of-itself",
      message: Phrase(
        sv: "\(name.swedish) står som medlem i sig själv",
        en: "\(name.english) stands as a member of itself"
      ),
      hint: Phrase(sv: "ta bort den ur members:", en: "take it out of members:")
    )
  }

  static func supersedesItself(_ ids: [String]) -> Self {
    let way = (ids + ids.prefix(1)).joined(separator: " → ")
    return Self(
      code: "supersedes-itself",
      message: Phrase(
        sv: "supersedes går i en cirkel: \(way)",
        en: "supersedes goes in a circle: \(way)"
      )
    )
  }

  static func unmeetable(
    area: Phrase,
    level: Phrase,
    levelID: Level.ID,
    kinds: [Phrase],
    count: Int,
    minimum: Int
  ) -> Self {
    let list = Phrase.list(kinds)
    let isOne = kinds.count == 1
    let ofKind = Phrase(
      sv: kinds.isEmpty ? "" : " av \(isOne ? "slaget" : "slagen") \(list.swedish)",
      en: kinds.isEmpty ? "" : " of the \(isOne ? "kind" : "kinds") \(list.english)"
    )
    let asked = Phrase.count(minimum, isNeuter: false)
    let found = Phrase.count(count, isNeuter: false)
    return Self(
      code: "unmeetable",
      message: Phrase(
        sv: "\(area.swedish) kräver \(asked.swedish) \(minimum == 1 ? "part" : "parter") på nivån "
          + "'\(level.swedish)', men grafen har "
          + (count == 0 ? "ingen" : "bara \(found.swedish)")
          + (count > 1 ? " namngivna aktörer" : " namngiven aktör") + "\(ofKind.swedish) där",
        en:
          "\(area.english) requires \(asked.english) \(minimum == 1 ? "partner" : "partners") at the "
          + "level '\(level.english)', but the graph has "
          + (count == 0 ? "no" : "only \(found.english)")
          + (count > 1 ? " named actors" : " named actor") + "\(ofKind.english) there"
      ),
      hint: Phrase(
        sv: "för in vilka som finns (levels: [\(levelID)]), också dem som ingen möter än",
        en: "enter who is there (levels: [\(levelID)]), even those whom nobody meets yet"
      )
    )
  }

  static func relationBeforeItsEnd(
    _ key: String,
    _ date: PartialDate,
    _ name: Phrase,
    _ begin: PartialDate
  ) -> Self {
    Self(
      code: "relation-before-its-end",
      message: Phrase(
        sv: "relationen '\(key)' gäller \(date), men \(name.swedish) finns först från \(begin)",
        en:
          "the relation '\(key)' holds in \(date), but \(name.english) is there only from \(begin)"
      ),
      hint: .eitherDate
    )
  }

  static func relationAfterItsEnd(
    _ key: String,
    _ date: PartialDate,
    _ name: Phrase,
    _ close: PartialDate
  ) -> Self {
    Self(
      code: "relation-after-its-end",
      message: Phrase(
        sv: "relationen '\(key)' gäller \(date), men \(name.swedish) finns bara till \(close)",
        en:
          "the relation '\(key)' holds in \(date), but \(name.english) is there only until \(close)"
      ),
      hint: .eitherDate
    )
  }
}

extension Phrase {
  fileprivate static let eitherDate = Phrase(
    sv: "rätta since: och until: för den ena eller den andra",
    en: "correct since: and until: of one or the other"
  )
}
