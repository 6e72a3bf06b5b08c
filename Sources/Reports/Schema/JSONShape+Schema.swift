internal import Diagnostics

extension JSONShape {
  /// The shape as a schema, its descriptions in a language.
  func schema(in language: Language) -> SchemaContent {
    var writer = JSONShapeWriter(language: language)
    let root = writer.schema(of: self)
    return SchemaContent(root: root, definitions: writer.definitions)
  }
}

private struct JSONShapeWriter {
  let language: Language
  var definitions: [String: JSONValue] = [:]

  mutating func schema(of shape: JSONShape) -> JSONValue {
    switch shape {
    case .text: return .text
    case .pattern(let pattern): return ["type": "string", "pattern": .text(pattern)]
    case .word(let words): return .schema(oneOf: words)
    case .truth: return ["type": "boolean"]
    case .whole(let least, let most):
      var fields: [String: JSONValue] = ["type": "integer", "minimum": .number(least)]
      if let most { fields["maximum"] = .number(most) }
      return .object(fields)
    case .number: return ["type": "number"]
    case .null: return ["type": "null"]
    case .list(let element, let least, let most):
      var fields: [String: JSONValue] = ["type": "array", "items": schema(of: element)]
      if least > 0 { fields["minItems"] = .number(least) }
      if let most { fields["maxItems"] = .number(most) }
      return .object(fields)
    case .object(let keys): return schema(ofObject: keys)
    case .mapping(let value):
      return ["type": "object", "additionalProperties": schema(of: value)]
    case .either(let shapes): return .either(shapes.map { schema(of: $0) })
    case .nullable(let shape): return schema(of: shape).orNull
    case .part(let name, let shape):
      if definitions[name] == nil {
        definitions[name] = .null
        definitions[name] = schema(of: shape)
      }
      return .part(name)
    case .same(let name): return .part(name)
    }
  }

  private mutating func schema(ofObject keys: [JSONShape.Field]) -> JSONValue {
    var properties: [String: JSONValue] = [:]
    for key in keys {
      guard case .object(var property) = schema(of: key.value) else { continue }
      property["description"] = .text(key.summary[language])
      properties[key.name] = .object(property)
    }
    return [
      "type": "object",
      "properties": .object(properties),
      "required": JSONValue(keys.filter(\.isRequired).map(\.name).sorted()),
      "additionalProperties": false,
    ]
  }
}

extension JSONValue {
  /// The schema that takes null besides.
  fileprivate var orNull: JSONValue {
    guard case .object(var fields) = self else { return self }
    switch (fields["type"], fields["enum"]) {
    case (.text(let type)?, _): fields["type"] = [.text(type), "null"]
    case (_, .list(let words)?): fields["enum"] = .list(words + [.null])
    default: return .either([self, ["type": "null"]])
    }
    return .object(fields)
  }
}
