/// A drawing in Graphviz's own terms: what is written as DOT and what is handed to its library.
///
/// Names are made up (`n1`, `e1`, `cluster_1`), and every text is already escaped, so that a
/// consumer only passes strings on.
package struct Sheet: Hashable, Codable, Sendable {
  /// The layout algorithm.
  package var engine: Engine
  /// The graph itself.
  package var root: Group
  /// What every node has.
  package var nodeDefaults: [Attribute]
  /// What every edge has.
  package var edgeDefaults: [Attribute]
  /// The edges, in order.
  package var links: [Link]
  /// What stands in which column, for ``Engine/columns``.
  package var arrangement: Arrangement?
  /// The words that stand in an SVG without being drawn.
  package var captions: Captions

  /// A graph or a subgraph.
  package struct Group: Hashable, Codable, Sendable {
    /// The name, which starts with `cluster` where the group is drawn; `nil` for a group that only
    /// holds nodes together.
    package var name: String?
    /// Its attributes.
    package var attributes: [Attribute] = []
    /// What is in it, in order.
    package var members: [Member] = []
  }

  /// What is in a group.
  package enum Member: Hashable, Codable, Sendable {
    /// A node that is first named here.
    case node(name: String, attributes: [Attribute])
    /// A node that is named elsewhere too.
    case reference(name: String)
    /// A group of its own.
    case group(Group)
  }

  /// An edge.
  package struct Link: Hashable, Codable, Sendable {
    /// The name of the edge, which keeps parallel edges apart.
    package var name: String
    /// The name of the node at the tail.
    package var tail: String
    /// The name of the node at the head.
    package var head: String
    /// Its attributes.
    package var attributes: [Attribute]
    /// About how large its label is, in points; `nil` where it has none.
    package var labelSize: Size?
  }
}
