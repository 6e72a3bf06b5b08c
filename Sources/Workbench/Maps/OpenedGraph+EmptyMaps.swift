internal import Analyses
internal import Diagnostics
internal import Diagrams
internal import Stakeholders

extension OpenedGraph {
  /// Why the map of an actor is empty.
  func nothing(with id: Actor.ID, in selected: SelectedGraph) -> Phrase {
    let name = graph.name(id).phrase
    let absence = selected.absence { selected in
      let content = ActorContent(actor: id, caption: Phrase(""), unreached: [])
      return StakeholderMap.actor(content, of: selected, language: graph.language) != nil
    }
    return switch absence {
    case .unchosen:
      Phrase(
        sv: "ingenting är noterat med \(name.swedish) i urvalet",
        en: "nothing is on record with \(name.english) in this selection"
      )
    case .ended:
      Phrase(
        sv: "bara avslutade relationer är noterade med \(name.swedish)",
        en: "only ended relations are on record with \(name.english)"
      )
    case .unrecorded:
      Phrase(
        sv: "ingenting är noterat med \(name.swedish)",
        en: "nothing is on record with \(name.english)"
      )
    }
  }

  /// Why the map of who meets an actor is empty: it is drawn by focus area.
  func nobody(meeting id: Actor.ID, in selected: SelectedGraph) -> Phrase {
    let name = graph.name(id).phrase
    if selected.selection.focusAreas.isEmpty, selected.hasEngagementWithoutArea(with: id) {
      return selected.absence { !VoiceContent(id, of: $0).contacts.isEmpty } == .unchosen
        ? Phrase(
          sv: "det som är noterat med \(name.swedish) i urvalet har inget fokusområde",
          en: "what is on record with \(name.english) in this selection has no focus area"
        )
        : Phrase(
          sv: "det som är noterat med \(name.swedish) har inget fokusområde",
          en: "what is on record with \(name.english) has no focus area"
        )
    }
    let absence = selected.absence { selected in
      selected.hasEngagementWithoutArea(with: id)
        || !VoiceContent(id, of: selected).contacts.isEmpty
    }
    return switch absence {
    case .unchosen:
      Phrase(
        sv: "ingen är noterad som möter \(name.swedish) i urvalet",
        en: "nobody is recorded as meeting \(name.english) in this selection"
      )
    case .ended:
      Phrase(
        sv: "ingen är noterad som möter \(name.swedish) längre",
        en: "nobody is recorded as meeting \(name.english) any longer"
      )
    case .unrecorded:
      Phrase(
        sv: "ingen är noterad som möter \(name.swedish)",
        en: "nobody is recorded as meeting \(name.english)"
      )
    }
  }
}

extension SelectedGraph {
  fileprivate func hasEngagementWithoutArea(with actor: Actor.ID) -> Bool {
    engagements.contains { $0.actor == actor && $0.relation.focus.isEmpty }
  }
}
