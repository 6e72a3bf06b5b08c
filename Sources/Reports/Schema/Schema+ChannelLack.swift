internal import Diagnostics

extension Schema {
  /// What is told where no channel leads.
  static let channelLack: JSONShape.Field = .key(
    "lacking",
    .part("lack", lack).orNull,
    sv: "Vad som saknas där ingen väg leder; null = en väg leder dit.",
    en: "What is lacking where no way leads; null = a way leads there."
  )

  private static let lack: JSONShape = .object([
    .key(
      "reachable",
      .list(near),
      sv: "De närmaste av dem som nås.",
      en: "The nearest of those who are reached."
    ),
    .key("reachableCount", .count, sv: "Hur många som nås.", en: "How many are reached."),
    .key(
      "leadingOn",
      .list(near),
      sv: "De närmaste av dem som når målet.",
      en: "The nearest of those who reach the target."
    ),
    .key(
      "leadingOnCount",
      .count,
      sv: "Hur många som når målet.",
      en: "How many reach the target."
    ),
    .key(
      "leadingOnRecord",
      .ids,
      sv: "De som leder rakt till målet utan urvalet, där urvalet inte lämnar någon.",
      en: "Those who lead straight to the target without the selection, where that leaves nobody."
    ),
    .key(
      "shortest",
      .whole(from: 1).orNull,
      sv: "Stegen på den kortaste vägen, där den har fler än vad som är tillåtet.",
      en: "The steps of the shortest way, where it has more than are allowed."
    ),
    .key(
      "obstacles",
      .ids,
      sv: "Allmänna kategorier och platser som står i vägen.",
      en: "Categories and places that stand in the way."
    ),
    .key(
      "inOtherFocusAreas",
      .truth,
      sv: "Om relationer i andra fokusområden skulle leda dit.",
      en: "Whether relations of other focus areas would lead there."
    ),
    .key(
      "againstDirection",
      .truth,
      sv: "Om relationer skulle leda dit mot sin riktning.",
      en: "Whether relations would lead there against their direction."
    ),
  ])

  private static let near: JSONShape = .object([
    .key("id", .text, sv: "Vem det är.", en: "Who it is."),
    .key("hops", .count, sv: "Hur många steg bort.", en: "How many steps away."),
  ])
}
