internal import Diagnostics
internal import Stakeholders

// How a decision maker comes to be met.

extension Remedies {
  /// Whether anybody can meet a decision maker. A place engages nobody, and nor does somebody who is
  /// not there on the day: who decides is then another body, whose name is not on record.
  func canReach(_ decisionMaker: Actor.ID) -> Bool {
    guard let actor = graph.actor(decisionMaker) else { return false }
    return selected.standing(of: actor) != .place && selected.isValid(actor.details)
  }

  /// The words for the changes below.
  func reaching(_ matter: Matter, _ decisionMaker: Actor.ID) -> Phrase {
    let area = stands(matter.focus) ? matter.focus.map { graph.name($0).phrase } : nil
    let maker = graph.name(decisionMaker).phrase
    let name = matter.name.phrase.quoted
    switch (canReach(decisionMaker), area) {
    case (true, let area?):
      return Phrase(
        sv: "Notera en relation, till exempel påverkan eller kontakt, till \(maker.swedish) i "
          + "\(area.swedish).",
        en: "Record a relation, such as advocacy or contact, to \(maker.english) in "
          + "\(area.english)."
      )
    case (true, nil):
      return Phrase(
        sv: "Notera vilket fokusområde \(name.swedish) hör till, och en relation till "
          + "\(maker.swedish) där.",
        en: "Record which focus area \(name.english) belongs to, and a relation to "
          + "\(maker.english) there."
      )
    case (false, let area?):
      return Phrase(
        sv: "Notera organet som bestämmer som en egen aktör, att det bestämmer om "
          + "\(name.swedish), och en relation dit i \(area.swedish).",
        en: "Enter the body that decides as an actor of its own, that it decides on "
          + "\(name.english), and a relation to it in \(area.english)."
      )
    case (false, nil):
      return Phrase(
        sv: "Notera organet som bestämmer som en egen aktör, att det bestämmer om "
          + "\(name.swedish), vilket fokusområde frågan hör till, och en relation dit.",
        en: "Enter the body that decides as an actor of its own, that it decides on "
          + "\(name.english), which focus area that belongs to, and a relation to it."
      )
    }
  }

  /// An engagement with the decision maker, in the area of the matter.
  func reachingChanges(_ matter: Matter, _ decisionMaker: Actor.ID) -> [Change] {
    guard var actor = graph.actor(decisionMaker) else { return [] }
    var matter = matter
    var madeUp = MadeUp(selected)
    var changes: [Change] = []
    if !stands(matter.focus) {
      matter.focus = anyArea(&changes)
      changes.append(.put(.matter(matter)))
    }
    if !canReach(decisionMaker) {
      // A place engages nobody: what decides is a body, whose name is not on record.
      actor = madeUp.actor(at: matter.level)
      matter.decisionMaker = actor.id
      changes += [.put(.actor(actor)), .put(.matter(matter))]
    }
    guard let area = matter.focus, let relation = madeUp.engagement(of: actor, in: [area]) else {
      return []
    }
    return changes + [.add(relation)]
  }

  /// Whether a focus area is there on the day, so that somebody can be met in it.
  private func stands(_ area: FocusArea.ID?) -> Bool {
    selected.focusAreas.contains { $0.id == area }
  }
}
