internal import Diagnostics

/// What a JSON value holds, and for people what each of its keys says. Schemas are made from it.
///
///     .object([
///       .key("id", .text, sv: "Fokusområdets id.", en: "The id of the focus area."),
///       .key("met", .count, sv: "Hur många som är uppfyllda.", en: "How many are met."),
///     ])
indirect enum JSONShape: Sendable {
  case text
  /// A text that matches a regular expression.
  case pattern(String)
  /// One of a few words.
  case word([String])
  case truth
  /// A whole number, from the least to the most.
  case whole(from: Int, to: Int? = nil)
  case number
  case null
  /// A list of at least and at most so many.
  case list(JSONShape, from: Int = 0, to: Int? = nil)
  /// An object with these keys and no others.
  case object([Field])
  /// Keys that are free, each with a value.
  case mapping(of: JSONShape)
  case either([JSONShape])
  /// The same, or null.
  case nullable(JSONShape)
  /// What stands in several places, by a name of its own.
  case part(String, JSONShape)
  /// The part by the name, inside itself.
  case same(String)

  /// One key of an object.
  struct Field: Sendable {
    let name: String
    let value: JSONShape
    let isRequired: Bool
    /// What it says, for people.
    let summary: Phrase

    init(_ name: String, _ value: JSONShape, isRequired: Bool, _ summary: Phrase) {
      self.name = name
      self.value = value
      self.isRequired = isRequired
      self.summary = summary
    }

    static func key(_ name: String, _ value: JSONShape, sv: String, en: String) -> Field {
      Field(name, value, isRequired: true, Phrase(sv: sv, en: en))
    }

    /// A key that may be left out.
    static func optionalKey(_ name: String, _ value: JSONShape, sv: String, en: String) -> Field {
      Field(name, value, isRequired: false, Phrase(sv: sv, en: en))
    }
  }
}

extension JSONShape {
  static let count: JSONShape = .whole(from: 0)
  /// How firm a relation is, from awareness to integration.
  static let strength: JSONShape = .whole(from: 1, to: 5)
  static let ids: JSONShape = .list(.text)
  /// An id as files have it.
  static let id: JSONShape = .pattern(slug)
  static let slug = "^[a-z0-9][a-z0-9._-]*$"

  var orNull: JSONShape { .nullable(self) }

  /// One of the cases of a type, so that no case is forgotten here.
  static func word<Choice: CaseIterable & RawRepresentable<String>>(
    of type: Choice.Type
  ) -> JSONShape {
    .word(type.allCases.map(\.rawValue))
  }
}
