public import Diagnostics
public import Stakeholders

extension Network {
  /// What a network leaves out of its projection, or takes in besides.
  public enum Limit: Hashable, Sendable {
    /// The principal, whose ties to all make a star of every network.
    case withoutPrincipal
    /// Ties of relations that serve other focus areas than these; those that serve none in
    /// particular stay.
    case serving([FocusArea.ID])
    /// Whatever is more ties away from somebody.
    case around(EntityID, radius: Int)
    /// Nothing: categories and places are taken in, to see what stands in the way of a channel.
    case withCategoriesAndPlaces
  }

  /// Of what the network is, in one line: the projection, and what it leaves out.
  public func inWords(in graph: StakeholderGraph) -> Phrase {
    limits.reduce(projection.inWords) { words, limit in
      words + Phrase("; ") + limit.inWords(in: graph)
    }
  }
}

extension Network.Limit {
  fileprivate func inWords(in graph: StakeholderGraph) -> Phrase {
    switch self {
    case .withoutPrincipal: Phrase(sv: "utan huvudmannen", en: "without the principal")
    case .serving(let areas):
      Phrase(
        sv: "bara relationer för \(Phrase.list(areas.map { graph.name($0).phrase }).swedish) "
          + "eller utan fokusområde",
        en: "only relations for \(Phrase.list(areas.map { graph.name($0).phrase }).english) "
          + "or without a focus area"
      )
    case .around(let ego, let radius):
      Phrase(
        sv: "kring \(graph.name(ego).phrase.swedish), högst \(radius) band bort",
        en: "around \(graph.name(ego).phrase.english), at most "
          + "\(radius) \(radius == 1 ? "tie" : "ties") away"
      )
    case .withCategoriesAndPlaces:
      Phrase(sv: "med kategorier och platser", en: "with categories and places")
    }
  }
}
