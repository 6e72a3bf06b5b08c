internal import Diagnostics
internal import Stakeholders

extension DocumentMaker {
  mutating func addNodes() {
    for row in flat.nodeIDs.indices {
      if let sort = ids.sorts[row] {
        sections[sort, default: []].append(ownNode(row, sort))
      } else {
        sections[.actor, default: []].append(foreignNode(row))
      }
    }
  }

  private mutating func ownNode(_ row: Int, _ sort: Entity.Sort) -> SourceValue {
    let start = place(of: row, in: flat.nodes)
    var record = SourceRecord(fields: [], at: start)
    record.add("id", .text(SourceText(ids[row], at: start)))
    var wordings: [(key: String, language: String, text: SourceText)] = []
    for column in flat.nodes.columns {
      guard let text = text(column, row, start) else { continue }
      switch OwnColumn.ofNodes[column.name] {
      case .aside: break
      case .text, .list, .allOrList, .record:
        if let value = Self.value(text, OwnColumn.ofNodes[column.name] ?? .text) {
          record.add(column.name, value)
        }
      case .wording(let key, let language?): wordings.append((key, language, text))
      case .wording(let key, nil): record.add(key, .text(text))
      case nil: unread[column.name, default: (0, 0)].nodes += 1
      }
    }
    for key in ["name", "short", "description", "indicator"] {
      let found = wordings.filter { $0.key == key }
      guard let first = found.first, record.value(key) == nil else { continue }
      let fields = found.map {
        SourceRecord.Field(key: $0.language, at: $0.text.location, value: .text($0.text))
      }
      record.add(key, .record(SourceRecord(fields: fields, at: first.text.location)))
    }
    if record.value("name") == nil {
      let label = flat.value(FlatName.label, of: row, in: flat.nodes)?.composed
      record.add("name", .text(SourceText(label ?? name(row), at: start)))
    }
    words.note(record, of: sort, row: row)
    return .record(record)
  }

  private mutating func foreignNode(_ row: Int) -> SourceValue {
    let start = place(of: row, in: flat.nodes)
    var record = SourceRecord(fields: [], at: start)
    record.add("id", .text(SourceText(ids[row], at: start)))
    record.add("name", .text(SourceText(name(row), at: start)))
    var kind: String?
    var tags: [SourceText] = []
    var aliases: [SourceText] = []
    for column in flat.nodes.columns {
      guard let text = text(column, row, start) else { continue }
      switch column.name.lowercased() {
      case "label", "name":
        let isNews = text.value != flat.name(of: row) && !text.value.allSatisfy(\.isWhitespace)
        if isNews { aliases.append(text) }
      case "kind", "type", "element type":
        if let known = FileWords.actorKind(text.value) { kind = known } else { tags.append(text) }
      case "description" where record.value("description") == nil:
        record.add("description", .text(text))
      case "since", "until":
        if PartialDate(text.value) != nil, record.value(column.name) == nil {
          record.add(column.name.lowercased(), .text(text))
        } else {
          unread[column.name, default: (0, 0)].nodes += 1
        }
      case "tags": tags += Self.entries(text).filter { !$0.value.isEmpty }
      default: unread[column.name, default: (0, 0)].nodes += 1
      }
    }
    if let kind = kind ?? (principal == nil ? nil : "other") {
      record.add("kind", .text(SourceText(kind, at: start)))
    }
    if !aliases.isEmpty { record.add("aliases", .list(aliases.map(SourceValue.text), at: start)) }
    if !tags.isEmpty { record.add("tags", .list(tags.distinct.map(SourceValue.text), at: start)) }
    let id = flat.nodeID(row)
    if let scheme, id != ids[row], !id.isEmpty {
      let field = SourceRecord.Field(
        key: scheme,
        at: start,
        value: .text(SourceText(id, at: start))
      )
      record.add("identifiers", .record(SourceRecord(fields: [field], at: start)))
    }
    return .record(record)
  }

  /// What a node is called, on one line; its id in the graph where it says nothing.
  private func name(_ row: Int) -> String {
    let name = flat.name(of: row).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return name.isEmpty ? ids[row] : name
  }
}

extension [SourceText] {
  /// Each text once.
  var distinct: [SourceText] {
    var seen: Set<String> = []
    return filter { seen.insert($0.value).inserted }
  }
}
