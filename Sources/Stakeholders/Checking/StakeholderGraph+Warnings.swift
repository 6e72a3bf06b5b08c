internal import Diagnostics

/// Warnings of one sort, not more of them than anybody reads: a million relations without evidence are
/// one thing to see to.
struct WarningList {
  let code: String
  private var told: [Diagnostic] = []
  private var count = 0

  static let limit = 1_000

  init(_ code: String) {
    self.code = code
  }

  mutating func add(
    at location: @autoclosure () -> SourceLocation?,
    _ problem: () -> Diagnostic.Problem
  ) {
    count += 1
    if count <= Self.limit { told.append(Diagnostic(.warning, problem(), at: location())) }
  }

  var diagnostics: [Diagnostic] {
    guard count > Self.limit else { return told }
    return told
      + [Diagnostic(.warning, .moreWarnings(count - Self.limit, of: code), at: nil)]
  }
}

extension StakeholderGraph {
  /// What is doubtful in a graph that holds together: look-alike names, identifiers that two have, facts
  /// without evidence, actors without a level, places as members, areas without requirement, relations that count
  /// for nothing or at times when an end is not there, what is part or member of itself or
  /// supersedes itself, groups that nobody is in, requirements that nobody in the graph could meet.
  ///
  /// Of each sort a thousand are told; of the rest how many there are.
  func warnings() -> [Diagnostic] {
    let searches: [@Sendable () -> [Diagnostic]] = [
      lookAlikes, sharedIdentifiers, unsourcedWarnings, doubtfulActors, doubtfulAreas,
      doubtfulRelations,
      partOfCircles, supersedingCircles, membersOfThemselves, emptyGroups,
      unmeetableRequirements, untimelyRelations,
    ]
    return concurrently(searches.count) { searches[$0]() }.flatMap(\.self)
  }

  @Sendable private func unsourcedWarnings() -> [Diagnostic] {
    var warnings = WarningList("unsourced")
    for kind in Fact.Kind.allCases {
      forEachFact(kind, isUnsourced: true) { fact in
        warnings.add(at: fact().location) { .unsourced(describe(fact())) }
      }
    }
    return warnings.diagnostics
  }

  private func describe(_ fact: Fact) -> Phrase {
    switch fact.subject {
    case .actor(let id), .matter(let id):
      let name = name(id).phrase
      return Phrase(sv: "'\(name.swedish)'", en: "'\(name.english)'")
    case .relation(let key):
      return Phrase(sv: "relationen '\(key)'", en: "the relation '\(key)'")
    case .requirement(let area, let level):
      let name = name(area).phrase
      let levelName = vocabulary.level(level)?.name.phrase ?? Phrase(level.rawValue)
      return Phrase(
        sv: "kravet på nivån '\(levelName.swedish)' i \(name.swedish)",
        en: "the requirement of the level '\(levelName.english)' in \(name.english)"
      )
    }
  }

  @Sendable private func doubtfulActors() -> [Diagnostic] {
    var unplaced = WarningList("unplaced")
    for actor in actors where actor.id != principal && actor.levels.isEmpty {
      unplaced.add(at: actor.details.location) { .unplaced(actor.name.phrase) }
    }
    var places = WarningList("member-is-place")
    let hasPlaces = actors.contains { $0.standing == .place }
    for relation in hasPlaces ? allRelations : [] where relation.kind == .membership {
      guard let member = self.actor(relation.from), member.standing == .place else { continue }
      places.add(at: relation.location) {
        .memberIsPlace(member.name.phrase, of: name(relation.to).phrase)
      }
    }
    return unplaced.diagnostics + places.diagnostics
  }

  @Sendable private func doubtfulAreas() -> [Diagnostic] {
    focusAreas.filter(\.requirements.isEmpty).map {
      Diagnostic(.warning, .noRequirement($0.name.phrase), at: $0.details.location)
    }
  }

