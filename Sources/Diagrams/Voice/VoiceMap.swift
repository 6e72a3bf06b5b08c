public import Diagnostics
internal import DOT
public import Stakeholders

/// Who in the city meets one counterpart: groups | units | focus areas | the counterpart.
struct VoiceMap {
  let content: VoiceContent
  let pen: MapPen
  let actor: Actor
  let circles: [Circle]
  var inventory: MapInventory

  private var graph: StakeholderGraph { pen.graph }
  var contacts: [VoiceContent.Contact] { content.contacts }
  /// Those that are drawn, with the relations, units and leads that are.
  let shown: [Shown]

  struct Shown {
    /// As it is, whatever is drawn of it.
    var whole: VoiceContent.Contact
    var relations: [Relation]
    var units: [Stakeholders.Unit.ID]
    var leads: [Stakeholders.Unit.ID]

    var area: FocusArea.ID { whole.area }
  }

  /// A group that coordinates something, and who is in it.
  struct Circle {
    var group: Stakeholders.Unit
    var members: Set<Stakeholders.Unit.ID>
  }

  init?(_ content: VoiceContent, pen: MapPen) {
    guard let actor = pen.graph.actor(content.actor), !content.contacts.isEmpty else { return nil }
    self.content = content
    self.pen = pen
    self.actor = actor
    inventory = MapInventory(pen)
    shown = content.contacts.compactMap { Shown($0, by: pen) }
    var members: [EntityID: Set<Stakeholders.Unit.ID>] = [:]
    for relation in pen.selected.frame where relation.kind == .membership {
      members[relation.to, default: []].insert(.init(relation.from))
    }
    circles = pen.graph.units
      .filter { $0.coordinates != .none && pen.selected.isValid($0.details) }
      .map { Circle(group: $0, members: (members[EntityID($0.id)] ?? []).union([$0.id])) }
  }

  var sketch: MapSketch {
    var map = self
    let items = map.items()
    map.connectGroups()
    map.connectUnits()
    map.connectActor()
    var sketch = MapSketch(
      .voice(content.actor),
      pen,
      title: title,
      caption: content.caption,
      summary: summary
    )
    sketch.take(items, map.inventory)
    addLegend(to: &sketch.legend, edges: sketch.edges)
    return sketch
  }

  // MARK: Who is on the map

  static let unheld = Node.ID("gap-holder")
  static let nobody = Node.ID("gap-group")

  /// The units that hold relations, and those that lead without one.
  var units: [Stakeholders.Unit.ID] {
    Set(shown.flatMap { $0.units + $0.leads }).sorted()
  }

  /// Whether one is on record, drawn or not.
  func hasUnheldRelation(in contacts: [VoiceContent.Contact]) -> Bool {
    contacts.contains { $0.relations.contains { pen.selected.holder(of: $0) == nil } }
  }

  private var showsUnheldRelation: Bool {
    shown.contains { $0.relations.contains { pen.selected.holder(of: $0) == nil } }
  }

  /// The groups that keep together those who meet the counterpart somewhere, or would if all of them
  /// were in.
  func circles(of contact: VoiceContent.Contact) -> [Circle] {
    guard contact.units.count > 1 else { return [] }
    return circles.filter { circle in
      circle.group.coordinates.includes(contact.area)
        && !circle.members.isDisjoint(with: contact.units)
    }
  }

  var groups: [Stakeholders.Unit] {
    guard pen.scope.kinds.shows(.membership) else { return [] }
    let ids = Set(
      shown.filter { !$0.units.isEmpty }.flatMap { shownCircles(of: $0) }.map(\.group.id)
    )
    return ids.subtracting(units).sorted().compactMap(graph.unit)
  }

  /// Whether several units meet the counterpart somewhere and no group has any of them.
  var lacksGroup: Bool { shown.contains(where: lacksGroup) }

  func lacksGroup(_ contact: Shown) -> Bool {
    pen.scope.kinds.shows(.membership) && !contact.units.isEmpty && contact.whole.isLoose
      && circles(of: contact.whole).isEmpty
  }

  func shownCircles(of contact: Shown) -> [Circle] {
    circles(of: contact.whole).filter { pen.scope.units.shows($0.group.id) }
  }

  // MARK: Nodes

  private mutating func items() -> [Item] {
    [groupCluster(), cityCluster()].compactMap(\.self)
      + shown.map(\.whole).compactMap { contact in
        graph.focusArea(contact.area).map { area in
          inventory.entering(
            pen.areaNode(area, score: pen.text(remark(on: contact)), column: 2),
            named: area.name[pen.language],
            Phrase(sv: "fokusområde", en: "focus area"),
            remark: pen.text(remark(on: contact))
          )
        }
      }
      + [
        .cluster(
          pen.ground(
            of: actor,
            [
              inventory.entering(
                pen.subjectNode(actor),
                named: actor.name[pen.language],
                pen.kind(of: actor),
                remark: "\(pen.standing(of: actor)), \(pen.levels(of: actor))"
              )
            ],
            column: 3
          )
        )
      ]
  }

