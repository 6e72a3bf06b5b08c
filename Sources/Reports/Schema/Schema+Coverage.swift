internal import Analyses
internal import Diagnostics
internal import Stakeholders

extension Schema {
  static let coverage = Schema(
    answerOf: "coverage",
    Phrase(
      sv: "hur väl vi är täckta i varje fokusområde och på varje nivå.",
      en: "how well we are covered in each focus area and at each level."
    ),
    .object(
      [
        .key(
          "focusAreas",
          .list(named),
          sv: "Fokusområdena i ordning.",
          en: "The focus areas in order."
        ),
        .key("levels", .list(named), sv: "Nivåerna i ordning.", en: "The levels in order."),
        .key(
          "cells",
          .list(cell),
          sv: "Varje fokusområde på varje nivå.",
          en: "Each focus area at each level."
        ),
      ] + JSONShape.coverageTotals
    )
  )

  private static let named: JSONShape = .object([
    .key("id", .text, sv: "Dess id.", en: "Its id."),
    .key("name", .text, sv: "Dess namn.", en: "Its name."),
  ])

  private static let cell: JSONShape = .object([
    .key("focusArea", .text, sv: "Fokusområdet.", en: "The focus area."),
    .key("level", .text, sv: "Nivån.", en: "The level."),
    .key("required", .truth, sv: "Om nivån krävs.", en: "Whether the level is required."),
    .key(
      "basis",
      .word(of: Basis.self).orNull,
      sv: "Vad kravet vilar på; null = inte noterat.",
      en: "What the requirement rests on; null = not recorded."
    ),
    .key(
      "minimum",
      .whole(from: 1),
      sv: "Hur många parter som krävs; 1 där inget krävs.",
      en: "How many counterparts are asked for; 1 where none are."
    ),
    .key(
      "state",
      .word(of: CoverageState.self),
      sv: "Hur väl nivån är täckt.",
      en: "How well the level is covered."
    ),
    .key(
      "met",
      .truth,
      sv: "Om så många namngivna aktörer nås som krävs.",
      en: "Whether as many named actors are reached as are asked for."
    ),
    .key(
      "status",
      .word(of: Relation.Status.self).orNull,
      sv: "Hur långt den relation har kommit som har kommit längst; null = inte noterat.",
      en: "How far the relation has come that has come farthest; null = not recorded."
    ),
    .key(
      "counterparts",
      .ids,
      sv: "Namngivna parter på nivån.",
      en: "Named partners at the level."
    ),
    .key(
      "indirect",
      .ids,
      sv: "Namngivna aktörer som bara nås genom arenor.",
      en: "Named actors reached only through arenas."
    ),
    .key("generic", .ids, sv: "Allmänna kategorier på nivån.", en: "Categories at the level."),
    .key("holders", .ids, sv: "Enheterna som håller relationerna.", en: "Who holds the relations."),
    .key(
      "evidence",
      .list(.evidence),
      sv: "Var kravet står.",
      en: "Where the requirement is written."
    ),
  ])
}

extension JSONShape {
  /// What sums coverage up.
  static let coverageTotals: [Field] = [
    .key(
      "required",
      .count,
      sv: "Hur många nivåer som krävs.",
      en: "How many levels are required."
    ),
    .key("met", .count, sv: "Hur många av dem som är uppfyllda.", en: "How many of them are met."),
    .key(
      "ongoing",
      .count,
      sv: "I hur många av de uppfyllda som en relation är noterad som pågående.",
      en: "In how many of those met a relation is recorded as ongoing."
    ),
  ]
}
