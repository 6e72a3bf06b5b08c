internal import Analyses
internal import Diagnostics
internal import Networks

extension Schema {
  static let measure = Schema(
    "measure",
    Phrase(
      sv:
        "Svaret från omvarld measure --format json: ett värde per nod, per band eller för hela nätet.",
      en: "The answer of omvarld measure --format json: a value a node, a tie, or for the network."
    ),
    result: .schema(
      object: [
        "measure": .schema(oneOf: Measure.allCases.map(\.rawValue)),
        "projection": .schema(oneOf: Projection.allCases.map(\.rawValue), orNull: true),
        "directed": .truthValue,
        "weighted": .truthValue,
      ],
      optional: [
        // Null is undefined.
        "nodes": .schema(listOf: .schema(object: ["id": .text, "value": .numberOrNull])),
        "edges": .schema(
          listOf: .schema(object: ["source": .text, "target": .text, "value": .number])
        ),
        "value": .numberOrNull,
      ]
    )
  )
}
