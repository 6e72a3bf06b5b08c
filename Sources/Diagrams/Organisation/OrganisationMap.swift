public import Diagnostics
internal import DOT
public import Stakeholders

/// The city's units, from those who carry the work out to those whom they answer to.
struct OrganisationMap {
  private let pen: MapPen
  private let units: [Stakeholders.Unit]
  private let links: [Link]
  /// What each unit answers for, as far as it is drawn, and what that rests on.
  private let answered: [EntityID: [EntityID: Basis?]]

  /// What joins two units.
  private struct Link {
    var from: Stakeholders.Unit.ID
    var to: Stakeholders.Unit.ID
    var kind: Kind
    /// `nil` where a unit says whose part it is.
    var relation: Relation?
    /// Tells links of one kind between the same two apart.
    var number = 0

    func numbered(_ number: Int) -> Link {
      var link = self
      link.number = number
      return link
    }
  }

  fileprivate enum Kind: Hashable {
    case part, member, reporting, support, convening, supervision
    case other(RelationKind.ID)
  }

  init(_ selected: SelectedGraph, showing scope: MapScope = MapScope(), language: Language) {
    let pen = MapPen(selected: selected, language: language, scope: scope)
    self.pen = pen
    let graph = selected.graph
    let duties = selected.standing.filter { $0.kind == .responsibility && pen.shows($0) }
    answered = Dictionary(grouping: duties, by: \.from).mapValues { duties in
      Dictionary(grouping: duties, by: \.to).mapValues(\.firmestBasis)
    }
    let units = graph.units.filter { selected.isValid($0.details) }
    let known = Set(units.map(\.id))
    let parts = units.compactMap { unit in
      unit.partOf.map { Link(from: unit.id, to: $0, kind: .part) }
    }
    let relations = selected.standing.compactMap { relation -> Link? in
      guard graph.sort(of: relation.from) == .unit, graph.sort(of: relation.to) == .unit else {
        return nil
      }
      return Link(
        from: .init(relation.from),
        to: .init(relation.to),
        kind: Kind(relation.kind),
        relation: relation
      )
    }
    links = (parts + relations).filter { known.contains($0.from) && known.contains($0.to) }
      .enumerated().map { $1.numbered($0) }
    self.units = units.inSwedishOrder(of: { $0.name[language] }, then: \.id.rawValue)
  }

  var isEmpty: Bool { units.isEmpty }

  // MARK: What is drawn

  private var shownUnits: [Stakeholders.Unit] {
    units.filter { pen.scope.units.shows($0.id) }
  }

  private var shownLinks: [Link] {
    links.filter { link in
      pen.scope.units.shows(link.from) && pen.scope.units.shows(link.to)
        && link.relation.map(pen.shows) ?? true
    }
  }

  func sketch(caption: Phrase) -> MapSketch {
    var sketch = MapSketch(.organisation, pen, title: title, caption: caption, summary: summary)
    sketch.items = nodes
    sketch.columnSpace = 0.7
    sketch.edges = shownLinks.map(edge)
    sketch.tables = [unitTable, linkTable]
    sketch.legend.addKinds(of: shownLinks.map(\.kind))
    return sketch
  }

  // MARK: Words

  private var coordinated: [FocusArea] {
    pen.selected.rows.filter { area in
      units.contains { $0.coordinates.includes(area.id) }
    }
  }

  /// Whether only some focus areas are asked about.
  private var isOfChosen: Bool { !pen.selected.selection.focusAreas.isEmpty }

  private var unlinked: [Stakeholders.Unit] {
    let linked = Set(links.flatMap { [$0.from, $0.to] })
    return units.filter { !linked.contains($0.id) }
  }

  private var title: Phrase {
    let start = coordination
    let loose = unlinked.count
    guard loose > 0 else { return start }
    let counted = Phrase.count(loose)
    return start
      + Phrase(
        sv:
          " – \(loose == 1 ? "en enhet" : "\(counted.swedish) enheter") har ingen noterad koppling "
          + "till andra",
        en: " – \(counted.english) \(loose == 1 ? "unit has" : "units have") no recorded link to "
          + "others"
      )
  }

