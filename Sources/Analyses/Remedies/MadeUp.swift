internal import Diagnostics
internal import Stakeholders

/// What a remedy has to make up: somebody nobody has named yet, and relations that count under the
/// selection that the finding was made under.
struct MadeUp {
  let selected: SelectedGraph
  private var taken: Set<String> = []

  var graph: StakeholderGraph { selected.graph }
  var selection: Selection { selected.selection }

  init(_ selected: SelectedGraph) {
    self.selected = selected
  }

  /// An id that nothing has: `new-national`, `new-national-2`.
  mutating func id(_ stem: String) -> String {
    var id = "new-" + stem
    var number = 1
    while graph.sort(of: EntityID(id)) != nil || !taken.insert(id).inserted {
      number += 1
      id = "new-\(stem)-\(number)"
    }
    return id
  }

  /// A named actor, at a level and of one of the kinds that are asked for.
  mutating func actor(at level: Level.ID?, kinds: [ActorKind.ID] = []) -> Actor {
    let id = id(level?.rawValue ?? "actor")
    let place = level.map { graph.levelWithNoun($0) }
    return Actor(
      id: Actor.ID(id),
      name: .each([
        .swedish: "en ny aktör" + (place.map { " på \($0.swedish)" } ?? ""),
        .english: "a new actor" + (place.map { " at the \($0.english)" } ?? ""),
      ]),
      kind: kinds.first ?? (needsArena ? arenaKind : nil) ?? "other",
      levels: level.map { [$0] } ?? [],
      details: details
    )
  }

  mutating func unit() -> Unit {
    Unit(
      id: Unit.ID(id("unit")),
      name: .each([.swedish: "en ny enhet", .english: "a new unit"]),
      kind: graph.vocabulary.unitKinds.first?.id ?? "department"
    )
  }

  mutating func group() -> Unit {
    Unit(
      id: Unit.ID(id("group")),
      name: .each([.swedish: "en ny grupp", .english: "a new group"]),
      kind: "group"
    )
  }

  mutating func focusArea() -> FocusArea {
    FocusArea(
      id: FocusArea.ID(id("focus-area")),
      name: .each([.swedish: "ett nytt fokusområde", .english: "a new focus area"])
    )
  }

  /// A document that nothing is lacking in; it is known from itself.
  mutating func document() -> GoverningDocument {
    let id = GoverningDocument.ID(id("document"))
    var details = Details()
    details.evidence = [Evidence(document: id)]
    return GoverningDocument(
      id: id,
      name: .each([.swedish: "ett nytt dokument", .english: "a new document"]),
      status: .inForce,
      reference: "new",
      decided: day,
      covers: selected.focusAreas.prefix(1).map { EntityID($0.id) },
      details: details
    )
  }

  static let indicator = LocalizedText.each([
    .swedish: "en ny indikator", .english: "a new indicator",
  ])

  /// What a new record rests on, so that it does not count as unsourced: a document in force.
  var evidence: [Evidence] {
    let superseded = Set(graph.documents.flatMap(\.supersedes))
    let current = graph.documents.filter {
      $0.status != .superseded && !superseded.contains($0.id) && selected.isValid($0.details)
    }
    let document = current.first { $0.status == .inForce } ?? current.first
    return document.map { [Evidence(document: $0.id)] } ?? []
  }

  var details: Details {
    var details = Details()
    details.evidence = evidence
    return details
  }

  /// The day of the selection, or one that stands for any.
  var day: PartialDate? { selection.date ?? PartialDate("2000") }

  /// An engagement that the selection leaves in: held by a unit, or by the principal where `holder`
  /// is `nil` and no unit is asked for. `nil` where no kind that is asked for can join the two.
  func engagement(
    of actor: Actor,
    in areas: [FocusArea.ID],
    heldBy holder: Unit.ID? = nil,
    ledBy lead: Unit.ID? = nil
  ) -> Relation? {
    let holder = holder ?? selection.units.first
    if !selection.units.isEmpty, let holder, !selection.units.contains(holder) { return nil }
    let from: Set<RelationKind.End> = holder == nil ? [.principal] : [.unit]
    let isArena = graph.vocabulary.actorKind(actor.kind)?.isArena ?? false
    let to: Set<RelationKind.End> = isArena ? [.actor, .arena] : [.actor]
    let kind = engagingKinds.first { $0.allows(from: from, to: to) }
    guard let kind else { return nil }
    return Relation(
      from: holder.map { EntityID($0) } ?? EntityID(graph.principal),
      to: EntityID(actor.id),
      kind: kind.id,
      focus: areas,
      status: selection.statuses.first,
      lead: lead,
      basis: selection.bases.first,
      evidence: evidence
    )
  }

  /// That a unit is responsible for something.
  func responsibility(of unit: Unit.ID, for subject: EntityID) -> Relation {
    Relation(
      from: EntityID(unit),
      to: subject,
      kind: .responsibility,
      basis: selection.bases.first,
      evidence: evidence
    )
  }

  /// The kinds of relation that make an actor a counterpart and that are asked for, the plainest
  /// first.
  private var engagingKinds: [RelationKind] {
    let plain: [RelationKind.ID] = [.cooperation, .contact]
    let kinds = plain.compactMap(graph.vocabulary.relationKind) + graph.vocabulary.relationKinds
    return kinds.filter { kind in
      kind.isEngagement && (selection.kinds.isEmpty || selection.kinds.contains(kind.id))
    }
  }

  /// Whether only arenas can be counterparts under the kinds of relation that are asked for.
  private var needsArena: Bool {
    !engagingKinds.contains {
      $0.allows(from: selection.units.isEmpty ? [.principal] : [.unit], to: [.actor])
    }
  }

  var arenaKind: ActorKind.ID? {
    graph.vocabulary.actorKinds.first { $0.isArena }?.id
  }
}
