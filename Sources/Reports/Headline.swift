public import Analyses
public import Diagnostics
public import Stakeholders

/// What a strategist tells her director first: how much is covered, where no named partner is on
/// record, what that does not mean, and what to ask.
public struct Headline: Sendable {
  /// The count comes first; the rest says where nobody is.
  public var sentences: [Phrase]

  public init(_ analysis: GapAnalysis) {
    let coverage = analysis.coverage
    let areas = AreasWithoutPartner(analysis)
    sentences = [Self.levels(coverage, isPart: analysis.selected.selection.isPart)]
    guard !coverage.focusAreas.isEmpty else { return }
    sentences.append(areas.count)
    if let lacking = areas.whatThereIs { sentences.append(lacking) }
    if !areas.areas.isEmpty || coverage.required.contains(where: \.isOpen) {
      sentences.append(Self.limit(isAboutAreas: !areas.areas.isEmpty))
    }
  }

  private static func levels(_ coverage: Coverage, isPart: Bool) -> Phrase {
    let required = coverage.requiredCount
    let met = coverage.metCount
    guard !coverage.focusAreas.isEmpty else {
      return Phrase(sv: "Inget fokusområde är noterat.", en: "No focus area is recorded.")
    }
    guard required > 0 else {
      return Phrase(
        sv: "Ingen nivå är noterad som krav, så täckningen går inte att räkna.",
        en: "No level is recorded as required, so coverage cannot be counted."
      )
    }
    let asksForMore = coverage.required.contains { $0.minimum > 1 }
    let levels = Phrase(
      sv: required == 1 ? "1 nivå som krävs" : "\(required) nivåer som krävs",
      en: required == 1 ? "1 required level" : "\(required) required levels"
    )
    let start =
      Phrase(
        sv: "\(met) av \(levels.swedish) har "
          + (asksForMore ? "så många namngivna parter som krävs" : "en namngiven part"),
        en: "\(met) of \(levels.english) \(met == 1 || required == 1 ? "has" : "have") "
          + (asksForMore ? "the named partners asked for" : "a named partner")
      ) + (isPart ? .inSelection : Phrase("")) + coverage.required.indirectShare
    return start + coverage.required.ongoingShare + Phrase(".")
  }

  private static func limit(isAboutAreas: Bool) -> Phrase {
    let limit =
      isAboutAreas
      ? Phrase(
        sv: "Det betyder inte att samarbete saknas, bara att det inte är noterat.",
        en: "That does not mean that cooperation is absent, only that it is not on record."
      )
      : Phrase(
        sv: "En öppen nivå betyder inte att samarbete saknas, bara att det inte är noterat.",
        en: "An open level does not mean that cooperation is absent, only that it is not on record."
      )
    return limit + Phrase(sv: " Vem borde föras in?", en: " Who should be entered?")
  }
}

extension SelectedGraph {
  /// Whether relations are left out that stand, so that what is not there may yet be on record.
  public var isNarrowed: Bool {
    !selection.statuses.isEmpty || !selection.kinds.isEmpty || !selection.units.isEmpty
      || !selection.bases.isEmpty
  }
}

extension Phrase {
  public static let inSelection = Phrase(sv: " i urvalet", en: " in this selection")
}

/// The focus areas in which nobody is on record by name, and the categories that stand there
/// instead.
private struct AreasWithoutPartner {
  let areas: [FocusArea]
  private let isNarrowed: Bool
  /// " i urvalet", where only some focus areas are chosen.
  private let ofChosen: Phrase
  /// Under which readings it is so, where only what holds under all is told.
  private let inReadings: Phrase
  private let all: Int
  private let graph: StakeholderGraph
  private let coverage: Coverage

  init(_ analysis: GapAnalysis) {
    areas = analysis.toldAreasWithoutNamedPartner
    isNarrowed = analysis.selected.isNarrowed
    ofChosen = analysis.selected.selection.focusAreas.isEmpty ? Phrase("") : .inSelection
    let isRobust =
      analysis.selected.isTellingOnlyRobust && !analysis.selected.graph.readings.isEmpty
    inReadings =
      !isRobust
      ? Phrase("")
      : areas.isEmpty
        ? Phrase(sv: " i någon läsning", en: " under some reading")
        : Phrase(sv: " i någon läsning", en: " under any reading")
    all = analysis.coverage.focusAreas.count
    graph = analysis.selected.graph
    coverage = analysis.coverage
  }

