internal import Diagnostics
internal import Stakeholders

/// Writes records as YAML: a record that is short enough on one line, a longer one as a block.
///
///     actors:
///       - {id: lund, name: Lund, kind: municipality, levels: [regional]}
///       - id: kopenhamn
///         name: {sv: Köpenhamn, en: Copenhagen}
///         …
struct YAMLWriter {
  /// The comments of the file that records were read from.
  var comments: YAMLComments?

  /// How many characters a line may have before its record becomes a block. A text is never broken:
  /// one that changed is one line of a diff.
  static let width = 120

  // MARK: Files

  /// The lines of a file.
  func lines(ofFile root: SourceRecord) -> [String] {
    var lines = written(comments?.header ?? [])
    var wasSection = false
    for (place, field) in root.fields.enumerated() {
      let shape = RecordShape.file.field(field.key)?.value ?? .text
      let isSection = shape.isSection
      if place > 0, isSection || wasSection { lines.append("") }
      lines += self.lines(
        of: field,
        as: shape,
        indent: 0,
        isLast: place == root.fields.count - 1
      )
      wasSection = isSection
    }
    return lines
  }

  /// A comment or an empty line each, at the margin.
  private func written(_ notes: [String?], indent: Int = 0) -> [String] {
    notes.map { note in note.map { blanks(indent) + $0 } ?? "" }
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  // MARK: Fields

  /// The lines of a key and its value.
  ///
  /// - Parameter isLast: Whether it is the last of a file, where what stands below it at the margin
  ///   is not taken for something about the next.
  func lines(
    of field: SourceRecord.Field,
    as shape: RecordShape.Value,
    indent: Int,
    isLast: Bool = false
  ) -> [String] {
    let notes = comments?.notes(ofKey: field.keyLocation)
    // Between the keys of an entry, an empty line says nothing; above a section, it stands anyway.
    let before = (notes?.before ?? []).drop { $0 == nil }
    var lines = written(
      indent == 0 ? Array(before) : before.filter { $0 != nil },
      indent: indent
    )
    let beside = notes?.beside.map { "  " + $0 } ?? ""
    var head = blanks(indent)
    let key = YAMLScalar.line(field.key, inBrackets: false)
    if key.utf8.count > Self.keyLimit {
      lines.append(head + "? " + key)
    } else {
      head += key
    }
    head += ":"
    if let value = field.value {
      lines += self.lines(of: value, as: shape, after: head, beside: beside, indent: indent)
    } else {
      lines.append(head + beside)
    }
    return lines
      + written(
        (notes?.after ?? []).filter { $0 != nil || indent == 0 },
        indent: indent == 0 && !isLast ? 2 : indent
      )
  }

  /// A longer key needs a mark before it (YAML 1.2, 7.4.2).
  private static let keyLimit = 1000

  /// The lines of a value behind a key or a dash.
  private func lines(
    of value: SourceValue,
    as shape: RecordShape.Value,
    after head: String,
    beside: String,
    indent: Int
  ) -> [String] {
    if case .text(let text) = value {
      guard let block = YAMLScalar.block(text.value) else {
        let line = YAMLScalar.line(text.value, inBrackets: false, isTyped: shape.isTyped)
        return [head + " " + line + beside]
      }
      return [head + " " + block.mark + beside]
        + block.lines.map { $0.isEmpty ? "" : blanks(indent + 2) + $0 }
    }
    if !shape.isSection || value.isEmpty, let line = line(value, as: shape),
      head.unicodeScalars.count + 1 + line.unicodeScalars.count <= Self.width || value.isEmpty
    {
      return [head + " " + line + beside]
    }
    var lines = [head + beside]
    switch value {
    case .text: break
    case .list(let values, _):
      let element = shape.element
      for value in values {
        lines += self.lines(
          ofElement: value,
          as: element,
          indent: indent + 2,
          isEntry: shape.isSection
        )
      }
    case .record(let record):
      for field in record.fields {
        lines += self.lines(of: field, as: shape.value(of: field.key), indent: indent + 2)
      }
    }
    return lines
  }

  // MARK: Elements

  /// The lines of an element of a list.
  ///
  /// - Parameters:
  ///   - isEntry: Whether it stands by itself in a section, where empty lines above it are kept.
  ///   - isAlone: Whether what stands above and below it is left out.
  func lines(
    ofElement value: SourceValue,
    as shape: RecordShape.Value,
    indent: Int,
    isEntry: Bool,
    isAlone: Bool = false
  ) -> [String] {
    var notes = comments?.notes(ofElement: value.location)
    if isAlone {
      notes?.before = []
      notes?.after = []
    }
    var before = (notes?.before ?? []).reduce(into: [String?]()) { lines, note in
      if note != nil || isEntry && lines.last != .some(nil) { lines.append(note) }
    }
    let after = (notes?.after ?? []).filter { $0 != nil || isEntry }
    let head = blanks(indent) + "-"
    if let line = line(value, as: shape),
      head.unicodeScalars.count + 1 + line.unicodeScalars.count <= Self.width || value.isEmpty
    {
      return written(before, indent: indent)
        + [head + " " + line + (notes?.beside.map { "  " + $0 } ?? "")]
        + written(after, indent: indent)
    }
    guard case .record(let record) = value, let first = record.fields.first else {
      let beside = notes?.beside.map { "  " + $0 } ?? ""
      return written(before, indent: indent)
        + lines(of: value, as: shape, after: head, beside: beside, indent: indent)
        + written(after, indent: indent)
    }
    var lines: [String] = []
    for field in record.fields {
      lines += self.lines(of: field, as: shape.value(of: field.key), indent: indent + 2)
    }
    // What stands above the first key stands above the dash.
    let above = comments?.notes(ofKey: first.keyLocation)?.before.compactMap(\.self) ?? []
    before += above
    lines.removeFirst(above.count)
    if let beside = notes?.beside {
      if comments?.notes(ofKey: first.keyLocation)?.beside == nil, first.value?.isOneLine != false {
        lines[0] += "  " + beside
      } else {
        before.append(beside)
      }
    }
    lines[0] = head + " " + lines[0].unicodeScalars.dropFirst(indent + 2).asString
    return written(before, indent: indent) + lines + written(after, indent: indent)
  }

  // MARK: Lines

  /// A value on one line; `nil` where something in it needs a line of its own.
  private func line(
    _ value: SourceValue,
    as shape: RecordShape.Value,
    inBrackets: Bool = false
  ) -> String? {
    switch value {
    case .text(let text):
      if YAMLScalar.block(text.value) != nil { return nil }
      return YAMLScalar.line(text.value, inBrackets: inBrackets, isTyped: shape.isTyped)
    case .list(let values, _):
      // Records have a line each, so that a new one is a line of a diff.
      if values.count > 1, case .record = values[0] { return nil }
      var parts: [String] = []
      for value in values {
        if comments?.notes(ofElement: value.location)?.hasComment == true { return nil }
        guard let part = line(value, as: shape.element, inBrackets: true) else { return nil }
        parts.append(part)
      }
      return "[" + parts.joined(separator: ", ") + "]"
    case .record(let record):
      var parts: [String] = []
      for field in record.fields {
        if comments?.notes(ofKey: field.keyLocation)?.hasComment == true { return nil }
        let key = YAMLScalar.line(field.key, inBrackets: true)
        guard key.utf8.count <= Self.keyLimit, let value = field.value,
          let part = line(value, as: shape.value(of: field.key), inBrackets: true)
        else { return nil }
        parts.append(key + ": " + part)
      }
      return "{" + parts.joined(separator: ", ") + "}"
    }
  }
}

extension RecordShape.Value {
  /// Whether it is a list of entries, or holds such lists: those have a line for each.
  fileprivate var isSection: Bool {
    switch self {
    case .list(.record): true
    case .record(let shape): shape.name == RecordShape.vocabulary.name
    default: false
    }
  }

  /// Dates, numbers and truths are never quoted.
  fileprivate var isTyped: Bool {
    switch self {
    case .date, .number, .truth: true
    default: false
    }
  }

  /// What the elements of a list are.
  fileprivate var element: RecordShape.Value {
    switch self {
    case .set(let element), .list(let element), .oneOrSet(let element),
      .choiceOrSet(_, let element):
      element
    default: .text
    }
  }

  /// What stands behind a key of a record.
  fileprivate func value(of key: String) -> RecordShape.Value {
    switch self {
    case .record(let shape): shape.field(key)?.value ?? .text
    case .mapping(let value): value
    default: .text
    }
  }
}

extension SourceValue {
  fileprivate var isEmpty: Bool {
    switch self {
    case .text: false
    case .list(let values, _): values.isEmpty
    case .record(let record): record.fields.isEmpty
    }
  }

  /// Whether a comment can stand behind it.
  fileprivate var isOneLine: Bool {
    if case .text(let text) = self { YAMLScalar.block(text.value) == nil } else { false }
  }
}

extension Sequence<Unicode.Scalar> {
  fileprivate var asString: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }
}
