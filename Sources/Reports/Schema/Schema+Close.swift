internal import Analyses
internal import Diagnostics

extension Schema {
  static let close = Schema(
    answerOf: "close",
    Phrase(
      sv: "det minsta som måste till för att öppna nivåer ska bli uppfyllda.",
      en: "the least that must be added so that open levels are met."
    ),
    .object(solution + cells + closingTerms + [triedCoverage])
  )

  private static let moves: JSONShape = .list(.part("move", move))

  private static let solution: [JSONShape.Field] = [
    .key(
      "cost",
      .count,
      sv: "Vad den billigaste mängden kostar.",
      en: "What the cheapest set costs."
    ),
    .key(
      "proven",
      .truth,
      sv: "Om det är bevisat att ingen mängd är bättre.",
      en: "Whether it is proven that no set is better."
    ),
    .key("bound", .count, sv: "Mindre kostar ingen.", en: "None costs less."),
    .key(
      "closesAtMost",
      .count,
      sv: "Fler av de nivåer som går att fylla fyller ingen mängd.",
      en: "No set fills more of the levels that can be filled."
    ),
    .key(
      "optimal",
      .list(moves),
      sv: "De billigaste mängderna, så många som ska listas.",
      en: "The cheapest sets, as many as are to be listed."
    ),
    .key(
      "optimalCount",
      .count.orNull,
      sv: "Hur många billigaste mängder det finns; null = för många att räkna.",
      en: "How many cheapest sets there are; null = too many to count."
    ),
    .key(
      "optimalCountExact",
      .truth,
      sv: "Om de inte är fler än så.",
      en: "Whether there are no more than that."
    ),
    .key(
      "backbone",
      moves.orNull,
      sv: "Det som ingår i alla; null = inte avgjort.",
      en: "What all of them have; null = not settled."
    ),
    .key(
      "choices",
      .list(.list(moves)).orNull,
      sv: "Det som återstår att välja, punkt för punkt; null = valen hänger ihop.",
      en: "What is left to choose, point by point; null = the choices hang together."
    ),
    .key(
      "closes",
      .list(.places),
      sv: "Nivåerna som varje mängd fyller.",
      en: "The levels that each set fills."
    ),
  ]

  private static let move: JSONShape = .object([
    .key(
      "move",
      .word(of: ClosingMove.Kind.self),
      sv: "Ta upp området i en arena, vidga ett samarbete eller öppna ett nytt.",
      en: "Take the area up in an arena, extend a cooperation or open a new one."
    ),
    .key("actor", .text, sv: "Den namngivna aktören.", en: "The named actor."),
    .key("focusArea", .text, sv: "Fokusområdet.", en: "The focus area."),
    .key(
      "cells",
      .places,
      sv: "Nivåerna som det har del i, som område:nivå.",
      en: "The levels that it has a part in, as area:level."
    ),
    .key("cost", .count, sv: "Vad det kostar.", en: "What it costs."),
  ])

  private static let cells: [JSONShape.Field] = [
    .key(
      "open",
      .places,
      sv: "Nivåer som krävs och inte är uppfyllda.",
      en: "Required levels that are not met."
    ),
    .key(
      "closable",
      .places,
      sv: "De av dem som går att fylla.",
      en: "Those of them that can be filled."
    ),
    .key(
      "unclosable",
      .list(unclosable),
      sv: "De av dem som ingen i underlaget fyller.",
      en: "Those of them that nobody on record fills."
    ),
  ]

  private static let unclosable: JSONShape = .object([
    .key("focusArea", .text, sv: "Fokusområdet.", en: "The focus area."),
    .key("level", .text, sv: "Nivån.", en: "The level."),
    .key(
      "lacking",
      .whole(from: 1),
      sv: "Hur många namngivna som saknas utöver dem.",
      en: "How many named ones are lacking besides the candidates."
    ),
    .key("candidates", .ids, sv: "De som kunde räknas där.", en: "Who could count there."),
    .key(
      "throughMembersOf",
      .ids,
      sv: "Arenor vars medlemmar skulle fylla nivån.",
      en: "Arenas whose members would fill the level."
    ),
  ])
}
