/// The names of columns that mean something in every format.
///
/// All other columns of a graph of ours have the names of their keys in YAML: `kind`, `partOf`.
enum FlatName {
  static let id = "id"
  static let label = "label"
  /// How strongly nodes are tied; every tool counts with it.
  static let weight = "weight"
  /// What sort of entity a node is; a node without one is not of our making.
  static let sort = "sort"
  /// Whether a node is the one whose relations the graph describes.
  static let principal = "principal"
  /// Whether the ends of an edge may stand in either order, meaning the same.
  static let symmetric = "symmetric"
}
