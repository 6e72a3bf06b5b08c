internal import Analyses
internal import Diagnostics
internal import Stakeholders

extension Schema {
  static let coverage = Schema(
    "coverage",
    Phrase(
      sv: "Svaret från omvarld coverage --format json.",
      en: "The answer of omvarld coverage --format json."
    ),
    definitions: ["evidence": .evidenceSchema],
    result: .schema(object: [
      "focusAreas": .schema(listOf: .schema(object: ["id": .text, "name": .text])),
      "levels": .schema(listOf: .schema(object: ["id": .text, "name": .text])),
      "cells": .schema(
        listOf: .schema(object: [
          "focusArea": .text, "level": .text, "required": .truthValue,
          "basis": .schema(oneOf: Basis.allCases.map(\.rawValue), orNull: true),
          "minimum": ["type": "integer", "minimum": 1],
          "state": .schema(oneOf: CoverageState.allCases.map(\.rawValue)),
          "met": .truthValue,
          "status": .schema(oneOf: Relation.Status.allCases.map(\.rawValue), orNull: true),
          "counterparts": .ids, "indirect": .ids, "generic": .ids, "holders": .ids,
          "evidence": .schema(listOf: .part("evidence")),
        ])
      ),
      "required": .count, "met": .count, "ongoing": .count,
    ])
  )
}
