internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// What a strategist says of a comparison first: how many gaps closed and opened, how much is
/// covered now and was then, and how much of the records is another.
struct ChangeHeadline {
  private let changes: ChangeAnalysis

  init(_ changes: ChangeAnalysis) {
    self.changes = changes
  }

  var sentences: [Phrase] {
    guard !changes.isEmpty else {
      return [
        changes.isOfOneGraph
          ? Phrase(
            sv: "Ingenting i underlaget skiljer de två dagarna åt.",
            en: "Nothing in the records tells the two days apart."
          )
          : Phrase(
            sv: "Ingenting har ändrats: de två graferna säger detsamma.",
            en: "Nothing has changed: the two graphs say the same."
          )
      ]
    }
    return [findings, coverage, entries, relations].compactMap(\.self)
  }

  /// "Sedan sist: 3 luckor har stängts och 1 har öppnats; 2 risker är borta."
  private var findings: Phrase {
    let parts = Severity.allCases.compactMap { severity -> Phrase? in
      let closed = changes.closed.count { $0.severity == severity }
      let opened = changes.opened.count { $0.severity == severity }
      let (gone, new) =
        severity == .gap
        ? (
          Phrase(sv: "har stängts", en: "closed"), Phrase(sv: "har öppnats", en: "opened")
        )
        : (
          Phrase(sv: "är borta", en: "gone"),
          Phrase(sv: "har tillkommit", en: "new")
        )
      switch (closed, opened) {
      case (0, 0): return nil
      case (_, 0): return severity.counted(closed) + Phrase(" ") + gone
      case (0, _):
        let appeared = Phrase(sv: "har tillkommit", en: "appeared")
        return severity.counted(opened) + Phrase(" ") + (severity == .gap ? new : appeared)
      default:
        return severity.counted(closed) + Phrase(" ") + gone
          + Phrase(sv: " och \(opened) ", en: " and \(opened) ") + new
      }
    }
    let start =
      changes.isOfOneGraph
      ? Phrase(sv: "Mellan de två dagarna: ", en: "Between the two days: ")
      : Phrase(sv: "Sedan sist: ", en: "Since last time: ")
    guard !parts.isEmpty else {
      return start
        + Phrase(
          sv: "inga luckor, risker eller noteringar har stängts eller tillkommit.",
          en: "no gaps, risks or notices have closed or opened."
        )
    }
    let list = Phrase(
      sv: parts.map(\.swedish).joined(separator: "; "),
      en: parts.map(\.english).joined(separator: "; ")
    )
    let moot = changes.closed.count { changes.isMoot($0) }
    guard moot > 0 else { return start + list + Phrase(".") }
    return start + list
      + Phrase(
        sv: ". Av det som stängts eller är borta beror \(moot) på att området eller kravet inte "
          + "längre finns.",
        en: ". Of what closed or is gone, \(moot) \(moot == 1 ? "is" : "are") so because the area "
          + "or the requirement is no longer there."
      )
  }

  /// "5 av 18 nivåer som krävs är täckta; då var det 4 av 17."
  private var coverage: Phrase? {
    let (before, after) = (changes.old.coverage, changes.new.coverage)
    guard before.requiredCount + after.requiredCount > 0 else { return nil }
    let (met, required) = (after.metCount, after.requiredCount)
    let then = Phrase(
      sv: before.requiredCount == 0
        ? "då krävdes ingen" : "då var det \(before.metCount) av \(before.requiredCount)",
      en: before.requiredCount == 0
        ? "none was required then"
        : "then it was \(before.metCount) of \(before.requiredCount)"
    )
    guard required > 0 else {
      return Phrase(
        sv: "Ingen nivå är längre noterad som krav; ",
        en: "No level is required any more; "
      )
        + then + Phrase(".")
    }
    return Phrase(
      sv: "\(met) av \(required) \(required == 1 ? "nivå" : "nivåer") som krävs har de namngivna "
        + "parter som behövs; ",
      en: "\(met) of \(required) required \(required == 1 ? "level" : "levels") "
        + "\(met == 1 || required == 1 ? "has" : "have") the named partners asked for; "
    ) + then + Phrase(".")
  }

