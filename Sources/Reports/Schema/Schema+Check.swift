internal import Diagnostics

extension Schema {
  static let check = Schema(
    "check",
    Phrase(
      sv: "Svaret från omvarld check --format json.",
      en: "The answer of omvarld check --format json."
    ),
    result: .schema(object: [
      "diagnostics": .schema(listOf: .diagnosticSchema),
      // How much there is of each is known of a graph that could be read.
      "counts": .schema(
        object: ["errors": .count, "warnings": .count],
        optional: [
          "actors": .count, "units": .count, "focusAreas": .count, "requirements": .count,
          "matters": .count, "aims": .count, "documents": .count, "relations": .count,
        ]
      ),
      "sourced": .either([.sourcedSchema, ["type": "null"]]),
    ])
  )
}
