public import Diagnostics

/// Which actors, units and areas are the vertices of a network, and which relations are its ties.
///
/// Every network measure is taken on a declared projection, and says which.
public enum Projection: String, CaseIterable, Hashable, Sendable {
  /// The principal, its units and the named actors; a relation that carries a message is a tie in
  /// the direction in which it carries, and one that carries both ways two. Generic categories,
  /// places, focus areas, matters, aims and documents are on no path.
  case influence

  /// Named actors and focus areas; a tie where an actor is engaged in an area.
  case actorsAreas = "actors-areas"

  /// Named actors and arenas; a tie where an actor is a member of an arena.
  case actorsArenas = "actors-arenas"

  /// Units and named actors; a tie where a unit holds an engagement with an actor.
  case unitsActors = "units-actors"

  /// Whether a tie leads from one end to the other only.
  public var isDirected: Bool { self == .influence }

  /// What is a vertex and what is a tie, in one line.
  public var inWords: Phrase {
    switch self {
    case .influence:
      Phrase(
        sv: "huvudmannen, dess enheter och namngivna aktörer, bundna av relationer som för budskap",
        en: "the principal, its units and named actors, tied by relations that carry a message"
      )
    case .actorsAreas:
      Phrase(
        sv: "namngivna aktörer och fokusområden, bundna där en aktör är engagerad",
        en: "named actors and focus areas, tied where an actor is engaged"
      )
    case .actorsArenas:
      Phrase(
        sv: "namngivna aktörer och arenor, bundna av medlemskap",
        en: "named actors and arenas, tied by membership"
      )
    case .unitsActors:
      Phrase(
        sv: "enheter och namngivna aktörer, bundna där en enhet håller en relation",
        en: "units and named actors, tied where a unit holds a relation"
      )
    }
  }
}