  /// "I registret: 14 nya, 3 inte längre noterade, 2 omdöpta och 1 delad."
  private var entries: Phrase? {
    let entries = changes.entries
    return counts(
      Phrase(sv: "I registret: ", en: "In the register: "),
      [
        (entries.added.count, Phrase(sv: "ny", en: "new"), Phrase(sv: "nya", en: "new")),
        (
          entries.removed.count,
          changes.isOfOneGraph
            ? Phrase(sv: "gäller inte längre", en: "no longer valid")
            : Phrase(sv: "inte längre noterad", en: "no longer recorded"),
          changes.isOfOneGraph
            ? Phrase(sv: "gäller inte längre", en: "no longer valid")
            : Phrase(sv: "inte längre noterade", en: "no longer recorded")
        ),
        (
          entries.changed.count(where: \.isRenamed), Phrase(sv: "omdöpt", en: "renamed"),
          Phrase(sv: "omdöpta", en: "renamed")
        ),
        (
          entries.rows.count { $0.change == .split }, Phrase(sv: "delad", en: "split"),
          Phrase(sv: "delade", en: "split")
        ),
        (
          entries.rows.count { $0.change == .merged },
          Phrase(sv: "sammanslagning", en: "merger"),
          Phrase(sv: "sammanslagningar", en: "mergers")
        ),
        (
          entries.changed.count(where: \.isOtherwiseChanged), Phrase(sv: "ändrad", en: "changed"),
          Phrase(sv: "ändrade", en: "changed")
        ),
      ]
    )
  }

  /// "Relationer: 5 nya, 2 inte längre noterade, 1 noterad som avslutad och 4 ändrade."
  private var relations: Phrase? {
    let relations = changes.relations
    let ended = relations.changed.count(where: \.isEnded)
    let carriedOver = Set(relations.carriedOver.map(\.old.key)).count
    let carriers = Set(relations.carriedOver.map(\.new.key)).count
    let became: Phrase? =
      carriedOver == carriers
      ? nil
      : Phrase(
        sv: "blev \(carriers) vid delning eller sammanslagning",
        en: "became \(carriers) with a split or merger"
      )
    return counts(
      Phrase(sv: "Relationer: ", en: "Relations: "),
      [
        (relations.added.count, Phrase(sv: "ny", en: "new"), Phrase(sv: "nya", en: "new")),
        (
          relations.removed.count,
          changes.isOfOneGraph
            ? Phrase(sv: "gäller inte längre", en: "no longer valid")
            : Phrase(sv: "inte längre noterad", en: "no longer recorded"),
          changes.isOfOneGraph
            ? Phrase(sv: "gäller inte längre", en: "no longer valid")
            : Phrase(sv: "inte längre noterade", en: "no longer recorded")
        ),
        (
          ended, Phrase(sv: "noterad som avslutad", en: "recorded as ended"),
          Phrase(sv: "noterade som avslutade", en: "recorded as ended")
        ),
        (
          carriedOver,
          became
            ?? Phrase(
              sv: "överförd vid delning eller sammanslagning",
              en: "carried over with a split or merger"
            ),
          became
            ?? Phrase(
              sv: "överförda vid delning eller sammanslagning",
              en: "carried over with a split or merger"
            )
        ),
        (
          relations.changed.count - ended, Phrase(sv: "ändrad", en: "changed"),
          Phrase(sv: "ändrade", en: "changed")
        ),
      ]
    )
  }

  private func counts(_ start: Phrase, _ parts: [(Int, Phrase, Phrase)]) -> Phrase? {
    let parts = parts.compactMap { count, one, many in
      count == 0 ? nil : Phrase("\(count) ") + (count == 1 ? one : many)
    }
    return parts.isEmpty ? nil : start + .list(parts) + Phrase(".")
  }
}

extension ChangeAnalysis {
  /// Whether a finding has closed because nobody asks any more: its focus area is gone, or no part of
  /// it requires the level.
  func isMoot(_ finding: Finding) -> Bool {
    guard let area = finding.focusArea else { return false }
    let there = correspondence.counterparts(of: EntityID(area), on: .old)
      .compactMap { id in new.coverage.focusAreas.first { EntityID($0.id) == id } }
    if there.isEmpty { return true }
    guard let level = finding.level else { return false }
    return there.allSatisfy { new.coverage.cell($0.id, level)?.requirement == nil }
  }
}

extension EntryChanges.Changed {
  /// Whether the thing is called something else now.
  var isRenamed: Bool {
    old.sort != .graph && (properties.contains { $0.property == "name" } || old.id != new.id)
  }

  /// Whether anything but its name is another.
  var isOtherwiseChanged: Bool { properties.contains { $0.property != "name" } }
}

extension RelationChanges.Changed {
  /// Whether the later period records that the relation has ended.
  var isEnded: Bool { new.status == .ended && old.status != .ended }
}
