internal import Diagnostics
internal import Stakeholders

extension DocumentMaker {
  mutating func addEdges() {
    let isOwn = flat.sources.indices.map { row in
      ids.sorts[Int(flat.sources[row])] != nil && ids.sorts[Int(flat.targets[row])] != nil
        && flat.value("kind", of: row, in: flat.edges) != nil
    }
    let weights = ForeignWeights(flat, rows: flat.sources.indices.filter { !isOwn[$0] })
    var (directedCount, loopCount, strayCount) = (0, 0, 0)
    for row in flat.sources.indices {
      if isOwn[row] {
        relations.append(ownEdge(row))
      } else if flat.sources[row] == flat.targets[row] {
        loopCount += 1
      } else if let (relation, isContact) = foreignEdge(row, weights) {
        relations.append(relation)
        if flat.isDirected[row], isContact { directedCount += 1 }
      } else {
        strayCount += 1
      }
    }
    if loopCount > 0 { warnings.append(Diagnostic(.warning, .loops(loopCount), at: nil)) }
    if strayCount > 0 { warnings.append(Diagnostic(.warning, .strayEdges(strayCount), at: nil)) }
    if directedCount > 0 {
      warnings.append(Diagnostic(.warning, .directions(directedCount), at: nil))
    }
    if let problem = weights.problem { warnings.append(Diagnostic(.warning, problem, at: nil)) }
  }

  private func ends(_ row: Int, _ start: SourceLocation) -> SourceRecord {
    var record = SourceRecord(fields: [], at: start)
    record.add("from", .text(SourceText(ids[Int(flat.sources[row])], at: start)))
    record.add("to", .text(SourceText(ids[Int(flat.targets[row])], at: start)))
    return record
  }

  private mutating func ownEdge(_ row: Int) -> SourceValue {
    let start = place(of: row, in: flat.edges)
    var record = ends(row, start)
    if let id = flat.value(FlatName.id, of: row, in: flat.edges), EntityID(spelling: id) != nil {
      record.add("id", .text(SourceText(id, at: start)))
    }
    for column in flat.edges.columns {
      guard var text = text(column, row, start) else { continue }
      // Tools that know no whole numbers write 3 as 3.0.
      if column.name == "strength", text.value.hasSuffix(".0") { text.value.removeLast(2) }
      switch OwnColumn.ofEdges[column.name] {
      case .aside, .wording: break
      case let meaning?:
        if let value = Self.value(text, meaning) { record.add(column.name, value) }
      case nil: unread[column.name, default: (0, 0)].edges += 1
      }
    }
    words.note(edge: row)
    if case .list(let texts, _)? = record.value("readings") {
      for case .text(let text) in texts { readings.insert(text.value) }
    }
    return .record(record)
  }

  /// The relation that an edge becomes; `nil` where its ends can have none.
  private mutating func foreignEdge(
    _ row: Int,
    _ weights: ForeignWeights
  ) -> (SourceValue, isContact: Bool)? {
    let start = place(of: row, in: flat.edges)
    var record = ends(row, start)
    var kind: String?
    var tags: [SourceText] = []
    for column in flat.edges.columns {
      guard let text = text(column, row, start) else { continue }
      switch column.name.lowercased() {
      case "id", "key": break
      case _ where column.name == weights.columnName: break
      case "kind", "type", "label", "connection type":
        if let known = words.relationKind(text.value, edge: row) {
          if kind == nil { kind = known } else if kind != known { tags.append(text) }
        } else {
          tags.append(text)
        }
      case "tags": tags += Self.entries(text)
      case "description" where record.value("note") == nil: record.add("note", .text(text))
      case "note" where record.value("note") == nil: record.add("note", .text(text))
      case "since", "until":
        if PartialDate(text.value) != nil, record.value(column.name) == nil {
          record.add(column.name.lowercased(), .text(text))
        } else {
          unread[column.name, default: (0, 0)].edges += 1
        }
      default: unread[column.name, default: (0, 0)].edges += 1
      }
    }
    guard kind != nil || words.allowsContact(edge: row) else { return nil }
    switch weights[row] {
    case .strength(let strength)?:
      record.add("strength", .text(SourceText(String(strength), at: start)))
    case .weight(let weight)?: tags.append(SourceText("weight=\(weight)", at: start))
    case nil: break
    }
    record.add("kind", .text(SourceText(kind ?? "contact", at: start)))
    if !tags.isEmpty { record.add("tags", .list(tags.distinct.map(SourceValue.text), at: start)) }
    return (.record(record), kind == nil)
  }
}

extension Diagnostic.Problem {
  fileprivate static func loops(_ count: Int) -> Self {
    Self(
      code: "loops",
      message: Phrase(
        sv: "\(count) \(count == 1 ? "kant" : "kanter") går från en nod till sig själv "
          + "och följer inte med",
        en: "\(count) \(count == 1 ? "edge leads" : "edges lead") from a node to itself "
          + "and \(count == 1 ? "is" : "are") left out"
      )
    )
  }

  fileprivate static func strayEdges(_ count: Int) -> Self {
    Self(
      code: "stray-edges",
      message: Phrase(
        sv: "\(count) \(count == 1 ? "kant" : "kanter") har inget slag som passar ändarna "
          + "och följer inte med",
        en: "\(count) \(count == 1 ? "edge has" : "edges have") no kind that suits the ends "
          + "and \(count == 1 ? "is" : "are") left out"
      ),
      hint: Phrase(
        sv: "ge \(count == 1 ? "kanten" : "kanterna") ett 'kind' som passar: "
          + "en kontakt har en aktör i minst en ände",
        en: "give \(count == 1 ? "the edge" : "the edges") a 'kind' that suits: "
          + "a contact has an actor at one end at least"
      )
    )
  }

  fileprivate static func directions(_ count: Int) -> Self {
    Self(
      code: "directions-lost",
      message: Phrase(
        sv: "\(count) \(count == 1 ? "kant blir en kontakt" : "kanter blir kontakter"), "
          + "och kontakter har ingen riktning",
        en: "\(count) \(count == 1 ? "edge becomes a contact" : "edges become contacts"), "
          + "and contacts have no direction"
      )
    )
  }
}
