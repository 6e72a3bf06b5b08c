public import Diagnostics

/// A JSON Schema that the program can print: of the files it reads, or of an answer it gives.
public struct Schema: Sendable {
  /// What it is asked for by: `graph`, `coverage`.
  public let name: String
  public let summary: Phrase
  let content: @Sendable (Language) -> SchemaContent

  /// All there are: those of files first, then those of answers by name.
  public static let all: [Schema] = [
    .graph, .crosswalk, .brokers, .channels, .check, .close, .coverage, .diff, .explain, .gaps,
    .import, .measure, .risks, .voice,
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

extension JSONValue {
  static func schema(listOf element: JSONValue) -> JSONValue {
    ["type": "array", "items": element]
  }

  /// One of a few words.
  static func schema(oneOf words: [String]) -> JSONValue {
    ["enum": .list(words.map(JSONValue.text))]
  }

  static func either(_ schemas: [JSONValue]) -> JSONValue { ["anyOf": .list(schemas)] }

  /// A part of the schema by its name.
  static func part(_ name: String) -> JSONValue { ["$ref": .text("#/$defs/\(name)")] }

  static let text: JSONValue = ["type": "string"]
}

extension JSONValue: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: JSONValue...) { self = .list(elements) }
}
