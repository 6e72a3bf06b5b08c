internal import Analyses
internal import Diagnostics
internal import Stakeholders

extension [Finding] {
  /// "Beslut är noterade om 2 av 18 fynd: 1 godtas och 1 ska åtgärdas"; `nil` where none is.
  ///
  /// - Parameter date: The day on which decisions are looked at; without one none is overdue.
  func decisions(on date: PartialDate?) -> Phrase? {
    let decided = compactMap(\.followUp)
    guard !decided.isEmpty else { return nil }
    let accepted = decided.count { $0.decision == .accept }
    let acted = decided.count - accepted
    var parts: [Phrase] = []
    if accepted > 0 { parts.append(Phrase(sv: "\(accepted) godtas", en: "\(accepted) accepted")) }
    if acted > 0 {
      parts.append(Phrase(sv: "\(acted) ska åtgärdas", en: "\(acted) to be acted on"))
    }
    let overdue = decided.count { DecisionWords($0, on: date).isOverdue }
    let late =
      overdue == 0
      ? Phrase("")
      : Phrase(
        sv: "; för \(overdue) av dem har dagen passerat",
        en: "; \(overdue) of them \(overdue == 1 ? "is" : "are") past the due day"
      )
    let list = Phrase.list(parts)
    return Phrase(
      sv:
        "Beslut är noterade om \(decided.count) av \(count) fynd: \(list.swedish)\(late.swedish).",
      en: "Decisions are on record about \(decided.count) of \(count) "
        + "\(count == 1 ? "finding" : "findings"): \(list.english)\(late.english)."
    )
  }
}
