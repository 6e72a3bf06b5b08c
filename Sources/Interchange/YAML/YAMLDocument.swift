internal import Diagnostics
internal import Foundation
internal import Stakeholders
internal import Yams

/// One YAML file as a document of the graph.
///
/// A file with a slip in its syntax is mended as far as can be, so that everything else in it is
/// still read and one run tells all that is wrong: a colon that was left out is put in, and else
/// the entry that the slip is in is passed over.
enum YAMLDocument {
  static func reading(_ file: SourceFile) -> SourceDocument {
    let nothing = SourceRecord(fields: [], at: SourceLocation(file: file, line: 1, column: 1))
    var document = SourceDocument(file: file, root: nothing)

    var repair = YAMLRepair(file)
    let attempts = max(1, min(20, (4 << 20) / max(1, file.text.utf8.count)))
    for attempt in 1...attempts {
      // What is mended may lay bare what stood in quotes before, and is looked at again.
      let text = repair.text
      let refused = YAMLGuard(text).findings.map { finding, line, column in
        Diagnostic(.error, .refused(finding), at: repair.location(line: line, column: column))
      }
      guard refused.isEmpty else {
        repair.errors += refused
        break
      }
      do {
        // Every value is read as text: resolving what else it might be would cost half the time.
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        var converter = NodeConverter(repair: repair)
        if let node = try parser.singleRoot() { document.root = converter.root(node) }
        document.errors = repair.errors + converter.errors
        document.unreadIDs = repair.unreadIDs.union(converter.unreadIDs)
        return document
      } catch let error as YamlError {
        let isMended = repair.mend(error)
        if attempt == attempts, isMended {
          repair.errors.append(
            Diagnostic(.error, .moreSlips, at: repair.errors.last?.location)
          )
        }
        guard isMended else { break }
      } catch {
        repair.errors.append(
          Diagnostic(.error, .syntax("\(error)"), at: repair.location(line: 1, column: 1))
        )
        break
      }
    }
    document.errors = repair.errors
    document.unreadIDs = YAMLRepair.ids(in: file.text[...])
    return document
  }
}

/// Turns Yams' nodes into source values.
private struct NodeConverter {
  /// How the text was mended.
  let repair: YAMLRepair
  var errors: [Diagnostic] = []
  /// Ids in values that were passed over.
  var unreadIDs: Set<String> = []

  mutating func root(_ node: Node) -> SourceRecord {
    switch value(node, depth: 0) {
    case .record(let record): return record
    case nil: return SourceRecord(fields: [], at: location(node.mark))
    default:
      errors.append(Diagnostic(.error, .notAMapping, at: location(node.mark)))
      return SourceRecord(fields: [], at: location(node.mark))
    }
  }

  private func location(_ mark: Mark?) -> SourceLocation {
    repair.location(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  private mutating func value(_ node: Node, depth: Int) -> SourceValue? {
    guard depth <= YAMLGuard.depthLimit else {
      errors.append(Diagnostic(.error, .refused(.tooDeep), at: location(node.mark)))
      return nil
    }
    switch node {
    case .scalar(let scalar):
      if scalar.style == .plain, Self.isNothing(scalar.string) { return nil }
      return .text(SourceText(scalar.string.composed, at: location(scalar.mark)))
    case .sequence(let sequence):
      var values: [SourceValue] = []
      values.reserveCapacity(sequence.count)
      for node in sequence {
        if let value = value(node, depth: depth + 1) {
          values.append(value)
        } else {
          errors.append(Diagnostic(.error, .emptyEntry, at: location(node.mark)))
        }
      }
      return .list(values, at: location(sequence.mark))
    case .mapping(let mapping):
      var fields: [SourceRecord.Field] = []
      fields.reserveCapacity(mapping.count)
      for (key, node) in mapping {
        guard case .scalar(let scalar) = key else {
          errors.append(Diagnostic(.error, .keyIsNoText, at: location(key.mark)))
          continue
        }
        fields.append(
          SourceRecord.Field(
            key: scalar.string.composed,
            at: location(scalar.mark),
            value: value(node, depth: depth + 1)
          )
        )
      }
      if !repair.errors.isEmpty { fields = joiningRepetitions(in: fields) }
      return .record(SourceRecord(fields: fields, at: location(mapping.mark)))
    case .alias:
      errors.append(Diagnostic(.error, .refused(.alias), at: location(node.mark)))
      return nil
    }
  }

  /// Takes the mark off keys that stood twice: two lists are joined, of other values the last
  /// counts.
  private mutating func joiningRepetitions(
    in fields: [SourceRecord.Field]
  ) -> [SourceRecord.Field] {
    guard fields.contains(where: { $0.key.first == YAMLRepair.repetition }) else { return fields }
    var joined: [SourceRecord.Field] = []
    for var field in fields {
      field.key = String(field.key.drop { $0 == YAMLRepair.repetition })
      guard let place = joined.firstIndex(where: { $0.key == field.key }) else {
        joined.append(field)
        continue
      }
      switch (joined[place].value, field.value) {
      case (.list(let values, let location), .list(let more, _)):
        joined[place].value = .list(values + more, at: location)
      case (let passed, _):
        if let passed { noteIDs(in: passed, under: field.key) }
        joined[place] = field
      }
    }
    return joined
  }

  /// Notes every id in a value that is passed over.
  private mutating func noteIDs(in value: SourceValue, under key: String) {
    switch value {
    case .text(let text): if key == "id" { unreadIDs.insert(text.value) }
    case .list(let values, _): for value in values { noteIDs(in: value, under: "") }
    case .record(let record):
      for field in record.fields {
        if let value = field.value { noteIDs(in: value, under: field.key) }
      }
    }
  }

  private static func isNothing(_ text: String) -> Bool {
    text.isEmpty || text == "~" || text == "null"
  }
}

extension String {
  /// The text in Unicode's composed form (NFC), in which every graph is kept.
  var composed: String {
    // Nothing below U+0300 combines, and those take no byte from 0xCC upward.
    let isComposed =
      utf8.withContiguousStorageIfAvailable { $0.allSatisfy { $0 < 0xCC } }
      ?? utf8.allSatisfy { $0 < 0xCC }
    return isComposed ? self : precomposedStringWithCanonicalMapping
  }
}
