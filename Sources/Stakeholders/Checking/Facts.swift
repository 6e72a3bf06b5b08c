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
  public var facts: [Fact] { facts(withRelations: true) }

  private func facts(withRelations: Bool) -> [Fact] {
    var facts = actors.map {
      Fact(
        subject: .actor(EntityID($0.id)),
        evidence: $0.details.evidence,
        location: $0.details.location
      )
    }
    facts += (withRelations ? allRelations : []).map {
      Fact(
        subject: .relation(key: $0.id?.rawValue ?? $0.key),
        evidence: $0.evidence,
        location: $0.location
      )
    }
    for area in focusAreas {
      facts += area.requirements.map {
        Fact(
          subject: .requirement(area.id, $0.level),
          evidence: $0.evidence,
          location: $0.location
        )
      }
    }
    facts += matters.map {
      Fact(
        subject: .matter(EntityID($0.id)),
        evidence: $0.details.evidence,
        location: $0.details.location
      )
    }
    return facts
  }

  /// The facts without evidence, in the same order.
  public var unsourcedFacts: [Fact] {
    // Most facts of a large graph are relations, and most of those are sourced.
    allRelations.allSatisfy { !$0.evidence.isEmpty }
      ? facts(withRelations: false).filter { !$0.isSourced } : facts.filter { !$0.isSourced }
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
    return SourcedShare(with: total - unsourcedFacts.count, of: total)
  }
}
