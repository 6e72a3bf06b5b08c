internal import Analyses
internal import Diagnostics
internal import Networks

extension Schema {
  static let measure = Schema(
    answerOf: "measure",
    Phrase(
      sv: "ett värde per nod, per band eller för hela nätet.",
      en: "a value a node, a tie, or for the network."
    ),
    about: .graphOrTable,
    .either([
      .object(
        network + [
          .key("nodes", .list(.valueOfNode), sv: "Värdet för var och en.", en: "The value of each.")
        ]
      ),
      .object(
        network + [
          .key("edges", .list(edge), sv: "Värdet för varje band.", en: "The value of each.")
        ]
      ),
      .object(
        network + [
          .key(
            "value",
            .number.orNull,
            sv: "Värdet för hela nätet; null = inte definierat.",
            en: "The value for the network; null = undefined."
          )
        ]
      ),
    ])
  )

  private static let network: [JSONShape.Field] = [
    .key("measure", .word(of: Measure.self), sv: "Måttet.", en: "The measure."),
    .key(
      "projection",
      .word(of: Projection.self).orNull,
      sv: "Vad som är noder och band; null = det som filen säger.",
      en: "What is a node and what a tie; null = what the file says."
    ),
    .key("directed", .truth, sv: "Om band har riktning.", en: "Whether ties have direction."),
    .key(
      "weighted",
      .truth,
      sv: "Om band räknas efter styrka.",
      en: "Whether ties count by their strengths."
    ),
    .optionalKey(
      "ego",
      .text,
      sv: "Den vars omgivning nätet är.",
      en: "Whose surroundings the network is."
    ),
    .optionalKey(
      "radius",
      .count,
      sv: "Hur många band bort omgivningen slutar.",
      en: "How many ties away the surroundings end."
    ),
  ]

  private static let edge: JSONShape = .object([
    .key("source", .text, sv: "Varifrån bandet går.", en: "Where the tie goes from."),
    .key("target", .text, sv: "Vart bandet går.", en: "Where the tie goes to."),
    .key("value", .number, sv: "Värdet.", en: "The value."),
  ])
}

extension JSONShape {
  static let valueOfNode: JSONShape = .object([
    .key("id", .text, sv: "Nodens id.", en: "The id of the node."),
    .key(
      "value",
      .number.orNull,
      sv: "Värdet; null = inte definierat.",
      en: "The value; null = undefined."
    ),
  ])
}
