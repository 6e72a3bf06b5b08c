import GraphCore

/// Networks that the literature publishes values of.
enum ReferenceGraphs {
  /// Marriages among fifteen families of Florence: J. F. Padgett and C. K. Ansell, "Robust action
  /// and the rise of the Medici", *American Journal of Sociology* 98(6), 1993.
  static let florentineNames = [
    "Acciaiuoli", "Albizzi", "Barbadori", "Bischeri", "Castellani", "Ginori", "Guadagni",
    "Lamberteschi", "Medici", "Pazzi", "Peruzzi", "Ridolfi", "Salviati", "Strozzi", "Tornabuoni",
  ]
  static let florentineEdges: [(Vertex, Vertex)] = [
    (0, 8), (4, 10), (4, 13), (4, 2), (8, 2), (8, 11), (8, 14), (8, 1), (8, 12), (12, 9), (10, 13),
    (10, 3), (13, 11), (13, 3), (11, 14), (14, 6), (1, 5), (1, 6), (3, 6), (6, 7),
  ]

  static func florentine() throws -> UndirectedGraph {
    try UndirectedGraph(vertexCount: 15, edges: florentineEdges)
  }

  /// The kite, whose most connected, nearest and most intermediate vertices are three different
  /// ones: D. Krackhardt, "Assessing the political landscape", *Administrative Science Quarterly*
  /// 35(2), 1990.
  static let kiteNames = [
    "Andre", "Beverley", "Carol", "Diane", "Ed", "Fernando", "Garth", "Heather", "Ike", "Jane",
  ]

  static func kite() throws -> UndirectedGraph {
    try UndirectedGraph(
      vertexCount: 10,
      edges: [
        (0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4), (3, 5),
        (3, 6), (4, 6), (5, 6), (5, 7), (6, 7), (7, 8), (8, 9),
      ]
    )
  }

  static func circle(_ count: Int) throws -> UndirectedGraph {
    try UndirectedGraph(
      vertexCount: count,
      edges: (0..<count).map { (Vertex($0), Vertex(($0 + 1) % count)) }
    )
  }

  static func line(_ count: Int) throws -> UndirectedGraph {
    try UndirectedGraph(
      vertexCount: count,
      edges: (1..<count).map { (Vertex($0 - 1), Vertex($0)) }
    )
  }

  static func star(_ count: Int) throws -> UndirectedGraph {
    try UndirectedGraph(vertexCount: count, edges: (1..<count).map { (0, Vertex($0)) })
  }

  static func clique(_ count: Int) throws -> UndirectedGraph {
    try UndirectedGraph(
      vertexCount: count,
      edges: (0..<count).flatMap { one in (0..<one).map { (Vertex($0), Vertex(one)) } }
    )
  }
}
