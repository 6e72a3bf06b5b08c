internal import Diagnostics
internal import Stakeholders

extension StakeholderGraph {
  /// The rows of one of the graph's tables below its header: a text for each of the table's columns,
  /// empty where nothing is written.
  ///
  /// Relations with evidence and no id are marked `#1`, `#2` …, in their order; an id cannot look
  /// like that.
  func rows(of table: GraphTable, _ body: ([String]) -> Void) {
    var writer = RowWriter(table)
    func write(_ fill: (inout RowWriter) -> Void) {
      writer.clear()
      fill(&writer)
      body(writer.cells)
    }
    switch table {
    case .graph:
      for (key, value) in headerRows {
        write {
          $0["key"] = key
          $0.set("value", value)
        }
      }
    case .focusAreas:
      for area in focusAreas {
        write {
          $0.set(area.id, area.name, area.details)
          $0["partOf"] = area.partOf?.rawValue
        }
      }
    case .requirements:
      for area in focusAreas {
        for requirement in area.requirements {
          write {
            $0["area"] = area.id.rawValue
            $0.set(requirement)
          }
        }
      }
    case .actors:
      for actor in actors { write { $0.set(actor) } }
    case .units:
      for unit in units { write { $0.set(unit) } }
    case .matters:
      for matter in matters {
        write {
          $0.set(matter.id, matter.name, matter.details)
          $0["focus"] = matter.focus?.rawValue
          $0["level"] = matter.level?.rawValue
          $0["decisionMaker"] = matter.decisionMaker?.rawValue
        }
      }
    case .aims:
      for aim in aims {
        write {
          $0.set(aim.id, aim.name, aim.details)
          $0.set("focus", aim.focus)
          $0["owner"] = aim.owner?.rawValue
          $0.set("indicator", aim.indicator)
        }
      }
    case .documents:
      for document in documents { write { $0.set(document) } }
    case .relations:
      var marked = 0
      for relation in relations {
        if relation.needsMark { marked += 1 }
        write {
          $0.set(relation)
          if relation.needsMark { $0["row"] = "#\(marked)" }
        }
      }
    case .evidence:
      for (fact, evidence) in markedEvidence {
        for evidence in evidence {
          write {
            $0["fact"] = fact
            $0.set(evidence)
          }
        }
      }
    case .readings:
      for reading in readings {
        write {
          $0.set(reading.id, reading.name, reading.details)
          $0.set(
            "standing",
            reading.standing.map { (key: $0.key.rawValue, value: $0.value.rawValue) }
          )
        }
      }
    case .followUp:
      for followUp in followUps { write { $0.set(followUp) } }
    case .vocabulary:
      for level in vocabulary.own.levels { write { $0.set("levels", level.id, level.name) } }
      for kind in vocabulary.own.actorKinds {
        write {
          $0.set("actor-kinds", kind.id, kind.name)
          if kind.isArena { $0["arena"] = "true" }
        }
      }
      for kind in vocabulary.own.unitKinds {
        write { $0.set("unit-kinds", kind.id, kind.name) }
      }
      for kind in vocabulary.own.relationKinds { write { $0.set(kind) } }
    }
  }

  private var headerRows: [(key: String, value: String)] {
    var rows = [("format", "omvarld/1"), ("id", id.rawValue)]
    switch title {
    case .same(let text): rows.append(("title", text))
    case .each(let texts):
      for language in Language.allCases {
        if let text = texts[language] { rows.append(("title.\(language.rawValue)", text)) }
      }
    }
    return rows + [("principal", principal.rawValue), ("language", language.rawValue)]
  }

  /// What each fact rests on, by what names the fact in tables.
  private var markedEvidence: [(fact: String, evidence: [Evidence])] {
    let count = evidenceBySubject.count
    let marked = relations.count { !$0.evidence.isEmpty }
    // Relations stand last, as they do in their table.
    var mark = 0
    return evidenceBySubject.prefix(count - marked).map {
      (fact: $0.subject, evidence: $0.evidence)
    }
      + relations.lazy.filter { !$0.evidence.isEmpty }.map { relation in
        if relation.needsMark { mark += 1 }
        return (fact: relation.id?.rawValue ?? "#\(mark)", evidence: relation.evidence)
      }
  }
}

extension Relation {
  /// Whether evidence points to it and it has no id.
  fileprivate var needsMark: Bool { id == nil && !evidence.isEmpty }
}

/// Fills in the cells of one row.
private struct RowWriter {
  private(set) var cells: [String]
  private let places: [String: Int]
  /// The columns that hold names.
  private let names: Set<String>

  init(_ table: GraphTable) {
    names = Set(table.columns.filter { $0.kind == .name }.map(\.header))
    cells = Array(repeating: "", count: table.columns.count)
    places = Dictionary(
      uniqueKeysWithValues: table.columns.enumerated().map { ($0.element.header, $0.offset) }
    )
  }

  mutating func clear() {
    for place in cells.indices { cells[place] = "" }
  }

  /// A cell as it stands.
  subscript(header: String) -> String? {
    get { places[header].map { cells[$0] } }
    set { if let place = places[header], let newValue { cells[place] = newValue } }
  }

  // MARK: Values

  mutating func set(_ header: String, _ text: String?) {
    guard let text else { return }
    self[header] = names.contains(header) ? CellText.cell(ofName: text) : CellText.cell(of: text)
  }