  private mutating func groupCluster() -> Item? {
    var items = groups.inSwedishOrder(of: { $0.name[pen.language] }, then: \.id.rawValue)
      .map { group in
        inventory.entering(
          pen.unitNode(group),
          named: group.name[pen.language],
          Phrase(sv: "grupp", en: "group")
        )
      }
    if lacksGroup {
      items.append(gap(Self.nobody, Phrase(sv: "ingen grupp noterad", en: "no group recorded")))
    }
    guard !items.isEmpty else { return nil }
    return .cluster(
      Cluster(
        id: "groups",
        label: Label(
          pen.text(Phrase(sv: "Håller samman", en: "Coordinates")),
          isBold: true,
          size: 11
        ),
        fill: Palette.city,
        stroke: nil,
        textColor: Palette.slate,
        items: items
      )
    )
  }

  private mutating func cityCluster() -> Item {
    var items = units.compactMap(graph.unit)
      .inSwedishOrder(of: { $0.name[pen.language] }, then: \.id.rawValue)
      .map { unit in
        let remark = remark(on: unit.id).map(pen.text)
        return inventory.entering(
          pen.unitNode(unit, remarks: remark.map { [$0] } ?? [], column: 0),
          named: unit.name[pen.language],
          Phrase(sv: "enhet", en: "unit"),
          remark: remark ?? ""
        )
      }
    if showsUnheldRelation {
      items.append(gap(Self.unheld, Phrase(sv: "ingen enhet noterad", en: "no unit recorded")))
    }
    return .cluster(pen.cityCluster(items, column: 1))
  }

  private mutating func gap(_ id: Node.ID, _ words: Phrase) -> Item {
    inventory.entering(
      pen.gapNode(id: id.rawValue, text: pen.text(words), tooltip: pen.text(words)),
      named: pen.text(words),
      Phrase(sv: "lucka", en: "gap")
    )
  }

  private func remark(on unit: Stakeholders.Unit.ID) -> Phrase? {
    if contacts.contains(where: { $0.absentLeads.contains(unit) }) {
      return Phrase(
        sv: "leder, utan egen noterad relation",
        en: "leads, without a recorded relation"
      )
    }
    return contacts.contains { $0.leads.contains(unit) } ? Phrase(sv: "leder", en: "leads") : nil
  }

  private func remark(on contact: VoiceContent.Contact) -> Phrase {
    switch contact.units.count {
    case 0: Phrase(sv: "ingen enhet noterad", en: "no unit recorded")
    case 1: Phrase(sv: "en enhet", en: "one unit")
    case let count where contact.isLoose:
      Phrase(
        sv: "\(Phrase.count(count, isNeuter: false).swedish) enheter, ingen samordning noterad",
        en: "\(Phrase.count(count).english) units, no coordination recorded"
      )
    case let count:
      Phrase(
        sv: "\(Phrase.count(count, isNeuter: false).swedish) enheter, samordnade",
        en: "\(Phrase.count(count).english) units, coordinated"
      )
    }
  }

  // MARK: Legend

  private func addLegend(to legend: inout MapLegend, edges: [Edge]) {
    legend.addStandings(of: [actor])
    let classes = Set(edges.flatMap(\.cssClasses))
    if edges.contains(where: { $0.from == Self.nobody }) || showsUnheldRelation {
      legend.addGap(Phrase(sv: "lucka: ingen noterad", en: "gap: nobody recorded"))
    }
    legend.addGapLines(
      among: edges,
      Phrase(sv: "ring: ingen samordning noterad", en: "ring: no coordination recorded")
    )
    let ties = shown.map(\.relations)
    legend.addTies(
      statuses: edges.tieStatuses,
      strengths: ties.map(\.greatestStrength),
      hasHeads: edges.haveDirections
    )
    if classes.contains("lead") {
      legend.addLine(Palette.duty, .solid, MapPen.dutyWidth, .none, Self.leads)
    }
    if classes.contains("member") {
      legend.addLine(Palette.slate, .solid, 0.8, .none, Self.member)
    }
  }
}

extension VoiceMap.Shown {
  /// `nil` where nothing of it is drawn.
  fileprivate init?(_ contact: VoiceContent.Contact, by pen: MapPen) {
    whole = contact
    guard !pen.scope.isEverything else {
      (relations, units, leads) = (contact.relations, contact.units, contact.leads)
      return
    }
    relations = contact.relations.filter(pen.shows)
    guard pen.scope.areas.shows(contact.area), !relations.isEmpty else { return nil }
    let holders = Set(relations.compactMap { pen.selected.holder(of: $0) })
    let leading = Set(relations.compactMap(\.lead))
    units = contact.units.filter { holders.contains($0) && pen.scope.units.shows($0) }
    leads = contact.leads.filter { leading.contains($0) && pen.scope.units.shows($0) }
  }
}

extension StakeholderMap {
  /// Who in the city meets one counterpart, who leads, and who keeps them together.
  ///
  /// - Returns: `nil` where nobody is recorded as meeting it.
  public static func voice(
    _ content: VoiceContent,
    of selected: SelectedGraph,
    showing scope: MapScope = MapScope(),
    language: Language
  ) -> StakeholderMap? {
    let pen = MapPen(selected: selected, language: language, scope: scope)
    return VoiceMap(content, pen: pen).map { StakeholderMap($0.sketch) }
  }
}
