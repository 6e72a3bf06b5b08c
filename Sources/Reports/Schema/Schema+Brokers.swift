internal import Analyses
internal import Diagnostics
internal import Networks

extension Schema {
  static let brokers = Schema(
    answerOf: "brokers",
    Phrase(sv: "vem som förmedlar mellan vilka.", en: "who brokers between whom."),
    .object([
      .key(
        "outsideActors",
        .count,
        sv: "Namngivna aktörer utanför den egna organisationen.",
        en: "Named actors outside our own organisation."
      ),
      .key(
        "outsidePairs",
        .count,
        sv: "Par av dem med en noterad relation; att båda är med i en arena är ingen.",
        en: "Pairs of them with a relation on record; that both are in an arena is none."
      ),
      .key("possiblePairs", .count, sv: "Alla par av dem.", en: "All pairs of them."),
      .key(
        "withoutPrincipal",
        .truth,
        sv: "Om organisationen själv är utelämnad.",
        en: "Whether the principal is left out."
      ),
      .key("measures", .list(measureOfEach), sv: "Måtten.", en: "The measures."),
    ])
  )

  private static let measureOfEach: JSONShape = .object([
    .key("measure", .word(of: BrokerMeasure.self), sv: "Måttet.", en: "The measure."),
    .key(
      "projection",
      .word([Projection.influence.rawValue]),
      sv: "Vad som är noder och band.",
      en: "What is a node and what a tie."
    ),
    .key("nodes", .list(.valueOfNode), sv: "Värdet för var och en.", en: "The value of each."),
  ])
}
