internal import Diagnostics
internal import Stakeholders

// What the reader takes, and no less: it reads every value as text, so that "2" is as good as 2,
// and a key that stands alone says nothing.

extension Schema {
  static let graph = Schema(
    name: "graph",
    summary: Phrase(
      sv: "En fil av en graf i formatet omvarld/1, i YAML. Huvudet (format, id, title, principal, "
        + "language) står i en av grafens filer.",
      en: "A file of a graph in the format omvarld/1, in YAML. The head (format, id, title, "
        + "principal, language) stands in one of the graph's files."
    ),
    content: { language in
      var writer = GraphSchemaWriter(in: language)
      let root = writer.schema(of: .file)
      return SchemaContent(root: root, definitions: writer.definitions)
    }
  )
}

/// Makes the schema of graph files from the shapes of their records.
private struct GraphSchemaWriter {
  let language: Language
  var definitions: [String: JSONValue]

  init(in language: Language) {
    self.language = language
    definitions = Self.values
    var texts: [String: JSONValue] = [:]
    for each in Language.allCases {
      texts[each.rawValue] = [
        "anyOf": [.part("text"), ["type": "null"]],
        "description": .text(each.inWords[language]),
      ]
    }
    definitions["localizedText"] = .either([
      .part("text"),
      ["type": "object", "properties": .object(texts), "additionalProperties": false],
    ])
  }

  private static let values: [String: JSONValue] = [
    "id": ["type": "string", "pattern": .text(JSONShape.slug)],
    "text": ["type": ["string", "number", "boolean"]],
    "date": .either([
      ["type": "integer", "minimum": 1, "maximum": 9999],
      ["type": "string", "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"],
    ]),
  ]

  mutating func schema(of shape: RecordShape) -> JSONValue {
    var properties: [String: JSONValue] = [:]
    for field in shape.fields {
      let value = schema(of: field.value)
      var property: [String: JSONValue] =
        if field.isRequired {
          if case .object(let fields) = value { fields } else { [:] }
        } else {
          ["anyOf": [value, ["type": "null"]]]
        }
      property["description"] = .text(field.summary[language])
      if let standard = field.standard {
        property["default"] = self.standard(standard, field.value)
      }
      properties[field.key] = .object(property)
    }
    var fields: [String: JSONValue] = [
      "type": "object",
      "description": .text(shape.summary[language]),
      "properties": .object(properties),
      "additionalProperties": false,
    ]
    let required = shape.fields.filter(\.isRequired).map(\.key).sorted()
    if !required.isEmpty { fields["required"] = JSONValue(required) }
    return .object(fields)
  }

  private func standard(_ text: String, _ value: RecordShape.Value) -> JSONValue {
    switch value {
    case .number: Int(text).map(JSONValue.number) ?? .text(text)
    case .truth: .truth(text == "true")
    default: .text(text)
    }
  }

  private mutating func schema(of value: RecordShape.Value) -> JSONValue {
    switch value {
    case .text: return .part("text")
    case .localizedText: return .part("localizedText")
    case .id, .reference: return .part("id")
    case .reading: return .part("id")
    case .word(let word):
      // Those built in are offered; a graph may have words of its own.
      return .either([.schema(oneOf: Self.words(word)), .part("id")])
    case .choice(let words): return .schema(oneOf: words)
    case .date: return .part("date")
    case .number(let range):
      return .either([
        [
          "type": "integer", "minimum": .number(range.lowerBound),
          "maximum": .number(range.upperBound),
        ],
        ["type": "string", "pattern": "^[0-9]+$"],
      ])
    case .truth: return ["enum": [true, false, "true", "false"]]
    case .record(let shape):
      if definitions[shape.name] == nil {
        definitions[shape.name] = .null
        definitions[shape.name] = schema(of: shape)
      }
      return .part(shape.name)
    case .mapping(let value):
      return ["type": "object", "additionalProperties": schema(of: value)]
    case .set(let element), .list(let element):
      return .schema(listOf: schema(of: element))
    case .oneOrSet(let element):
      let element = schema(of: element)
      return .either([element, .schema(listOf: element)])
    case .choiceOrSet(let words, let element):
      return .either([.schema(oneOf: words), .schema(listOf: schema(of: element))])
    }
  }

  private static func words(_ word: RecordShape.Word) -> [String] {
    let vocabulary = Vocabulary.builtIn
    return switch word {
    case .level: vocabulary.levels.map(\.id.rawValue)
    case .actorKind: vocabulary.actorKinds.map(\.id.rawValue)
    case .unitKind: vocabulary.unitKinds.map(\.id.rawValue)
    case .relationKind: vocabulary.relationKinds.map(\.id.rawValue)
    }
  }
}

extension Language {
  fileprivate var inWords: Phrase {
    switch self {
    case .swedish: Phrase(sv: "På svenska.", en: "In Swedish.")
    case .english: Phrase(sv: "På engelska.", en: "In English.")
    }
  }
}
