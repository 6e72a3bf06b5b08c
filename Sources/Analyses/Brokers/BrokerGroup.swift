public import Stakeholders

/// The group that somebody is in when roles are told apart.
///
/// The city is one group. An outside actor is in the group of those with the same recorded levels;
/// whoever has none is in no group, and so neither brokers in a role nor is brokered for.
public enum BrokerGroup: Hashable, Sendable {
  case ourselves
  /// In the order of the vocabulary; at least one.
  case levels([Level.ID])
}

extension SelectedGraph {
  func brokerGroup(of member: EntityID) -> BrokerGroup? {
    guard let actor = graph.actor(member) else {
      return graph.unit(member) == nil ? nil : .ourselves
    }
    if actor.id == graph.principal { return .ourselves }
    return actor.levels.isEmpty ? nil : .levels(actor.levels)
  }
}