  /// "Tre av sex fokusområden har ingen namngiven extern part: A, B och C."
  var count: Phrase {
    if areas.isEmpty {
      let every =
        switch all {
        case 1: Phrase(sv: "Fokusområdet", en: "The focus area")
        case 2: Phrase(sv: "Båda fokusområdena", en: "Both focus areas")
        default:
          Phrase(
            sv: "Alla \(Phrase.count(all).swedish) fokusområden",
            en: "All \(Phrase.count(all).english) focus areas"
          )
        }
      return every + ofChosen
        + Phrase(
          sv: " har minst en namngiven extern part\(inReadings.swedish).",
          en: " \(all == 1 ? "has" : "have") at least one named external "
            + "partner\(inReadings.english)."
        )
    }
    let names = names(areas)
    let within =
      !isNarrowed
      ? inReadings
      : Phrase.inSelection
        + (inReadings == Phrase("")
          ? inReadings : Phrase(sv: ", hur det än läses", en: ", however it is read"))
    if all == 1 {
      return Phrase(
        sv: "Fokusområdet \(names.swedish) har ingen namngiven extern part\(within.swedish).",
        en: "The focus area \(names.english) has no named external partner\(within.english)."
      )
    }
    let some = Phrase.count(areas.count).capitalised
    let of = Phrase.count(all)
    let chosen = isNarrowed ? Phrase("") : ofChosen
    if areas.count == all, all == 2 {
      return Phrase(
        sv: "Inget av de två fokusområdena\(chosen.swedish) har en namngiven extern "
          + "part\(within.swedish).",
        en: "Neither of the two focus areas\(chosen.english) has a named external "
          + "partner\(within.english)."
      )
    }
    return areas.count == all
      ? Phrase(
        sv: "Inget av \(of.swedish) fokusområden\(chosen.swedish) har en namngiven extern "
          + "part\(within.swedish).",
        en: "None of \(of.english) focus areas\(chosen.english) has a named external "
          + "partner\(within.english)."
      )
      : Phrase(
        sv: "\(some.swedish) av \(of.swedish) fokusområden\(chosen.swedish) har ingen namngiven "
          + "extern part\(within.swedish): \(names.swedish).",
        en: "\(some.english) of \(of.english) focus areas\(chosen.english) "
          + "\(areas.count == 1 ? "has" : "have") no named external partner\(within.english): \(names.english)."
      )
  }

  /// What stands on record in these areas instead; `nil` when there are none.
  var whatThereIs: Phrase? {
    let within = isNarrowed ? Phrase.inSelection : Phrase("")
    let empty = areas.filter { coverage.counterparts[$0.id]?.isEmpty ?? true }
    let generic = areas.filter { !(coverage.counterparts[$0.id]?.isEmpty ?? true) }
    if areas.isEmpty { return nil }
    if generic.isEmpty {
      return Phrase(
        sv: "Där är ingen part alls noterad\(within.swedish).",
        en: "No partner at all is recorded there\(within.english)."
      )
    }
    let categories = categories(of: generic)
    if empty.isEmpty {
      return Phrase(
        sv: "Där är bara allmänna kategorier noterade\(within.swedish)\(categories.swedish).",
        en: "Only categories are recorded there\(within.english)\(categories.english)."
      )
    }
    let there = names(generic)
    let rest = names(empty)
    return Phrase(
      sv: "I \(there.swedish) är bara allmänna kategorier noterade\(categories.swedish); "
        + "i \(rest.swedish) är ingen part alls noterad\(within.swedish).",
      en: "In \(there.english) only categories are recorded\(categories.english); "
        + "in \(rest.english) no partner at all is recorded\(within.english)."
    )
  }

  /// The categories that stand in most of the areas: ", som ”näringslivet” och ”civilsamhället”".
  private func categories(of areas: [FocusArea]) -> Phrase {
    var uses: [Actor.ID: Int] = [:]
    for area in areas {
      for actor in coverage.counterparts[area.id]?.generic ?? [] { uses[actor, default: 0] += 1 }
    }
    let sorted = uses.inSwedishOrder(
      of: { graph.name($0.key)[.swedish] },
      then: \.key.rawValue
    ).enumerated().sorted {
      ($1.element.value, $0.offset) < ($0.element.value, $1.offset)
    }
    let limit = 3
    let list = Phrase.list(sorted.prefix(limit).map { graph.name($0.element.key).phrase.quoted })
    return sorted.count > limit
      ? Phrase(sv: ", som ", en: ", such as ") + list : Phrase(": ") + list
  }

  private func names(_ areas: [FocusArea]) -> Phrase {
    .list(areas.map { ($0.details.short ?? $0.name).phrase })
  }
}
