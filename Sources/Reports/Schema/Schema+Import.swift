internal import Diagnostics

extension Schema {
  private static let row: [String: JSONValue] = [
    "file": .text, "line": .count, "column": .count, "list": .text, "id": .textOrNull,
    "name": .textOrNull,
  ]

  static let `import` = Schema(
    "import",
    Phrase(
      sv: "Svaret från omvarld import --format json.",
      en: "The answer of omvarld import --format json."
    ),
    result: .schema(object: [
      "added": .schema(listOf: .schema(object: row)),
      "changed": .schema(
        listOf: .schema(object: row.merging(["keys": .ids]) { first, _ in first })
      ),
      "unchanged": .count,
      "refused": .schema(listOf: .diagnosticSchema),
      "lookAlikes": .schema(
        listOf: .schema(
          object: row.merging(["other": .text, "otherName": .text]) { first, _ in first }
        )
      ),
      "rows": .schema(object: ["all": .count, "used": .count, "refused": .count]),
      "files": .ids,
      "written": .truthValue,
    ])
  )
}