  mutating func set(_ key: String, _ text: LocalizedText?) {
    switch text {
    case nil: return
    case .same(let text): set(key, text)
    case .each(let texts):
      for language in Language.allCases { set("\(key).\(language.rawValue)", texts[language]) }
    }
  }

  mutating func set(_ header: String, _ texts: [String]) {
    if !texts.isEmpty { self[header] = CellText.cell(of: texts) }
  }

  mutating func set<Subject>(_ header: String, _ ids: [Identifier<Subject>]) {
    if !ids.isEmpty { self[header] = ids.map(\.rawValue).joined(separator: "|") }
  }

  mutating func set(_ header: String, _ pairs: [(key: String, value: String)]) {
    if !pairs.isEmpty { self[header] = CellText.cell(of: pairs.sorted { $0.key < $1.key }) }
  }

  // MARK: Entities

  mutating func set<Subject>(_ id: Identifier<Subject>, _ name: LocalizedText, _ details: Details) {
    self["id"] = id.rawValue
    set("name", name)
    set(details.validity)
    set("short", details.short)
    set("aliases", details.aliases)
    set("description", details.description)
    set("url", details.url)
    set("identifiers", details.identifiers.map { (key: $0.key, value: $0.value) })
    set("tags", details.tags)
    set("note", details.note)
  }

  mutating func set(_ validity: Validity) {
    self["since"] = validity.since?.description
    self["until"] = validity.until?.description
  }

  mutating func set(_ actor: Actor) {
    set(actor.id, actor.name, actor.details)
    self["kind"] = actor.kind.rawValue
    set("levels", actor.levels)
    if actor.standing != .named { self["standing"] = actor.standing.rawValue }
    set("interests", actor.interests)
    set("mandates", actor.mandates)
    set("members", actor.members)
    self["partOf"] = actor.partOf?.rawValue
    set("country", actor.country)
  }

  mutating func set(_ unit: Unit) {
    set(unit.id, unit.name, unit.details)
    self["kind"] = unit.kind.rawValue
    self["partOf"] = unit.partOf?.rawValue
    set("members", unit.members)
    switch unit.coordinates {
    case .none: break
    case .all: self["coordinates"] = "all"
    case .areas(let areas): set("coordinates", areas)
    }
  }

  mutating func set(_ document: GoverningDocument) {
    set(document.id, document.name, document.details)
    self["status"] = document.status?.rawValue
    set("reference", document.reference)
    set("version", document.version)
    self["decided"] = document.decided?.description
    self["reviewBy"] = document.reviewBy?.description
    set("supersedes", document.supersedes)
    set("covers", document.covers)
    set("text", document.text)
  }

  // MARK: Facts

  private mutating func set(_ basis: Basis?, _ assessment: Assessment?) {
    self["basis"] = basis?.rawValue
    self["assessedBy"] = assessment?.unit?.rawValue
    self["assessedOn"] = assessment?.date?.description
  }

  mutating func set(_ requirement: Requirement) {
    self["level"] = requirement.level.rawValue
    if requirement.minimum != 1 { self["minimum"] = String(requirement.minimum) }
    set("kinds", requirement.kinds)
    set(requirement.basis, requirement.assessment)
    set("note", requirement.note)
  }

  mutating func set(_ relation: Relation) {
    self["from"] = relation.from.rawValue
    self["to"] = relation.to.rawValue
    self["kind"] = relation.kind.rawValue
    set("focus", relation.focus)
    self["strength"] = relation.strength.map(String.init)
    self["status"] = relation.status?.rawValue
    set(relation.validity)
    self["lead"] = relation.lead?.rawValue
    set(relation.basis, relation.assessment)
    set("tags", relation.tags)
    set("readings", relation.readings)
    set("note", relation.note)
    self["id"] = relation.id?.rawValue
  }

  mutating func set(_ evidence: Evidence) {
    self["document"] = evidence.document.rawValue
    set("section", evidence.section)
    set("quote", evidence.quote)
    set("page", evidence.page)
    self["retrieved"] = evidence.retrieved?.description
  }

  mutating func set(_ followUp: FollowUp) {
    set("finding", followUp.finding)
    self["decision"] = followUp.decision.rawValue
    set("reason", followUp.reason)
    self["owner"] = followUp.owner?.rawValue
    self["due"] = followUp.due?.description
    set("note", followUp.note)
  }

  // MARK: Vocabulary

  mutating func set<Subject>(_ list: String, _ id: Identifier<Subject>, _ name: LocalizedText) {
    self["list"] = list
    self["id"] = id.rawValue
    set("name", name)
  }

  mutating func set(_ kind: RelationKind) {
    set("relation-kinds", kind.id, kind.name)
    // A graph's own kinds have one pair of ends; either may be there and empty.
    if let ends = kind.ends.first {
      self["from"] = CellText.cell(of: ends.from.map(\.rawValue).sorted())
      self["to"] = CellText.cell(of: ends.to.map(\.rawValue).sorted())
    }
    if kind.isSymmetric { self["symmetric"] = "true" }
    if kind.isEngagement { self["engagement"] = "true" }
    if kind.carries != .none { self["carries"] = kind.carries.rawValue }
    self["strength"] = kind.defaultStrength.map(String.init)
  }
}
