internal import DOT
internal import Diagnostics
internal import Stakeholders

/// The overview of more than anybody can read one by one: units taken together by whose part they are,
/// actors by kind and level.
///
///     city          focus areas     national
///     department ── area ────────── agency: 12 named, 3 with an ongoing relation
///     (4 units)
struct RolledCity {
  /// How many nodes an overview draws one by one.
  static let limit = 150

  let city: CityMap
  /// By the unit that they are part of, in Swedish order.
  let departments: [Department]
  /// In the order of lanes; in each the named first, then by kind.
  let groups: [Group]
  /// By area, then in the order of the groups.
  let bundles: [Bundle]
  private let departmentOf: [Stakeholders.Unit.ID: Stakeholders.Unit.ID]

  /// Units that are part of one.
  struct Department {
    var unit: Stakeholders.Unit
    /// Those that the map would draw one by one.
    var units: [Stakeholders.Unit]
  }

  /// Actors of one kind at one level.
  struct Group: Hashable {
    var lane: String
    var level: Level.ID?
    var kind: ActorKind.ID
    var isNamed: Bool
    var actors: [Actor]
    var ongoingCount: Int

    /// An actor by itself is drawn as such.
    var id: String {
      actors.count == 1
        ? "actor-\(actors[0].id)" : "group-\(lane)-\(kind)-\(isNamed ? "named" : "others")"
    }
  }

  /// The ties between one area and one group.
  struct Bundle {
    var area: FocusArea.ID
    var group: Group
    var ties: [MapTie]
  }

  init(_ city: CityMap) {
    self.city = city
    let units = city.units
    let tops = units.map { city.graph.topmost(above: $0) }
    departmentOf = Dictionary(
      zip(units.map(\.id), tops.map(\.id)),
      uniquingKeysWith: { first, _ in first }
    )
    let parts = Dictionary(grouping: zip(units, tops), by: \.1.id)
    departments = Set(tops).map { top in
      Department(unit: top, units: (parts[top.id] ?? []).map(\.0))
    }.inSwedishOrder(of: { $0.unit.name[city.language] }, then: \.unit.id.rawValue)
    let ongoing = Set(city.ties.filter { $0.status == .ongoing }.map(\.actor.id))
    groups = city.lanes.flatMap { lane in
      Self.groups(of: lane.named, in: lane, city, ongoing)
        + Self.groups(of: lane.others, in: lane, city, ongoing)
    }
    var groupOf: [Actor.ID: Int] = [:]
    for (place, group) in groups.enumerated() {
      for actor in group.actors { groupOf[actor.id] = place }
    }
    var bundles: [Bundle] = []
    for area in city.areas {
      var ties: [Int: [MapTie]] = [:]
      for tie in city.ties where tie.area == area.id {
        if let place = groupOf[tie.actor.id] { ties[place, default: []].append(tie) }
      }
      for (place, ties) in ties.sorted(by: { $0.key < $1.key }) {
        bundles.append(Bundle(area: area.id, group: groups[place], ties: ties))
      }
    }
    self.bundles = bundles
  }

  private static func groups(
    of actors: [Actor],
    in lane: Lane,
    _ city: CityMap,
    _ ongoing: Set<Actor.ID>
  ) -> [Group] {
    let byKind = Dictionary(grouping: actors, by: \.kind)
    let known = city.graph.vocabulary.actorKinds.map(\.id)
    return known.compactMap { kind in
      guard let actors = byKind[kind], let first = actors.first else { return nil }
      return Group(
        lane: lane.id,
        level: lane.level?.id,
        kind: kind,
        isNamed: city.selected.standing(of: first) == .named,
        actors: actors.inSwedishOrder(of: { $0.name[city.language] }, then: \.id.rawValue),
        ongoingCount: actors.count { ongoing.contains($0.id) }
      )
    }
  }

  var pen: MapPen { city.pen }

  var sketch: MapSketch {
    var sketch = MapSketch(
      .overview,
      pen,
      title: city.emphasis.title,
      caption: city.emphasis.caption + Phrase(" · ") + remark,
      summary: summary
    )
    sketch.items = items
    sketch.edges =
      duties.map(edge) + city.orphanEdges + bundles.map(edge) + city.gapEdges
      + city.partnerGapEdges
    sketch.tables = [nodeTable, lineTable]
    sketch.width = 96
    sketch.columnSpace = 1.25
    addLegend(to: &sketch.legend)
    return sketch
  }

  // MARK: Nodes

  private var items: [Item] {
    let lanes = city.lanes.map { lane in
      let groups = groups.filter { $0.lane == lane.id }
      return (
        lane: lane,
        named: groups.filter(\.isNamed).map(node) + city.gaps(in: lane).map(\.node),
        others: groups.filter { !$0.isNamed }.map(node)
      )
    }
    let counts = lanes.map { (named: $0.named.count, others: $0.others.count) }
    let places = LanePlaces(counts + city.partnerGapCounts, outer: 3)
    return [.cluster(city.cityCluster(of: departments.map(node)))]
      + city.areas.map { .node(city.areaNode($0)) }
      + lanes.map {
        .cluster(city.laneCluster($0.lane, named: $0.named, others: $0.others, places))
      } + city.partnerGapItems
  }

