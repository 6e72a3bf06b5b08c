public import Diagnostics

/// Something that a graph states and that ought to rest on evidence: an actor, a relation, a
/// requirement or a matter.
public struct Fact: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    case actor(EntityID)
    case relation(key: String)
    case requirement(FocusArea.ID, Level.ID)
    case matter(EntityID)
  }

  /// The kinds of fact, in the order in which they are told.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case actors
    case relations
    case requirements
    case matters
  }

  public var subject: Subject
  public var evidence: [Evidence]
  public var location: SourceLocation?

  public var isSourced: Bool { !evidence.isEmpty }

  public var kind: Kind {
    switch subject {
    case .actor: .actors
    case .relation: .relations
    case .requirement: .requirements
    case .matter: .matters
    }
  }

  /// What names the fact in answers: an id, a relation's key, or `area:level`.
  public var id: String {
    switch subject {
    case .actor(let id), .matter(let id): id.rawValue
    case .relation(let key): key
    case .requirement(let area, let level): "\(area):\(level)"
    }
  }
}

/// How many facts have evidence, of how many.
public struct SourcedShare: Hashable, Sendable {
  public var with: Int
  public var of: Int
}

extension StakeholderGraph {
  /// Actors, relations, requirements and matters, in that order, each kind in order of id. A
  /// relation that a property of an entity states rests on that entity's evidence.
  public var facts: [Fact] {
    var facts: [Fact] = []
    for kind in Fact.Kind.allCases { forEachFact(kind) { facts.append($0()) } }
    return facts
  }

  /// The facts without evidence, in the same order.
  public var unsourcedFacts: [Fact] {
    var facts: [Fact] = []
    for kind in Fact.Kind.allCases { forEachFact(kind, isUnsourced: true) { facts.append($0()) } }
    return facts
  }

  /// Hands out ways to make the facts of a kind, or those of it without evidence: there can be a
  /// million.
  func forEachFact(
    _ kind: Fact.Kind,
    isUnsourced: Bool = false,
    _ body: (() -> Fact) -> Void
  ) {
    func isMeant(_ evidence: [Evidence]) -> Bool { !isUnsourced || evidence.isEmpty }
    switch kind {
    case .actors:
      for actor in actors where isMeant(actor.details.evidence) {
        body { fact(.actor(EntityID(actor.id)), actor.details) }
      }
    case .relations:
      for place in allRelations.indices where !isUnsourced || !allRelations[place].isSourced {
        body {
          let relation = allRelations[place]
          return Fact(
            subject: .relation(key: relation.id?.rawValue ?? relation.key),
            evidence: relation.evidence,
            location: relation.location
          )
        }
      }
    case .requirements:
      for area in focusAreas {
        for requirement in area.requirements where isMeant(requirement.evidence) {
          body {
            Fact(
              subject: .requirement(area.id, requirement.level),
              evidence: requirement.evidence,
              location: requirement.location
            )
          }
        }
      }
    case .matters:
      for matter in matters where isMeant(matter.details.evidence) {
        body { fact(.matter(EntityID(matter.id)), matter.details) }
      }
    }
  }

  private func fact(_ subject: Fact.Subject, _ details: Details) -> Fact {
    Fact(subject: subject, evidence: details.evidence, location: details.location)
  }

  /// How many facts of a kind there are.
  public func factCount(_ kind: Fact.Kind) -> Int {
    switch kind {
    case .actors: actors.count
    case .relations: allRelations.count
    case .requirements: focusAreas.reduce(0) { $0 + $1.requirements.count }
    case .matters: matters.count
    }
  }

  /// Actors, relations, requirements and matters with evidence, of all such.
  public var sourcedShare: SourcedShare {
    let total = Fact.Kind.allCases.reduce(0) { $0 + factCount($1) }
    var unsourced = 0
    for kind in Fact.Kind.allCases { forEachFact(kind, isUnsourced: true) { _ in unsourced += 1 } }
    return SourcedShare(with: total - unsourced, of: total)
  }
}
