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
    var facts = actors.map {
      Fact(
        subject: .actor(EntityID($0.id)),
        evidence: $0.details.evidence,
        location: $0.details.location
      )
    }
    facts += allRelations.map {
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

  /// Actors, relations, requirements and matters with evidence, of all such.
  public var sourcedShare: SourcedShare {
    let facts = facts
    return SourcedShare(with: facts.count(where: \.isSourced), of: facts.count)
  }
}
