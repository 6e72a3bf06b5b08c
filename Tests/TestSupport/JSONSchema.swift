public import Foundation

/// Checks values against a JSON Schema: as much of draft 2020-12 as the program writes. A keyword
/// that it does not know is a fault of its own, so that nothing passes unseen.
///
///     let schema = try JSONSchema(data)
///     schema.faults(in: value)  // ["/cells/3/state: not one of …"]
public struct JSONSchema {
  let root: [String: Any]

  public init(_ data: Data) throws {
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// What is wrong with a value, each with the path to it; empty when it is valid.
  public func faults(in value: Any) -> [String] {
    check(value, against: root, at: "")
  }

  private static let annotations: Set<String> = [
    "$schema", "$id", "$defs", "title", "description", "default",
  ]

  private func check(_ value: Any, against schema: Any, at path: String) -> [String] {
    guard let schema = schema as? [String: Any] else {
      return (schema as? Bool) == true ? [] : ["\(path): nothing may stand here"]
    }
    var faults: [String] = []
    for (keyword, rule) in schema.sorted(by: { $0.key < $1.key }) {
      if Self.annotations.contains(keyword) { continue }
      switch keyword {
      case "$ref":
        let name = (rule as? String ?? "").replacingOccurrences(of: "#/$defs/", with: "")
        guard let part = (root["$defs"] as? [String: Any])?[name] else {
          faults.append("\(path): no part '\(name)'")
          continue
        }
        faults += check(value, against: part, at: path)
      case "type":
        let types = rule as? [String] ?? [rule as? String ?? ""]
        if !types.contains(where: { Self.isType($0, value) }) {
          faults.append("\(path): not of type \(types.joined(separator: " or "))")
        }
      case "enum":
        let words = rule as? [Any] ?? []
        if !words.contains(where: { Self.isEqual($0, value) }) {
          faults.append("\(path): not one of \(words)")
        }
      case "anyOf":
        let choices = (rule as? [Any] ?? []).map { check(value, against: $0, at: path) }
        if !choices.contains(where: \.isEmpty) {
          faults.append("\(path): fits none: \(choices.joined().joined(separator: "; "))")
        }
      case "properties":
        guard let object = value as? [String: Any], let rules = rule as? [String: Any] else {
          continue
        }
        for (key, value) in object.sorted(by: { $0.key < $1.key }) {
          if let rule = rules[key] { faults += check(value, against: rule, at: "\(path)/\(key)") }
        }
      case "required":
        guard let object = value as? [String: Any] else { continue }
        for key in rule as? [String] ?? [] where object[key] == nil {
          faults.append("\(path): '\(key)' is missing")
        }
      case "additionalProperties":
        guard let object = value as? [String: Any] else { continue }
        let known = (schema["properties"] as? [String: Any] ?? [:]).keys
        for (key, value) in object.sorted(by: { $0.key < $1.key }) where !known.contains(key) {
          faults += check(value, against: rule, at: "\(path)/\(key)")
        }
      case "items":
        for (place, element) in (value as? [Any] ?? []).enumerated() {
          faults += check(element, against: rule, at: "\(path)/\(place)")
        }
      case "minItems", "maxItems":
        guard let count = (value as? [Any])?.count, let limit = rule as? Int else { continue }
        if keyword == "minItems" ? count < limit : count > limit {
          faults.append("\(path): \(count) elements are past the \(keyword) \(limit)")
        }
      case "pattern":
        guard let text = value as? String, let rule = rule as? String else { continue }
        let match = try? Regex(rule).firstMatch(in: text)
        if match == nil {
          faults.append("\(path): '\(text)' does not match \(rule)")
        }
      case "minimum", "maximum":
        guard let number = Self.number(value), let limit = Self.number(rule) else { continue }
        if keyword == "minimum" ? number < limit : number > limit {
          faults.append("\(path): \(number) is past the \(keyword) \(limit)")
        }
      default:
        faults.append("\(path): unknown keyword '\(keyword)'")
      }
    }
    return faults
  }

  private static func isTruth(_ value: Any) -> Bool {
    (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? (value is Bool)
  }

  private static func number(_ value: Any) -> Double? {
    isTruth(value) ? nil : (value as? NSNumber)?.doubleValue
  }

  private static func isType(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "boolean": isTruth(value)
    case "number": number(value) != nil
    case "integer": number(value).map { $0 == $0.rounded() } ?? false
    default: false
    }
  }

  private static func isEqual(_ one: Any, _ other: Any) -> Bool {
    if one is NSNull || other is NSNull { return one is NSNull && other is NSNull }
    if let one = one as? String { return one == other as? String }
    guard isTruth(one) == isTruth(other) else { return false }
    return (one as? NSNumber) != nil && one as? NSNumber == other as? NSNumber
  }
}
