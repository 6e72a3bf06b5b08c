internal import Diagnostics

extension Schema {
  static let gaps = Schema(
    "gaps",
    Phrase(
      sv: "Svaret från omvarld gaps --format json.",
      en: "The answer of omvarld gaps --format json."
    ),
    definitions: ["evidence": .evidenceSchema, "finding": .findingSchema],
    result: .schema(object: [
      "findings": .schema(listOf: .part("finding")),
      "summary": .schema(object: [
        "gaps": .count, "risks": .count, "notices": .count, "focusAreas": .count,
        "withoutNamedPartner": .ids, "required": .count, "met": .count, "ongoing": .count,
        "sourced": .sourcedSchema,
      ]),
    ])
  )
}
