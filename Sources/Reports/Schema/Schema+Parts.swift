internal import Analyses
internal import Stakeholders

// What several answers have in common.

extension JSONValue {
  static let selection: JSONValue = schema(object: [
    "focus": ids, "level": ids, "status": ids, "kind": ids, "unit": ids, "basis": ids,
    "at": textOrNull, "reading": text,
  ])

  static let evidenceSchema: JSONValue = schema(
    object: ["document": text, "section": textOrNull, "quote": textOrNull],
    optional: ["page": text, "retrieved": text]
  )

  static let sourcedSchema: JSONValue = schema(object: ["with": count, "of": count])

  static let findingSchema: JSONValue = schema(object: [
    "id": text,
    "rule": schema(oneOf: Rule.allCases.map(\.rawValue)),
    "severity": schema(oneOf: ["gap", "risk", "notice"]),
    "subjects": ids,
    "facts": ids,
    "message": text,
    "limit": textOrNull,
    "question": textOrNull,
    "remedy": text,
    "evidence": schema(listOf: part("evidence")),
    "holdsUnder": ids,
    "followUp": either([
      ["type": "null"],
      schema(object: [
        "decision": schema(oneOf: FollowUp.Decision.allCases.map(\.rawValue)),
        "reason": textOrNull, "owner": textOrNull, "due": textOrNull,
      ]),
    ]),
  ])

  static let diagnosticSchema: JSONValue = schema(object: [
    "file": textOrNull, "line": ["type": ["integer", "null"]],
    "column": ["type": ["integer", "null"]],
    "severity": schema(oneOf: ["error", "warning"]), "code": text, "message": text,
    "hint": textOrNull,
  ])
}
