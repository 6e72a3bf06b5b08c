import Foundation
import TestSupport
import Testing

private func faults(_ value: String, _ schema: String) throws -> [String] {
  let value = try JSONSerialization.jsonObject(
    with: Data(value.utf8),
    options: .fragmentsAllowed
  )
  return try JSONSchema(Data(schema.utf8)).faults(in: value)
}

struct `A validator of JSON` {
  @Test(
    arguments: [
      (#"1"#, #"{"type": "integer"}"#), (#"1.0"#, #"{"type": "integer"}"#),
      (#"1.5"#, #"{"type": "number"}"#), (#"null"#, #"{"type": ["string", "null"]}"#),
      (#"true"#, #"{"type": "boolean"}"#), (#"{}"#, #"{"type": "object"}"#),
      (#"{"a": 1}"#, #"{"properties": {"a": {"type": "integer"}}, "required": ["a"]}"#),
      (#"[1, 2]"#, #"{"items": {"type": "integer"}}"#), (#""b""#, #"{"enum": ["a", "b", null]}"#),
      (#"null"#, #"{"enum": ["a", "b", null]}"#), (#"true"#, #"{"enum": [true]}"#),
      (#"1"#, #"{"anyOf": [{"type": "string"}, {"type": "integer"}]}"#),
      (#""ab""#, ##"{"$ref": "#/$defs/x", "$defs": {"x": {"pattern": "^a"}}}"##),
      (#"{"a": 1}"#, #"{"additionalProperties": {"type": "integer"}}"#),
      (#"5"#, #"{"minimum": 5, "maximum": 5}"#),
    ]
  )
  func `passes what fits`(value: String, schema: String) throws {
    #expect(try faults(value, schema) == [])
  }

  @Test(
    arguments: [
      (#"1.5"#, #"{"type": "integer"}"#), (#"true"#, #"{"type": "integer"}"#),
      (#"1"#, #"{"type": "boolean"}"#), (#""1""#, #"{"type": "number"}"#),
      (#"[]"#, #"{"type": "object"}"#), (#"null"#, #"{"type": "string"}"#),
      (#"{}"#, #"{"required": ["a"]}"#), (#"{"b": 1}"#, #"{"additionalProperties": false}"#),
      (#"{"a": ""}"#, #"{"properties": {"a": {"type": "integer"}}}"#),
      (#"[1, ""]"#, #"{"items": {"type": "integer"}}"#), (#""c""#, #"{"enum": ["a", "b"]}"#),
      (#"1"#, #"{"enum": [true]}"#), (#"0"#, #"{"enum": [false, null]}"#),
      (#"null"#, #"{"anyOf": [{"type": "string"}, {"type": "integer"}]}"#),
      (#""b""#, ##"{"$ref": "#/$defs/x", "$defs": {"x": {"pattern": "^a"}}}"##),
      (#"1"#, ##"{"$ref": "#/$defs/y"}"##), (#"4"#, #"{"minimum": 5}"#),
      (#"6"#, #"{"maximum": 5}"#), (#"1"#, #"{"minLength": 3}"#),
      (#"{"a": ""}"#, #"{"additionalProperties": {"type": "integer"}}"#),
    ]
  )
  func `tells what does not`(value: String, schema: String) throws {
    #expect(try faults(value, schema).count == 1)
  }
}
