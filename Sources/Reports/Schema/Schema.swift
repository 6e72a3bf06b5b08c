public import Diagnostics

/// A JSON Schema that the program can print: of the files it reads, or of an answer it gives.
public struct Schema: Sendable {
  /// What it is asked for by: `graph`, `coverage`.
  public let name: String
  public let summary: Phrase
  let content: @Sendable (Language) -> SchemaContent

  /// All there are: that of the graph's files first, then those of answers by name.
  public static let all: [Schema] = [
    .graph, .check, .coverage, .gaps, .import, .measure,
  ]

  public static func named(_ name: String) -> Schema? { all.first { $0.name == name } }

  /// The schema as JSON (draft 2020-12, <https://json-schema.org/draft/2020-12>), its descriptions
  /// in a language.
  public func json(in language: Language) -> JSONValue {
    let content = content(language)
    guard case .object(var fields) = content.root else { return content.root }
    fields["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    fields["$id"] = .text("urn:omvarld:schema:\(name)")
    fields["title"] = .text("omvarld \(name)")
    fields["description"] = .text(summary[language])
    if !content.definitions.isEmpty { fields["$defs"] = .object(content.definitions) }
    return .object(fields)
  }
}

/// What a schema says, and the parts that it names.
struct SchemaContent {
  var root: JSONValue
  var definitions: [String: JSONValue] = [:]
}

extension Schema {
  /// The schema of an answer in its envelope: tool, graph, selection, result.
  init(
    _ name: String,
    _ summary: Phrase,
    definitions: [String: JSONValue] = [:],
    result: JSONValue
  ) {
    self.name = name
    self.summary = summary
    content = { _ in
      SchemaContent(
        root: .schema(object: [
          "tool": .schema(object: ["name": .text, "version": .text]),
          // Null where a graph could not be read, or there is none.
          "graph": .schema(object: ["id": .textOrNull, "title": .textOrNull, "digest": .textOrNull]
          ),
          "selection": .either([.selection, ["type": "null"]]),
          "result": result,
        ]),
        definitions: definitions
      )
    }
  }
}

extension JSONValue {
  /// The schema of an object with these fields and no others.
  static func schema(
    object fields: [String: JSONValue],
    optional: [String: JSONValue] = [:]
  ) -> JSONValue {
    [
      "type": "object",
      "properties": .object(fields.merging(optional) { first, _ in first }),
      "required": JSONValue(fields.keys.sorted()),
      "additionalProperties": false,
    ]
  }

  static func schema(listOf element: JSONValue) -> JSONValue {
    ["type": "array", "items": element]
  }

  /// One of a few words.
  static func schema(oneOf words: [String], orNull: Bool = false) -> JSONValue {
    ["enum": .list(words.map(JSONValue.text) + (orNull ? [.null] : []))]
  }

  static func either(_ schemas: [JSONValue]) -> JSONValue { ["anyOf": .list(schemas)] }

  /// A part of the schema by its name.
  static func part(_ name: String) -> JSONValue { ["$ref": .text("#/$defs/\(name)")] }

  static let text: JSONValue = ["type": "string"]
  static let textOrNull: JSONValue = ["type": ["string", "null"]]
  static let count: JSONValue = ["type": "integer", "minimum": 0]
  static let truthValue: JSONValue = ["type": "boolean"]
  static let number: JSONValue = ["type": "number"]
  static let numberOrNull: JSONValue = ["type": ["number", "null"]]
  static let ids: JSONValue = schema(listOf: text)
}

extension JSONValue: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: JSONValue...) { self = .list(elements) }
}
