internal import Diagnostics

/// What the words of relations can mean in a graph, by numbers that stand in the order of keys.
///
/// A key is `from>kind>to>focus`. Since no id has a `>` in it, keys are in order when their ids, each
/// with the `>` behind it, are: first of one end, then of the kind, then of the other end.
struct RelationMeanings: Sendable {
  /// Entities, in order.
  private(set) var entities: [EntityID] = []
  /// What each can be at the end of a relation.
  private(set) var sorts: [RelationKind.End.Sort] = []
  private(set) var kinds: [RelationKind.ID] = []
  private var entityNumbers: [String: Int]
  private var kindNumbers: [String: Int]
  /// Whether a kind may go from one sort to another.
  private var isAllowed: [Bool] = []
  /// `id>` of every entity and `kind>` of every kind, one behind the other, and where each begins.
  private(set) var entityKeys = KeyTexts()
  private(set) var kindKeys = KeyTexts()

  init(
    _ registry: [String: (sort: Entity.Sort, location: SourceLocation)],
    _ vocabulary: Vocabulary,
    sort: (EntityID) -> RelationKind.End.Sort?
  ) {
    entityNumbers = [:]
    entityNumbers.reserveCapacity(registry.count)
    for id in registry.keys.map({ $0 + ">" }).sorted() {
      let entity = EntityID(String(id.dropLast()))
      guard let sort = sort(entity) else { continue }
      entityNumbers[entity.rawValue] = entities.count
      entities.append(entity)
      sorts.append(sort)
      entityKeys.append(id)
    }
    kindNumbers = [:]
    for id in vocabulary.relationKinds.map({ $0.id.rawValue + ">" }).sorted() {
      let kind = RelationKind.ID(String(id.dropLast()))
      kindNumbers[kind.rawValue] = kinds.count
      kinds.append(kind)
      kindKeys.append(id)
      for from in RelationKind.End.Sort.allCases {
        for to in RelationKind.End.Sort.allCases {
          isAllowed.append(
            vocabulary.relationKind(kind)?.allows(from: from.ends, to: to.ends) == true
          )
        }
      }
    }
  }

  func entity(_ id: String) -> Int? { entityNumbers[id] }

  func kind(_ id: String) -> Int? { kindNumbers[id] }

  @inline(__always)
  func allows(kind: Int, from: RelationKind.End.Sort, to: RelationKind.End.Sort) -> Bool {
    let count = RelationKind.End.Sort.allCases.count
    return isAllowed[(kind * count + Int(from.rawValue)) * count + Int(to.rawValue)]
  }
}

/// Texts one behind the other.
struct KeyTexts: Sendable {
  private var bytes: [UInt8] = []
  private var starts = [0]

  mutating func append(_ text: String) {
    bytes += text.utf8
    starts.append(bytes.count)
  }

  @inline(__always)
  func count(_ number: Int) -> Int { starts[number + 1] - starts[number] }

  /// Copies a text into a buffer.
  ///
  /// - Returns: The place behind it.
  @inline(__always)
  func copy(_ number: Int, to buffer: UnsafeMutableBufferPointer<UInt8>, at place: Int) -> Int {
    let count = count(number)
    bytes.withUnsafeBufferPointer { bytes in
      guard let from = bytes.baseAddress, let to = buffer.baseAddress else { return }
      (to + place).update(from: from + starts[number], count: count)
    }
    return place + count
  }
}

extension RelationKind.End {
  /// What one entity can be at the end of a relation: each of these is a set of ends.
  enum Sort: UInt8, CaseIterable {
    case principal, actor, arena, unit, focusArea, matter, aim, document

    var ends: Set<RelationKind.End> {
      switch self {
      case .principal: [.principal]
      case .actor: [.actor]
      case .arena: [.actor, .arena]
      case .unit: [.unit]
      case .focusArea: [.focusArea]
      case .matter: [.matter]
      case .aim: [.aim]
      case .document: [.document]
      }
    }

    init?(_ ends: Set<RelationKind.End>) {
      guard let sort = Self.allCases.first(where: { $0.ends == ends }) else { return nil }
      self = sort
    }
  }
}
