internal import Analyses
internal import Diagnostics
internal import Networks

extension Schema {
  static let risks = Schema(
    answerOf: "risks",
    Phrase(
      sv: "vad som går förlorat om en aktör, en enhet eller en relation faller bort.",
      en: "what is lost if one actor, one unit or one relation goes."
    ),
    .object([
      .key(
        "projection",
        .word([RiskAnalysis.projection.rawValue]),
        sv: "Nätet där flaskhalsar söks.",
        en: "The network in which cut actors are looked for."
      ),
      .key(
        "withoutPrincipal",
        .truth,
        sv: "Om organisationen själv är utelämnad ur det.",
        en: "Whether the principal is left out of it."
      ),
      .key(
        "losses",
        .list(.object(loss)),
        sv: "Det som vore förlorat, det mesta först; vart och ett är ett fynd.",
        en: "What would be lost, most first; each is a finding."
      ),
      .key("summary", summary, sv: "Siffror om dem.", en: "Figures about them."),
    ])
  )

  private static let loss: [JSONShape.Field] =
    JSONShape.findingKeys + [
      .key(
        "kind",
        .word(of: Loss.Kind.self),
        sv: "Vad för slag som faller bort, och vad som då är förlorat.",
        en: "What sort of thing goes, and what is then lost."
      ),
      .key(
        "element",
        .text,
        sv: "Det som faller bort: ett id, en relations nyckel, två ändar som a:b.",
        en: "What goes: an id, the key of a relation, two ends as a:b."
      ),
      .key(
        "cells",
        .list(cell),
        sv: "Nivåer som krävs och som då inte längre är uppfyllda.",
        en: "Required levels that are then met no longer."
      ),
      .key(
        "separates",
        .ids,
        sv: "Vilka som då är avskurna från resten av nätet.",
        en: "Who is then cut off from the rest of the network."
      ),
    ]

  private static let cell: JSONShape = .object([
    .key("focusArea", .text, sv: "Fokusområdet.", en: "The focus area."),
    .key("level", .text, sv: "Nivån.", en: "The level."),
    .key(
      "lost",
      .ids,
      sv: "Namngivna aktörer som då inte längre nås.",
      en: "Named actors who are then reached no longer."
    ),
    .key(
      "lacking",
      .count,
      sv: "Hur många namngivna som då saknas.",
      en: "How many named ones are then lacking."
    ),
  ])

  private static let summary: JSONShape = .object([
    .key(
      "required",
      .count,
      sv: "Hur många nivåer som krävs.",
      en: "How many levels are required."
    ),
    .key("met", .count, sv: "Hur många av dem som är uppfyllda.", en: "How many of them are met."),
    .key(
      "hanging",
      .count,
      sv: "Hur många av de uppfyllda som hänger på en enda.",
      en: "How many of those met hang on a single one."
    ),
  ])
}
