/// What stands in a drawing or in a cluster.
public enum Item: Hashable, Codable, Sendable {
  /// A single node.
  case node(Node)
  /// A framed group of items.
  case cluster(Cluster)
}
