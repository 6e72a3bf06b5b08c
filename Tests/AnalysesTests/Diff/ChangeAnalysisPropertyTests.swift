import Analyses
import Diagnostics
import Interchange
import Stakeholders
import TestSupport
import Testing

/// A comparison as sets of texts, which turn round by changing places.
private struct Told: Equatable {
  var added: Set<String>
  var removed: Set<String>
  var changed: Set<[String]>
  var rows: Set<[String]>
  var relationsAdded: Set<String>
  var relationsRemoved: Set<String>
  var relationsChanged: Set<[String]>
  var carriedOver: Set<[String]>
  var cells: Set<[String]>
  var opened: Set<String>
  var closed: Set<String>

  init(_ changes: ChangeAnalysis) {
    func words(_ properties: [PropertyChange]) -> [String] {
      properties.flatMap { [$0.property, $0.old?.compact ?? "–", $0.new?.compact ?? "–"] }
    }
    func words(_ side: CellChange.Side?) -> String {
      side.map { "\($0.area) \($0.isRequired) \($0.state)" } ?? "–"
    }
    let (entries, relations) = (changes.entries, changes.relations)
    added = Set(entries.added.map { "\($0.sort) \($0.id)" })
    removed = Set(entries.removed.map { "\($0.sort) \($0.id)" })
    changed = Set(
      entries.changed.map { ["\($0.old.sort)", $0.old.id, $0.new.id] + words($0.properties) }
    )
    rows = Set(
      entries.rows.map {
        [$0.change.rawValue, $0.old.map(\.rawValue).joined(), $0.new.map(\.rawValue).joined()]
      }
    )
    relationsAdded = Set(relations.added.map(\.key))
    relationsRemoved = Set(relations.removed.map(\.key))
    relationsChanged = Set(
      relations.changed.map { [$0.old.key, $0.new.key] + words($0.properties) }
    )
    carriedOver = Set(relations.carriedOver.map { [$0.old.key, $0.new.key] })
    cells = Set(changes.cells.map { [$0.level.rawValue, words($0.old), words($0.new)] })
    opened = Set(changes.opened.map(\.id))
    closed = Set(changes.closed.map(\.id))
  }

  /// The same, told from the other end.
  var inverted: Told {
    func turned(_ list: [String], from start: Int) -> [String] {
      var list = list
      for place in stride(from: start, to: list.count - 2, by: 3) {
        list.swapAt(place + 1, place + 2)
      }
      return list
    }
    var told = self
    (told.added, told.removed) = (removed, added)
    told.changed = Set(changed.map { turned([$0[0], $0[2], $0[1]] + $0[3...], from: 3) })
    told.rows = Set(
      rows.map { row in
        let change = Crosswalk.Change(rawValue: row[0])?.inverted.rawValue ?? ""
        return [change, row[2], row[1]]
      }
    )
    (told.relationsAdded, told.relationsRemoved) = (relationsRemoved, relationsAdded)
    told.relationsChanged = Set(
      relationsChanged.map { turned([$0[1], $0[0]] + $0[2...], from: 2) }
    )
    told.carriedOver = Set(carriedOver.map { [$0[1], $0[0]] })
    told.cells = Set(cells.map { [$0[0], $0[2], $0[1]] })
    (told.opened, told.closed) = (closed, opened)
    return told
  }
}

struct `A comparison of made-up graphs` {
  @Test(arguments: UInt64(0)..<50)
  func `is turned round by turning it round`(seed: UInt64) throws {
    for withCrosswalk in [false, true] {
      let pair = try GraphPair(seed: seed, withCrosswalk: withCrosswalk)
      #expect(Told(pair.changes()).inverted == Told(pair.changesBack()))
    }
  }

  @Test(arguments: UInt64(0)..<24)
  func `is turned round under a selection, too`(seed: UInt64) throws {
    let pair = try GraphPair(seed: seed, withCrosswalk: true)
    var lot = TestSupport.SplitMix64(seed: seed)
    var selection = Selection()
    switch seed % 6 {
    case 0: selection.focusAreas = ["area-0", "area-2"]
    case 1: selection.levels = ["national", "eu"]
    case 2: selection.kinds = [.cooperation, .membership]
    case 3: selection.statuses = [.ongoing]
    case 4: selection.reading = "strict"
    default: selection.date = PartialDate("\(Int.random(in: 2005...2025, using: &lot))")
    }
    #expect(Told(pair.changes(selection)).inverted == Told(pair.changesBack(selection)))
  }

  @Test(arguments: UInt64(0)..<24)
  func `between two days is turned round by turning the days round`(seed: UInt64) throws {
    let graph = try RandomGraph(seed: seed).graph()
    let (then, now) = (
      graph.period { $0.date = PartialDate("2008-06") },
      graph.period { $0.date = PartialDate("2023") }
    )
    let there = ChangeAnalysis(from: then, to: now, isOfOneGraph: true)
    let back = ChangeAnalysis(from: now, to: then, isOfOneGraph: true)
    #expect(Told(there).inverted == Told(back))
    #expect(ChangeAnalysis(from: then, to: then, isOfOneGraph: true).isEmpty)
    #expect(there.entries.changed.isEmpty && there.relations.changed.isEmpty)
  }

