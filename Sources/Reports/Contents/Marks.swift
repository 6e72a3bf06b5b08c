internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// What a row, a cell or a finding speaks of, for whoever looks for it on the page.
struct Marks: Hashable, Sendable {
  /// `actor-ID`, `unit-ID`, `focus-ID`, `level-ID`.
  let subjects: [String]
  /// The kinds of the relations that it tells of.
  let kinds: [String]
  /// Their statuses; ``unrecorded`` for one without.
  let statuses: [String]
  /// The readings under which it holds, where that is not under all.
  let readings: [String]
  /// The one thing whose own row it is.
  var home: String?

  static let unrecorded = "none"

  /// - Parameter subjects: Each counts once.
  init(
    subjects: [String],
    kinds: [String] = [],
    statuses: [String] = [],
    readings: [String] = []
  ) {
    var seen: Set<String> = []
    self.subjects = subjects.filter { seen.insert($0).inserted }
    self.kinds = kinds
    self.statuses = statuses
    self.readings = readings
  }

  init() { self.init(subjects: []) }

  init(
    actors: some Sequence<Actor.ID> = [],
    units: some Sequence<Unit.ID> = [],
    areas: some Sequence<FocusArea.ID> = [],
    levels: some Sequence<Level.ID> = [],
    relations: some Sequence<Relation> = []
  ) {
    let subjects =
      actors.map(Self.actor) + units.map(Self.unit) + areas.map(Self.area) + levels.map(Self.level)
    self.init(
      subjects: Set(subjects).sorted(),
      kinds: Set(relations.map(\.kind.rawValue)).sorted(),
      statuses: Set(relations.map { Self.status($0.status) }).sorted()
    )
  }

  func adding(_ unit: Unit.ID) -> Marks {
    Marks(
      subjects: Set(subjects + [Self.unit(unit)]).sorted(),
      kinds: kinds,
      statuses: statuses,
      readings: readings
    )
  }

  /// The row of one thing.
  init(home: String, _ subjects: [String] = []) {
    self.init(subjects: [home] + subjects)
    self.home = home
  }

  var attributes: [HTML.Attribute] {
    [
      home.map { HTML.Attribute.id("register-" + $0) },
      subjects.isEmpty ? nil : .about(subjects),
      kinds.isEmpty ? nil : .kinds(kinds),
      statuses.isEmpty ? nil : .statuses(statuses),
      readings.isEmpty ? nil : .readings(readings),
    ].compactMap(\.self)
  }
}

extension Marks {
  static func actor(_ id: Actor.ID) -> String { "actor-\(id)" }
  static func unit(_ id: Unit.ID) -> String { "unit-\(id)" }
  static func area(_ id: FocusArea.ID) -> String { "focus-\(id)" }
  static func level(_ id: Level.ID) -> String { "level-\(id)" }

  /// The status of a relation, or that none is recorded.
  static func status(_ status: Relation.Status?) -> String { status?.rawValue ?? unrecorded }
}

extension StakeholderGraph {
  /// What a page calls an actor, a unit or a focus area; `nil` for anything else.
  func mark(of id: EntityID) -> String? {
    switch sort(of: id) {
    case .actor: Marks.actor(.init(id))
    case .unit: Marks.unit(.init(id))
    case .focusArea: Marks.area(.init(id))
    default: nil
    }
  }
}

extension SelectedGraph {
  /// What a row speaks of that tells of many actors: beyond ``ReportLimits/marked`` of them the levels
  /// that they stand on, for a page would else be made of marks.
  func marks(
    crowd actors: [Actor.ID],
    units: some Sequence<Unit.ID>,
    areas: some Sequence<FocusArea.ID>,
    levels: [Level.ID] = [],
    relations: some Sequence<Relation> = []
  ) -> Marks {
    guard actors.count > ReportLimits.marked else {
      return Marks(
        actors: actors,
        units: units,
        areas: areas,
        levels: levels,
        relations: relations
      )
    }
    let found = levels.isEmpty ? actors.compactMap(graph.actor).map(\.levels) : [levels]
    let units = Array(units)
    return Marks(
      units: units.count > ReportLimits.marked ? [] : units,
      areas: areas,
      levels: found.flatMap { $0.isEmpty ? [Level.ID(Marks.unrecorded)] : $0 },
      relations: relations
    )
  }

  /// What a relation speaks of: its ends, its focus areas, who holds and who leads it, and the
  /// levels of those outside.
  func marks(of relation: Relation) -> Marks {
    let outside = [relation.from, relation.to].compactMap(graph.actor)
      .filter { $0.id != graph.principal }
    let units = [holder(of: relation), relation.lead].compactMap(\.self)
    let subjects =
      [relation.from, relation.to].compactMap(graph.mark) + units.map(Marks.unit)
      + relation.focus.map(Marks.area) + outside.flatMap(\.levels).map(Marks.level)
    return Marks(
      subjects: subjects,
      kinds: [relation.kind.rawValue],
      statuses: [Marks.status(relation.status)],
      readings: relation.readings.map(\.rawValue)
    )
  }
}