  private var coordination: Phrase {
    let rows = pen.selected.rows
    let (held, all) = (coordinated.count, rows.count)
    let chosen = isOfChosen ? Phrase(sv: " i urvalet", en: " in this selection") : Phrase("")
    if isOfChosen, all == 1 {
      let name = Phrase(pen.shortName(rows[0].id))
      return held == 1
        ? name + Phrase(sv: " hålls samman av en grupp", en: " is coordinated by a group")
        : Phrase(
          sv: "Ingen grupp är noterad som håller samman ",
          en: "No group is recorded that coordinates "
        ) + name
    }
    return held == 0
      ? Phrase(
        sv: "Ingen grupp är noterad som håller samman något fokusområde\(chosen.swedish)",
        en: "No group is recorded that coordinates any focus area\(chosen.english)"
      )
      : Phrase(
        sv: "\(Phrase.count(held).swedish) av \(Phrase.count(all).swedish) "
          + "fokusområden\(chosen.swedish) hålls samman av en grupp",
        en: "\(Phrase.count(held).english) of \(Phrase.count(all).english) focus "
          + "areas\(chosen.english) \(held == 1 ? "is" : "are") coordinated by a group"
      ).capitalised
  }

  private var summary: Phrase {
    let (units, links) = (shownUnits.count, shownLinks.count)
    return Phrase(
      sv: "Kartan visar \(units) \(units == 1 ? "enhet" : "enheter") och "
        + "\(links) \(links == 1 ? "koppling" : "kopplingar") mellan dem.",
      en: "The map shows \(units) \(units == 1 ? "unit" : "units") and "
        + "\(links) \(links == 1 ? "link" : "links") between them."
    )
  }

  /// What a group keeps together, and what a unit answers for.
  private func duties(of unit: Stakeholders.Unit) -> [Phrase] {
    let areas = pen.selected.focusAreas
    let shown = pen.selected.rows.filter { pen.scope.areas.shows($0.id) }
    let held = shown.filter { unit.coordinates.includes($0.id) }
    let holdsAll = areas.allSatisfy { unit.coordinates.includes($0.id) }
    var words: [Phrase] = []
    if !held.isEmpty {
      words.append(
        Phrase(sv: "håller samman ", en: "coordinates ")
          + (holdsAll && areas.count > 1
            ? Phrase(sv: "alla fokusområden", en: "every focus area")
            : .list(held.map { Phrase(pen.shortName($0.id)) }, limit: 3))
      )
    }
    let answered = answered[EntityID(unit.id)] ?? [:]
    let own = shown.compactMap { area in
      answered[EntityID(area.id)].map { (name: Phrase(pen.shortName(area.id)), mark: $0.mark) }
    }
    if !own.isEmpty {
      words.append(
        Phrase(sv: "ansvarar för ", en: "is responsible for ")
          + .list(own.map { $0.name + .remark([$0.mark]) }, limit: 3)
      )
    }
    return words
  }

  // MARK: Nodes and edges

