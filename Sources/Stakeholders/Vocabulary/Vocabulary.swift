/// The words that a graph may use: levels, kinds of actors and units, kinds of relations.
public struct Vocabulary: Hashable, Sendable {
  /// In order, from near to far.
  public private(set) var levels: [Level]
  public private(set) var actorKinds: [ActorKind]
  public private(set) var unitKinds: [UnitKind]
  public private(set) var relationKinds: [RelationKind]

  /// What a graph itself added or replaced, in its order.
  public private(set) var own = Additions()

  /// Entries of a graph's own.
  public struct Additions: Hashable, Sendable {
    public var levels: [Level] = []
    public var actorKinds: [ActorKind] = []
    public var unitKinds: [UnitKind] = []
    public var relationKinds: [RelationKind] = []

    public init() {}
  }

  private var levelPlaces: [Level.ID: Int] = [:]
  private var actorKindPlaces: [ActorKind.ID: Int] = [:]
  private var unitKindPlaces: [UnitKind.ID: Int] = [:]
  private var relationKindPlaces: [RelationKind.ID: Int] = [:]

  init(
    levels: [Level],
    actorKinds: [ActorKind],
    unitKinds: [UnitKind],
    relationKinds: [RelationKind]
  ) {
    self.levels = levels
    self.actorKinds = actorKinds
    self.unitKinds = unitKinds
    self.relationKinds = relationKinds
    index()
  }

  /// The vocabulary with more entries: one with a known id takes the place of the old, any other
  /// comes last.
  public func adding(_ additions: Additions) -> Vocabulary {
    var vocabulary = self
    for level in additions.levels {
      vocabulary.levels.replaceOrAppend(level)
    }
    for kind in additions.actorKinds { vocabulary.actorKinds.replaceOrAppend(kind) }
    for kind in additions.unitKinds { vocabulary.unitKinds.replaceOrAppend(kind) }
    for kind in additions.relationKinds { vocabulary.relationKinds.replaceOrAppend(kind) }
    vocabulary.own.levels += additions.levels
    vocabulary.own.actorKinds += additions.actorKinds
    vocabulary.own.unitKinds += additions.unitKinds
    vocabulary.own.relationKinds += additions.relationKinds
    vocabulary.index()
    return vocabulary
  }

  public func level(_ id: Level.ID) -> Level? { levelPlaces[id].map { levels[$0] } }
  public func actorKind(_ id: ActorKind.ID) -> ActorKind? {
    actorKindPlaces[id].map { actorKinds[$0] }
  }
  public func unitKind(_ id: UnitKind.ID) -> UnitKind? { unitKindPlaces[id].map { unitKinds[$0] } }
  public func relationKind(_ id: RelationKind.ID) -> RelationKind? {
    relationKindPlaces[id].map { relationKinds[$0] }
  }

  /// The place of a level in the order of levels, from 0.
  public func order(of level: Level.ID) -> Int { levelPlaces[level] ?? levels.count }
  /// The place of a relation kind in the vocabulary, from 0.
  public func order(of kind: RelationKind.ID) -> Int {
    relationKindPlaces[kind] ?? relationKinds.count
  }

  private mutating func index() {
    levelPlaces = levels.placesByID()
    actorKindPlaces = actorKinds.placesByID()
    unitKindPlaces = unitKinds.placesByID()
    relationKindPlaces = relationKinds.placesByID()
  }
}

extension Array where Element: Identifiable {
  fileprivate mutating func replaceOrAppend(_ entry: Element) {
    if let place = firstIndex(where: { $0.id == entry.id }) {
      self[place] = entry
    } else {
      append(entry)
    }
  }

  fileprivate func placesByID() -> [Element.ID: Int] {
    Dictionary(
      enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
