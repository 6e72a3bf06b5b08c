internal import Foundation

extension JSONSchema {
  /// The places of all keys that it knows: `/result/findings/*/id`. A part inside itself is not
  /// followed again.
  public var places: Set<String> {
    var places: Set<String> = []
    collect(root, at: "", inside: [], &places)
    return places
  }

  private func collect(
    _ schema: Any,
    at place: String,
    inside parts: Set<String>,
    _ places: inout Set<String>
  ) {
    guard let schema = schema as? [String: Any] else { return }
    for (key, value) in schema["properties"] as? [String: Any] ?? [:] {
      places.insert("\(place)/\(key)")
      collect(value, at: "\(place)/\(key)", inside: parts, &places)
    }
    if let items = schema["items"] { collect(items, at: place + "/*", inside: parts, &places) }
    for choice in schema["anyOf"] as? [Any] ?? [] {
      collect(choice, at: place, inside: parts, &places)
    }
    if let name = (schema["$ref"] as? String)?.split(separator: "/").last.map(String.init),
      !parts.contains(name), let part = (root["$defs"] as? [String: Any])?[name]
    {
      collect(part, at: place, inside: parts.union([name]), &places)
    }
  }

  /// The places of the keys of a value that say something: behind them stands neither null nor an
  /// empty list.
  public static func places(in value: Any, at place: String = "") -> Set<String> {
    switch value {
    case let object as [String: Any]:
      object.reduce(into: []) { places, field in
        let (key, value) = field
        if value is NSNull || (value as? [Any])?.isEmpty == true { return }
        places.insert("\(place)/\(key)")
        places.formUnion(Self.places(in: value, at: "\(place)/\(key)"))
      }
    case let list as [Any]:
      list.reduce(into: []) { $0.formUnion(Self.places(in: $1, at: place + "/*")) }
    default: []
    }
  }
}
