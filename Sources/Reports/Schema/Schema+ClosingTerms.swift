internal import Analyses
internal import Diagnostics

extension Schema {
  /// On what terms open levels are to be closed.
  static let closingTerms: [JSONShape.Field] = [
    .key("costs", costs, sv: "Vad varje slags steg kostar.", en: "What each kind of step costs."),
    .key(
      "assume",
      .word(["any", "interests"]),
      sv: "Om aktörer räknas i vilket fokusområde som helst, eller där de har ett intresse.",
      en: "Whether actors count in any focus area, or where they have an interest."
    ),
    .key(
      "maxNew",
      .count.orNull,
      sv: "Högst så många nya parter; null = så många som behövs.",
      en: "At most so many new partners; null = as many as it takes."
    ),
    .key(
      "tries",
      .list(.pattern("^(open|new):[^:]+:[^:]+(:[^:]+)?$")),
      sv: "Det som prövades, som det skrevs.",
      en: "What was tried, as it was written."
    ),
  ]

  private static let costs: JSONShape = .object([
    .key(
      "activate",
      .whole(from: 1, to: MoveCosts.largest),
      sv: "Att ta upp ett fokusområde i en arena.",
      en: "Taking a focus area up in an arena."
    ),
    .key(
      "extend",
      .whole(from: 1, to: MoveCosts.largest),
      sv: "Att möta en part i ett till fokusområde.",
      en: "Meeting a partner on a further focus area."
    ),
    .key(
      "open",
      .whole(from: 1, to: MoveCosts.largest),
      sv: "Att inleda en relation med någon ny.",
      en: "A relation with somebody new."
    ),
    .key(
      "first",
      .whole(from: 0, to: MoveCosts.largest),
      sv: "Vad som tillkommer en gång för var och en som är ny.",
      en: "What comes on top once for each who is new."
    ),
  ])

  static let triedCoverage: JSONShape.Field = .key(
    "coverage",
    JSONShape.object([
      .key(
        "before",
        .object(JSONShape.coverageTotals),
        sv: "Siffrorna som de är.",
        en: "The figures as they are."
      ),
      .key(
        "after",
        .object(JSONShape.coverageTotals),
        sv: "Siffrorna som de skulle bli.",
        en: "The figures as they would be."
      ),
      .key(
        "changed",
        .list(changedCell),
        sv: "Nivåerna som skulle ändras.",
        en: "The levels that would change."
      ),
      .key(
        "open",
        .places,
        sv: "Nivåer som krävs och ändå inte skulle vara uppfyllda.",
        en: "Required levels that would still not be met."
      ),
      .key(
        "withoutEffect",
        .list(.text),
        sv: "Det som prövades utan att ändra något, som det skrevs.",
        en: "What was tried and changes nothing, as it was written."
      ),
    ]).orNull,
    sv: "Hur täckningen skulle ändras av det som prövades; null = inget prövades.",
    en: "How coverage would change by what was tried; null = nothing was tried."
  )

  private static let changedCell: JSONShape = .object([
    .key("focusArea", .text, sv: "Fokusområdet.", en: "The focus area."),
    .key("level", .text, sv: "Nivån.", en: "The level."),
    .key("required", .truth, sv: "Om nivån krävs.", en: "Whether the level is required."),
    .key(
      "before",
      .word(of: CoverageState.self),
      sv: "Hur väl nivån är täckt.",
      en: "How well the level is covered."
    ),
    .key(
      "after",
      .word(of: CoverageState.self),
      sv: "Hur väl den skulle vara täckt.",
      en: "How well it would be covered."
    ),
  ])
}