  /// By layers: whoever is a member, supports, reports or is directed stands before whom they do it
  /// to, or who directs.
  private var nodes: [Item] {
    let numbers = Dictionary(
      units.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    let layers = Layering.layers(
      count: units.count,
      links: links.compactMap { link in
        guard link.kind != .convening, let from = numbers[link.from], let to = numbers[link.to]
        else { return nil }
        return link.kind == .supervision ? (to, from) : (from, to)
      }
    )
    return zip(units, layers).filter { pen.scope.units.shows($0.0.id) }.map { unit, layer in
      .node(pen.unitNode(unit, remarks: duties(of: unit).map(pen.text), column: layer))
    }
  }

  private func edge(_ link: Link) -> Edge {
    let look = link.kind.look
    let words = [pen.name(link.from), pen.text(link.kind.words(in: pen.graph)), pen.name(link.to)]
    return Edge(
      id: .init("link-\(link.from)-\(link.kind.slug)-\(link.to)-\(link.number)"),
      from: .init("unit-\(link.from)"),
      to: .init("unit-\(link.to)"),
      stroke: look.stroke,
      lineStyle: look.style,
      lineWidth: look.width,
      arrow: look.arrow,
      tooltip: words.joined(separator: " ") + pen.cited(link.relation?.evidence ?? []),
      cssClasses: ["link", link.kind.slug]
    )
  }

  // MARK: Tables

  private var unitTable: TextTwin.Table {
    TextTwin.Table(
      caption: pen.text(Phrase(sv: "Enheter på kartan", en: "Units on the map")),
      columns: [
        pen.text(Phrase(sv: "Enhet", en: "Unit")), pen.text(Phrase(sv: "Slag", en: "Kind")),
        pen.text(Phrase(sv: "Uppgift", en: "Task")),
      ],
      rows: shownUnits.map { unit in
        [
          unit.name[pen.language],
          pen.graph.vocabulary.unitKind(unit.kind)?.name[pen.language] ?? unit.kind.rawValue,
          duties(of: unit).map(pen.text).joined(separator: "; "),
        ]
      }
    )
  }

  /// By the names of those they join.
  private var namedLinks: [Link] {
    let places = Dictionary(
      units.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    return shownLinks.map { link in
      (link: link, place: (places[link.from] ?? 0, places[link.to] ?? 0, link.number))
    }.sorted { $0.place < $1.place }.map(\.link)
  }

  private var linkTable: TextTwin.Table {
    TextTwin.Table(
      caption: pen.text(Phrase(sv: "Kopplingar på kartan", en: "Links on the map")),
      columns: [
        pen.text(Phrase(sv: "Från", en: "From")), pen.text(Phrase(sv: "Koppling", en: "Link")),
        pen.text(Phrase(sv: "Till", en: "To")), pen.text(Phrase(sv: "Belägg", en: "Evidence")),
      ],
      rows: namedLinks.map { link in
        [
          pen.name(link.from), pen.text(link.kind.words(in: pen.graph)), pen.name(link.to),
          pen.source(of: link.relation?.evidence ?? []),
        ]
      }
    )
  }
}

extension OrganisationMap.Kind {
  fileprivate init(_ kind: RelationKind.ID) {
    switch kind {
    case .membership: self = .member
    case .reporting: self = .reporting
    case .support: self = .support
    case .convening: self = .convening
    case .supervision: self = .supervision
    default: self = .other(kind)
    }
  }

  fileprivate var slug: String {
    switch self {
    case .part: "part"
    case .member: "member"
    case .reporting: "reporting"
    case .support: "support"
    case .convening: "convening"
    case .supervision: "supervision"
    case .other(let kind): kind.rawValue
    }
  }

  fileprivate func words(in graph: StakeholderGraph) -> Phrase {
    switch self {
    case .part: Phrase(sv: "hör till", en: "is part of")
    case .member: Phrase(sv: "är med i", en: "is a member of")
    case .reporting: Phrase(sv: "rapporterar till", en: "reports to")
    case .support: Phrase(sv: "stödjer", en: "supports")
    case .convening: Phrase(sv: "sammankallar", en: "convenes")
    case .supervision: Phrase(sv: "styr", en: "directs")
    case .other(let kind):
      graph.vocabulary.relationKind(kind)?.name.phrase ?? Phrase(kind.rawValue)
    }
  }

  /// No two kinds have the same dashes, head and width.
  fileprivate var look: (stroke: Color, style: LineStyle, width: Double, arrow: Arrow) {
    switch self {
    case .part: (Palette.slate, .solid, 0.8, .none)
    case .member: (Palette.slate, .dotted, 1.1, .none)
    case .reporting: (Palette.ink, .solid, 1.8, .forward)
    case .support: (Palette.duty, .dashed, 1.3, .forward)
    case .convening: (Palette.ink, .solid, 2.8, .forward)
    case .supervision: (Palette.slate, .solid, 1, .forward)
    case .other: (Palette.slate, .dotted, 1.1, .forward)
    }
  }
}

extension MapLegend {
  fileprivate mutating func addKinds(of kinds: [OrganisationMap.Kind]) {
    let all: [OrganisationMap.Kind] = [
      .reporting, .supervision, .support, .convening, .member, .part,
    ]
    for kind in all where kinds.contains(kind) {
      let look = kind.look
      addLine(look.stroke, look.style, look.width, look.arrow, kind.words(in: pen.graph))
    }
    let others = kinds.filter { if case .other = $0 { true } else { false } }
    if let look = others.first?.look {
      let names = Set(others).map { $0.words(in: pen.graph) }.sorted { $0.english < $1.english }
      addLine(look.stroke, look.style, look.width, look.arrow, .list(names))
    }
  }
}

extension StakeholderMap {
  /// The city's units: who is part of what, reports, coordinates and supports.
  ///
  /// - Returns: `nil` where there are no units.
  public static func organisation(
    of selected: SelectedGraph,
    caption: Phrase,
    showing scope: MapScope = MapScope(),
    language: Language
  ) -> StakeholderMap? {
    let map = OrganisationMap(selected, showing: scope, language: language)
    return map.isEmpty ? nil : StakeholderMap(map.sketch(caption: caption))
  }
}
