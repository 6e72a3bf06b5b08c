/// A layout algorithm of Graphviz.
public enum Engine: String, Hashable, Codable, Sendable, CaseIterable {
  /// Layers; the best picture, and slow past some hundred crossing edges.
  case dot
  /// Springs by stress majorization.
  case neato
  /// Springs, with clusters. The one engine whose picture may differ from run to run (Graphviz 2.42).
  case fdp
  /// Springs on several scales, for thousands of nodes.
  case sfdp
  /// Rings around a centre.
  case twopi
  /// Circles, one a biconnected component.
  case circo
  /// Columns that the drawing itself states, with ``Node/column`` and ``Cluster/column``. The one
  /// engine that keeps every order, whatever the edges: see `Sheet.placed(by:)`.
  case columns = "nop2"

  /// Whether clusters are drawn; elsewhere only what is in them is.
  public var drawsClusters: Bool {
    switch self {
    case .dot, .fdp, .columns: true
    case .neato, .sfdp, .twopi, .circo: false
    }
  }
}
