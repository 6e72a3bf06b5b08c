internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// What a map of what hangs by a thread says.
struct RisksMapWords {
  private let analysis: RiskAnalysis

  init(_ analysis: RiskAnalysis) {
    self.analysis = analysis
  }

  private var graph: StakeholderGraph { analysis.selected.graph }

  private func name(_ id: EntityID) -> Phrase {
    guard let entity = graph.entity(id) else { return Phrase(id.rawValue) }
    return (entity.details.short ?? entity.name).phrase
  }

  /// The worst loss, and how many required levels hang by a thread.
  func title(of losses: [Loss]) -> Phrase {
    guard let worst = losses.first else {
      return Phrase(
        sv: "Inget hänger på en enda aktör, enhet eller relation",
        en: "Nothing hangs on a single actor, unit or relation"
      )
    }
    let start = start(of: worst)
    let hanging = Set(losses.flatMap(\.cells).map { "\($0.area):\($0.level)" }).count
    let met = analysis.metCount
    guard hanging > 0 else { return start }
    let here =
      analysis.selected.selection.isPart
      ? Phrase(sv: " i urvalet", en: " in this selection") : Phrase("")
    guard met > 1 else {
      return start
        + Phrase(
          sv: " – det enda uppfyllda kravet på nivå\(here.swedish) hänger på en tråd",
          en: " – the only required level that is met\(here.english) hangs by a thread"
        )
    }
    return start
      + Phrase(
        sv: " – \(hanging) av \(met) uppfyllda krav på nivå\(here.swedish) hänger på en tråd",
        en: " – \(hanging) of \(met) required levels that are met\(here.english) "
          + "\(hanging == 1 ? "hangs" : "hang") by a thread"
      )
  }

  private func start(of loss: Loss) -> Phrase {
    let first = name(loss.ends[0])
    let last = name(loss.ends[loss.ends.count - 1])
    switch loss.kind {
    case .actor:
      return Phrase(sv: "Faller \(first.swedish) bort ", en: "If \(first.english) goes, ")
        + openings(loss)
    case .unit:
      return Phrase(
        sv: "Om ingen tar över efter \(first.swedish) ",
        en: "If nobody takes over from \(first.english), "
      ) + openings(loss)
    case .relation:
      return Phrase(
        sv: "Upphör relationen \(first.swedish) – \(last.swedish) ",
        en: "If the relation \(first.english) – \(last.english) ends, "
      ) + openings(loss)
    case .cutActor:
      let people = people(loss)
      return Phrase(
        sv: "Utan \(first.swedish) tappar \(people.swedish) kontakten med resten",
        en: "Without \(first.english), \(people.english) would lose touch with the rest"
      )
    case .bridge, .singleHolder:
      let people = people(loss)
      return Phrase(
        sv: "Bara kopplingen mellan \(first.swedish) och \(last.swedish) håller ihop "
          + "\(people.swedish) med resten",
        en: "Only the tie between \(first.english) and \(last.english) holds \(people.english) to "
          + "the rest"
      )
    }
  }

  /// "saknar Transport (EU-nivå) en part som krävs", "öppnas tre krav på nivå".
  private func openings(_ loss: Loss) -> Phrase {
    let count = loss.cells.count
    guard count == 1, let cell = loss.cells.first else {
      let number = Phrase.count(count)
      return Phrase(
        sv: "blir \(number.swedish) krav på nivå öppna",
        en: "\(number.english) required levels fall open"
      )
    }
    let area = name(EntityID(cell.area))
    let level = graph.levelWithNoun(cell.level)
    return Phrase(
      sv: "saknar \(area.swedish) (\(level.swedish)) den part som krävs",
      en: "\(area.english) (\(level.english)) lacks the partner required"
    )
  }

  /// The one who is cut off, or how many.
  private func people(_ loss: Loss) -> Phrase {
    guard loss.separatedCount != 1 else { return name(loss.separates[0]) }
    let number = Phrase.count(loss.separatedCount)
    return Phrase(sv: "\(number.swedish) andra", en: "\(number.english) others")
  }
}
