internal import Diagnostics
internal import Stakeholders

/// Where entries stand in a file: `actors`, or `levels` of the `vocabulary`.
struct SectionPath: Hashable, Sendable {
  var key: String
  var isVocabulary = false

  /// What its entries are.
  var shape: RecordShape? {
    let parent: RecordShape = isVocabulary ? .vocabulary : .file
    guard case .list(.record(let shape)) = parent.field(key)?.value else { return nil }
    return shape
  }

  /// All that a graph can have, in the order of files.
  static let all: [SectionPath] =
    RecordShape.vocabulary.fields.map { SectionPath(key: $0.key, isVocabulary: true) }
    + RecordShape.sections.map { SectionPath(key: $0.key) }

  /// The field of its list in a file; `nil` where the file has none.
  func field(in root: SourceRecord) -> SourceRecord.Field? {
    var record = root
    if isVocabulary {
      guard case .record(let vocabulary) = root["vocabulary"] else { return nil }
      record = vocabulary
    }
    return record.fields.first { $0.key == key }
  }

  /// Its entries in a file.
  func records(in root: SourceRecord) -> [SourceRecord] {
    guard case .list(let values, _) = field(in: root)?.value else { return [] }
    return values.compactMap { if case .record(let record) = $0 { record } else { nil } }
  }
}

/// What is to become of some entries of a file.
struct FileEdit {
  /// New records, each in the place of the one that stands at its location.
  var replacements: [SectionPath: [SourceRecord]] = [:]
  /// Records to come after those that are there.
  var additions: [SectionPath: [SourceRecord]] = [:]

  var isEmpty: Bool { replacements.isEmpty && additions.isEmpty }
}

extension YAMLFile {
  /// The text with some entries replaced and others added; every other line stays as it is.
  ///
  /// - Returns: `nil` where entries share lines, so that they cannot be told apart by them.
  func text(editing edit: FileEdit, by vocabulary: Vocabulary) -> String? {
    var edits: [(lines: Range<Int>, new: [String])] = []
    var appended: [String] = []
    let order = RecordOrder(vocabulary: vocabulary)
    for section in SectionPath.all {
      let replacements = edit.replacements[section] ?? []
      let additions = edit.additions[section] ?? []
      guard !replacements.isEmpty || !additions.isEmpty, let shape = section.shape else { continue }
      let writer = YAMLWriter(comments: comments)
      func lines(_ record: SourceRecord, indent: Int) -> [String] {
        writer.lines(
          ofElement: .record(order.ordering(record, as: shape)),
          as: .record(shape),
          indent: indent,
          isEntry: true,
          isAlone: true
        )
      }
      guard section.field(in: document.root) != nil else {
        guard replacements.isEmpty, !section.isVocabulary else { return nil }
        appended += ["", section.key + ":"] + additions.flatMap { lines($0, indent: 2) }
        continue
      }
      guard let places = places(of: section), let last = places.last else { return nil }
      for record in replacements {
        guard let place = places.first(where: { $0.location == record.location }) else {
          return nil
        }
        edits.append((place.lines, lines(record, indent: place.indent)))
      }
      if !additions.isEmpty {
        let end = last.lines.upperBound
        edits.append((end..<end, additions.flatMap { lines($0, indent: last.indent) }))
      }
    }
    return text(replacing: edits, appending: appended)
  }

  private func text(
    replacing edits: [(lines: Range<Int>, new: [String])],
    appending appended: [String]
  ) -> String {
    var lines = document.file.text.utf8
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    // What stands behind the last line break is a line only if there is something.
    if lines.last?.isEmpty == true { lines.removeLast() }
    let ending = endsLinesAsWindows ? "\r" : ""
    let sorted = edits.enumerated().sorted {
      ($0.element.lines.lowerBound, $0.element.lines.upperBound, $0.offset)
        > ($1.element.lines.lowerBound, $1.element.lines.upperBound, $1.offset)
    }
    for (_, edit) in sorted {
      lines.replaceSubrange(
        edit.lines.lowerBound - 1..<edit.lines.upperBound - 1,
        with: edit.new.map { $0 + ending }
      )
    }
    return (lines + appended.map { $0 + ending }).map { $0 + "\n" }.joined()
  }

  /// The lines of an entry, from 1, and how far its dash is indented.
  private struct EntryPlace {
    var location: SourceLocation
    var lines: Range<Int>
    var indent: Int
  }

  /// Where each entry of a section is; `nil` where they do not have lines of their own.
  private func places(of section: SectionPath) -> [EntryPlace]? {
    guard let field = section.field(in: document.root), case .list(let values, _) = field.value,
      !values.isEmpty
    else { return nil }
    let lines = document.file.text.utf8
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var starts: [(location: SourceLocation, line: Int, indent: Int)] = []
    for value in values {
      let location = value.location
      guard lines.indices.contains(location.line - 1) else { return nil }
      let lead = Array(lines[location.line - 1].prefix(location.column - 1))
      guard let dash = lead.firstIndex(of: UInt8(ascii: "-")),
        lead.enumerated().allSatisfy({ $0.offset == dash || $0.element == 0x20 }),
        location.line > field.keyLocation.line
      else { return nil }
      starts.append((location, location.line, dash))
    }
    let keys =
      document.root.fields.map(\.keyLocation.line)
      + SectionPath.all.filter(\.isVocabulary)
      .compactMap { $0.field(in: document.root)?.keyLocation.line }
    let next = keys.filter { $0 > field.keyLocation.line }.min() ?? lines.count + 1
    return starts.enumerated().map { place, start in
      var end = (place + 1 < starts.count ? starts[place + 1].line : next) - 1
      while end > start.line, comments.idleLines.contains(end) { end -= 1 }
      end = max(end, comments.innerEnd(ofElement: start.location))
      return EntryPlace(
        location: start.location,
        lines: start.line..<end + 1,
        indent: start.indent
      )
    }
  }
}