  private func node(_ department: Department) -> Node {
    let remark = remark(on: department)
    var node = pen.unitNode(department.unit, remarks: remark.map { [pen.text($0)] } ?? [])
    if remark != nil {
      let names = Phrase.list(department.units.map(\.name.phrase))
      node.tooltip = (node.tooltip ?? "") + ": " + pen.text(names)
    }
    return node
  }

  private func node(_ group: Group) -> Node {
    if group.actors.count == 1 { return pen.actorNode(group.actors[0], level: group.level) }
    let tones = Palette.tones(of: group.level, in: pen.graph.vocabulary)
    return Node(
      id: .init(group.id),
      label: pen.nameLabel(kindName(group), remarks: [pen.text(counts(of: group))]),
      fill: group.isNamed ? tones.fill : Palette.paper,
      stroke: tones.stroke,
      lineStyle: group.isNamed ? .solid : .dashed,
      lineWidth: group.isNamed ? 2.4 : 1.6,
      textColor: Palette.ink,
      fontSize: 10.5,
      margin: MapPen.margin,
      minimumWidth: MapPen.width,
      minimumHeight: 0.34,
      tooltip: kindName(group) + ", " + pen.text(counts(of: group)) + ": "
        + pen.text(.list(group.actors.map(\.name.phrase))),
      cssClasses: ["group", group.isNamed ? "named" : "generic"]
    )
  }

  // MARK: Lines

  /// What a department has to do with an area.
  struct Duty {
    var department: Stakeholders.Unit.ID
    var area: FocusArea.ID
    /// Its units that answer for the area.
    var answering: Int
    var isInferred: Bool
    /// How many relations its units hold there.
    var held: Int
  }

  var duties: [Duty] {
    city.areas.flatMap { area in
      var found: [Stakeholders.Unit.ID: Duty] = [:]
      func note(_ unit: Stakeholders.Unit.ID, _ change: (inout Duty) -> Void) {
        guard let top = departmentOf[unit] else { return }
        change(
          &found[
            top,
            default: Duty(department: top, area: area.id, answering: 0, isInferred: true, held: 0)
          ]
        )
      }
      let responsible = city.responsible[area.id] ?? []
      for unit in responsible.map(\.unit).unique { note(unit) { $0.answering += 1 } }
      for (unit, relation) in responsible where relation.basis != .inferred {
        note(unit) { $0.isInferred = false }
      }
      for relation in city.ties.filter({ $0.area == area.id }).flatMap(\.relations) {
        if let holder = city.selected.holder(of: relation) { note(holder) { $0.held += 1 } }
      }
      return departments.compactMap { found[$0.unit.id] }
    }
  }

  private func edge(_ duty: Duty) -> Edge {
    let isAnswering = duty.answering > 0
    return Edge(
      id: .init("\(isAnswering ? "responsibility" : "holding")-\(duty.department)-\(duty.area)"),
      from: .init("unit-\(duty.department)"),
      to: .init("focus-\(duty.area)"),
      stroke: isAnswering ? Palette.duty : Palette.slate,
      lineStyle: isAnswering && duty.isInferred ? .dotted : .solid,
      lineWidth: isAnswering ? MapPen.dutyWidth : 0.8,
      arrow: .none,
      tooltip: "\(pen.name(duty.department)) – \(pen.name(duty.area)): "
        + pen.text(words(for: duty)),
      cssClasses: [isAnswering ? "responsibility" : "holding"]
    )
  }

  private func edge(_ bundle: Bundle) -> Edge {
    let status = status(of: bundle)
    return Edge(
      id: .init("tie-\(bundle.area)-\(bundle.group.id)"),
      from: .init("focus-\(bundle.area)"),
      to: .init(bundle.group.id),
      stroke: pen.lineColor(of: status),
      lineStyle: pen.lineStyle(of: status),
      lineWidth: Self.width(of: bundle.ties.count),
      arrow: .none,
      tooltip: "\(pen.name(bundle.area)) – \(name(of: bundle.group)): "
        + pen.text(words(for: bundle)),
      cssClasses: ["tie", status?.rawValue ?? "unrecorded"]
    )
  }

  /// The best among the ties.
  func status(of bundle: Bundle) -> Relation.Status? {
    let order: [Relation.Status?] = [.ongoing, .possible, .intended, nil, .ended]
    return order.first { status in bundle.ties.contains { $0.status == status } } ?? nil
  }

  /// Broader by as much with each doubling of the number of ties, up to 32.
  private static func width(of count: Int) -> Double {
    0.4 + 0.7 * Double(min(Int.bitWidth - count.leadingZeroBitCount, 6))
  }
}

extension CityMap {
  /// How many the map draws, if each is drawn.
  var nodeCount: Int {
    units.count + areas.count + lanes.reduce(0) { $0 + $1.actors.count + gaps(in: $1).count }
      + (partnerGap == nil ? 0 : 1)
  }
}

extension StakeholderGraph {
  /// The unit that one is part of which is part of no other; itself where it is part of none.
  fileprivate func topmost(above unit: Stakeholders.Unit) -> Stakeholders.Unit {
    var (top, seen) = (unit, [unit.id])
    while let parent = top.partOf.flatMap({ self.unit($0) }), !seen.contains(parent.id) {
      seen.append(parent.id)
      top = parent
    }
    return top
  }
}
