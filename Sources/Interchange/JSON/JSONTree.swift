/// A JSON value as it stands in a file, with its place.
struct JSONTree: Sendable {
  enum Value: Sendable {
    case null
    case truth(Bool)
    /// As it is spelt.
    case number(String)
    case text(String)
    case list([JSONTree])
    /// In the order of the file; every key stands once.
    case object([Field])
  }

  struct Field: Sendable {
    var key: String
    /// The byte of the file.
    var place: Int
    var value: JSONTree
  }

  var value: Value
  /// The byte of the file where the value begins.
  var place: Int

  /// The value under a key; `nil` where there is none, and where it is `null`.
  subscript(key: String) -> JSONTree? {
    guard case .object(let fields) = value,
      let found = fields.first(where: { $0.key == key })?.value
    else { return nil }
    if case .null = found.value { return nil }
    return found
  }

  /// A text, a number as it is spelt, or a truth.
  var scalar: String? {
    switch value {
    case .text(let text): text
    case .number(let text): text
    case .truth(let truth): truth ? "true" : "false"
    case .null, .list, .object: nil
    }
  }

  var list: [JSONTree]? {
    if case .list(let values) = value { values } else { nil }
  }

  var fields: [Field]? {
    if case .object(let fields) = value { fields } else { nil }
  }
}

/// Why a text is not read as JSON, and where.
struct JSONFault: Error, Hashable {
  enum Kind: Hashable {
    case empty
    case unexpected(String)
    case cutOff
    case notText
    case controlInText
    case escape
    /// One of two code units that make a character between them.
    case halfOfPair
    case number(String)
    case repeatedKey(String)
    case tooDeep
    case afterEnd
  }

  var kind: Kind
  /// The byte of the text.
  var place: Int
}