  @Test(arguments: UInt64(0)..<24)
  func `with itself is empty, in whatever order it is written`(seed: UInt64) throws {
    let made = RandomGraph(seed: seed)
    var lot = TestSupport.SplitMix64(seed: seed)
    let (graph, shuffled) = (try made.graph(), try made.shuffled(using: &lot).graph())
    #expect(ChangeAnalysis(from: graph.period(), to: graph.period()).isEmpty)
    #expect(ChangeAnalysis(from: graph.period(), to: shuffled.period()).isEmpty)
  }

  @Test(arguments: UInt64(0)..<40)
  func `agrees with comparing canonical values one by one`(seed: UInt64) throws {
    let pair = try GraphPair(seed: seed, withCrosswalk: false)
    let changes = pair.changes()
    let slow = SlowChanges(from: pair.old, to: pair.new)
    func ids(_ entries: [Entry]) -> [String] {
      entries.map { "\($0.sort.rawValue) \($0.id)" }.sorted()
    }
    #expect(ids(changes.entries.added) == slow.added)
    #expect(ids(changes.entries.removed) == slow.removed)
    let changed = changes.entries.changed.filter { $0.old.sort != .graph }.flatMap { change in
      change.properties.map { property in
        let key = property.property.split(separator: ".").first ?? ""
        return "\(change.old.sort.rawValue) \(change.old.id) \(key)"
      }
    }
    #expect(Set(changed).sorted() == slow.changed)

    var counts: [String: SlowChanges.Counts] = [:]
    func key(_ relation: Relation) -> String {
      var ends = [relation.from.rawValue, relation.to.rawValue]
      if ["cooperation", "exchange", "contact"].contains(relation.kind) { ends.sort() }
      let focus = relation.focus.map(\.rawValue).joined(separator: "+")
      return "\(ends[0])>\(relation.kind)>\(ends[1])>\(focus)"
    }
    for relation in changes.relations.added { counts[key(relation), default: .init()].added += 1 }
    for relation in changes.relations.removed {
      counts[key(relation), default: .init()].removed += 1
    }
    for change in changes.relations.changed {
      counts[key(change.new), default: .init()].changed += 1
    }
    // What properties state has the evidence of its entity, and a change of that is told there.
    let stated = Set((pair.old.impliedRelations + pair.new.impliedRelations).map(key))
    func told(_ counts: [String: SlowChanges.Counts]) -> [String: SlowChanges.Counts] {
      counts.mapValues { $0 }.reduce(into: [:]) { told, entry in
        var counts = entry.value
        if stated.contains(entry.key) { counts.changed = 0 }
        if counts != .init() { told[entry.key] = counts }
      }
    }
    #expect(told(counts) == told(slow.relations))
    #expect(changes.relations.carriedOver.isEmpty)
  }

  // Every id of a sort is another's now: first becomes last, and so on. All that names itself by its
  // id says something else then, and nothing else does.
  @Test(arguments: UInt64(0)..<24)
  func `tells nothing but names where only ids are others`(seed: UInt64) throws {
    let made = RandomGraph(seed: seed)
    let graph = try made.graph()
    let counts = Dictionary(
      grouping: graph.allEntityIDs.map(\.rawValue).filter { $0 != "city" },
      by: { String($0.prefix { $0 != "-" }) }
    ).mapValues(\.count)
    func renamed(_ word: Substring, _ number: Int) -> String {
      "\(word)-\((counts[String(word)] ?? 0) - 1 - number)"
    }
    let text = made.yaml.replacing(/(area|actor|arena|unit|matter|aim|document)-(\d+)/) {
      renamed($0.1, Int($0.2) ?? 0)
    }
    let other = try StakeholderGraph(yaml: text, beside: nil)
    let rows = graph.allEntityIDs.filter { $0 != "city" }.map { id in
      let parts = id.rawValue.split(separator: "-")
      return Crosswalk.Row(
        old: [id],
        new: [EntityID(renamed(parts[0], Int(parts[1]) ?? 0))],
        change: .renamed
      )
    }
    let changes = ChangeAnalysis(from: graph.period(), to: other.period(), by: Crosswalk(rows))
    let (entries, relations) = (changes.entries, changes.relations)
    #expect(entries.added.isEmpty && entries.removed.isEmpty && entries.rows.count == rows.count)
    let properties = Set(entries.changed.flatMap(\.properties).map(\.property))
    #expect(properties.isSubset(of: ["name", "short", "aliases"]), "\(properties)")
    #expect(relations.isEmpty)
    #expect(changes.cells.isEmpty)
    #expect(changes.opened.isEmpty && changes.closed.isEmpty)
  }
}
