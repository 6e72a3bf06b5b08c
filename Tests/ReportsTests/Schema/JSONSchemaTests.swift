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
      (#"[1]"#, #"{"minItems": 1, "maxItems": 1}"#), (#""""#, #"{"minItems": 1}"#),
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
      (#"[]"#, #"{"minItems": 1}"#), (#"[1, 2]"#, #"{"maxItems": 1}"#),
      (#"6"#, #"{"maximum": 5}"#), (#"1"#, #"{"minLength": 3}"#),
      (#"{"a": ""}"#, #"{"additionalProperties": {"type": "integer"}}"#),
    ]
  )
  func `tells what does not`(value: String, schema: String) throws {
    #expect(try faults(value, schema).count == 1)
  }
}

struct `The places of a schema` {
  @Test func `are those of all keys, through lists, choices and parts, once round`() throws {
    let schema = try JSONSchema(
      Data(
        ##"""
        {"properties": {
           "a": {"items": {"properties": {"b": {"type": "string"}}}},
           "c": {"anyOf": [{"type": "null"}, {"properties": {"d": {"type": "integer"}}}]},
           "e": {"$ref": "#/$defs/x"}},
         "$defs": {"x": {"additionalProperties": {"$ref": "#/$defs/x"},
                         "properties": {"f": {"$ref": "#/$defs/x"}}}}}
        """##.utf8
      )
    )
    #expect(schema.places == ["/a", "/a/*/b", "/c", "/c/d", "/e", "/e/f"])
  }

  @Test func `are in a value those that say something`() throws {
    let value = try JSONSerialization.jsonObject(
      with: Data(#"{"a": [{"b": "x"}, {"b": null, "g": 1}], "c": null, "e": [], "f": ""}"#.utf8)
    )
    #expect(JSONSchema.places(in: value) == ["/a", "/a/*/b", "/a/*/g", "/f"])
  }
}

struct `Spoilt JSON` {
  // Of the object one lacks its key and one has another; the list, its element and the key in it
  // are each once of another type; the element lacks its key, or has another.
  @Test func `is the value with one thing wrong, each in its place`() throws {
    let value = try JSONSerialization.jsonObject(with: Data(#"{"a": [{"b": false}]}"#.utf8))
    let spoilt = SpoiltJSON.all(of: value).map { spoilt in
      let data = try? JSONSerialization.data(
        withJSONObject: spoilt.value,
        options: [.sortedKeys, .fragmentsAllowed]
      )
      return "\(spoilt.place) \(String(decoding: data ?? Data(), as: UTF8.self))"
    }
    #expect(
      spoilt == [
        " true", #" {"a":[{"b":false}],"no such key":true}"#, "/a {}", #"/a {"a":true}"#,
        #"/a/* {"a":[true]}"#, #"/a/* {"a":[{"b":false,"no such key":true}]}"#,
        #"/a/*/b {"a":[{}]}"#,
        #"/a/*/b {"a":[{"b":"wrong"}]}"#,
      ]
    )
  }
}