  @Sendable private func doubtfulRelations() -> [Diagnostic] {
    var aimless = WarningList("no-focus")
    var endless = WarningList("ended-without-until")
    var repeated = WarningList("repeated-relation")
    var isSymmetric = SymmetricKinds(vocabulary)
    // Symmetric relations that begin at the earlier of their ends.
    var early: [Int] = []
    // One pass over a million relations, and not one for each sort of doubt.
    for place in relations.indices {
      if !relations[place].goesBack, isSymmetric(relations[place]) { early.append(place) }
      if relations[place].endedSometime {
        endless.add(at: relations[place].location) { .endedWithoutEnd(relations[place].key) }
      }
      guard !relations[place].hasFocus else { continue }
      let relation = relations[place]
      if vocabulary.relationKind(relation.kind)?.isEngagement == true, joinsCityAndActor(relation) {
        aimless.add(at: relation.location) { .engagementWithoutFocus(relation.key) }
      }
    }
    for place in repeats {
      repeated.add(at: relations[place].location) { .repeatedRelation(relations[place].plainKey) }
    }
    for (place, other) in turnedRepeats(of: early) {
      repeated.add(at: relations[place].location) {
        .repeatedRelation(relations[place].plainKey, turned: other)
      }
    }
    let implied = Set(impliedRelations.map(\.key))
    let stated = implied.isEmpty ? [] : Set(relations.map(\.key).filter(implied.contains))
    let repeatedPlaces = Set(impliedRepeats)
    for (place, relation) in impliedRelations.enumerated()
    where repeatedPlaces.contains(place) || stated.contains(relation.key) {
      repeated.add(at: relation.location) { .repeatedRelation(relation.plainKey) }
    }
    return aimless.diagnostics + endless.diagnostics + repeated.diagnostics
  }

  /// The places of symmetric relations that repeat another which is written from its other end, with
  /// the key of that; of the two, the one that begins with the later id.
  ///
  /// - Parameter early: Those that begin at the earlier of their ends.
  private func turnedRepeats(of early: [Int]) -> [(place: Int, other: String)] {
    var isSymmetric = SymmetricKinds(vocabulary)
    // Most relations lead from units to actors, and few ends both begin and end some.
    var beginnings: Set<EntityID> = []
    for (number, place) in early.enumerated()
    where number == 0 || relations[early[number - 1]].from != relations[place].from {
      beginnings.insert(relations[place].from)
    }
    if beginnings.isEmpty { return [] }
    var late: [Meeting: [Int]] = [:]
    for place in relations.indices
    where relations[place].goesBack && beginnings.contains(relations[place].to)
      && isSymmetric(relations[place])
    {
      late[Meeting(relations[place]), default: []].append(place)
    }
    guard !late.isEmpty else { return [] }
    var repeats: [(place: Int, other: String)] = []
    for place in early where relations[place].from != relations[place].to {
      let relation = relations[place]
      let turned = Meeting(
        from: relation.to,
        to: relation.from,
        kind: relation.kind,
        focus: relation.focus
      )
      // Those that repeat one of the same direction are told as such.
      guard let place = late.removeValue(forKey: turned)?.first else { continue }
      repeats.append((place, relation.plainKey))
    }
    return repeats.sorted { $0.place < $1.place }
  }

  /// Whether one end is the principal or one of its units, and the other another actor.
  private func joinsCityAndActor(_ relation: Relation) -> Bool {
    isCity(relation.from) != isCity(relation.to)
      && (sort(of: relation.from) == .actor || sort(of: relation.to) == .actor)
  }

  /// Whether an id is the principal's or one of its units'.
  public func isCity(_ id: EntityID) -> Bool {
    sort(of: id) == .unit || id == EntityID(principal)
  }
}

extension Relation {
  /// Its key without the number of a repeat.
  fileprivate var plainKey: String { String(key.prefix { $0 != "#" }) }
}

/// Tells whether a relation is of a symmetric kind.
private struct SymmetricKinds {
  private let kinds: Set<RelationKind.ID>
  /// Relations stand in order of key: the next is mostly of the same kind.
  private var last: (kind: RelationKind.ID, isSymmetric: Bool)?

  init(_ vocabulary: Vocabulary) {
    kinds = Set(vocabulary.relationKinds.filter(\.isSymmetric).map(\.id))
  }

  mutating func callAsFunction(_ relation: Relation) -> Bool {
    let kind = relation.kind
    if let last, last.kind == kind { return last.isSymmetric }
    let isSymmetric = kinds.contains(kind)
    last = (kind, isSymmetric)
    return isSymmetric
  }
}

/// What makes two relations one.
private struct Meeting: Hashable {
  let from: EntityID
  let to: EntityID
  let kind: RelationKind.ID
  let focus: [FocusArea.ID]
}

extension Meeting {
  init(_ relation: Relation) {
    self.init(from: relation.from, to: relation.to, kind: relation.kind, focus: relation.focus)
  }
}
