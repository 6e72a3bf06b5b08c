extension Graph {
  /// As many paths as possible from `source` to `target` that share no vertex but these two.
  ///
  ///     //     1 ── 3
  ///     //   ╱      ╲
  ///     //  0 ── 2 ── 4          0–2–4, 0–1–3–4
  ///     graph.vertexDisjointPaths(from: 0, to: 4)
  ///
  /// As many as the smallest vertex cut has vertices, where the two are not tied directly: K. Menger,
  /// "Zur allgemeinen Kurventheorie", *Fundamenta Mathematicae* 10, 1927,
  /// [doi:10.4064/fm-10-1-96-115](https://doi.org/10.4064/fm-10-1-96-115). Edges directly from the
  /// source to the target count as one path, however many they are. Of other parallel edges each
  /// path takes the one of the smallest number, and loops never count.
  ///
  /// - Returns: The shortest first, of equally long ones in lexicographic order of their vertices.
  /// - Precondition: The target is not the source.
  /// - Complexity: O(*n* + *km*) at worst for *k* paths, mostly far less: each path is sought from
  ///   both ends. In a directed graph O(*m*) to begin with.
  public func vertexDisjointPaths(from source: Vertex, to target: Vertex) -> [Path] {
    vertexDisjointPaths(from: [source], to: target)
  }

  /// As many paths as possible from `sources`, taken as one, to `target` that share no vertex but
  /// these: each begins at one of the sources, as others may, and meets none of the others.
  ///
  /// - Precondition: The target is not a source.
  public func vertexDisjointPaths(from sources: [Vertex], to target: Vertex) -> [Path] {
    precondition(!sources.contains(target), "a target other than the sources")
    var search = DisjointPathSearch(self)
    _ = search.run(from: Set(sources).sorted().map(\.number), to: target.number)
    var paths = search.paths.map(path(along:))
    if let source = directlyTied(sources, to: target) {
      paths.append(path(along: [source.number, target.number]))
    }
    return paths.sorted { ($0.hops, $0) < ($1.hops, $1) }
  }

  /// The fewest vertices without which no path leads from `source` to `target`, ascending, of several
  /// such cuts the one nearest the source; `nil` where an edge joins the two, which no removal of
  /// other vertices parts.
  ///
  ///     //     1 ── 3
  ///     //   ╱      ╲
  ///     //  0 ── 2 ── 4 ── 5
  ///     graph.smallestVertexCut(separating: 5, from: 0)  // [4]
  ///     graph.smallestVertexCut(separating: 4, from: 0)  // [1, 2]
  ///
  /// Empty where no path leads anyway. Loops and parallel edges make no difference.
  ///
  /// - Precondition: The target is not the source.
  /// - Complexity: O(*n* + *km*) for *k* vertices.
  public func smallestVertexCut(separating target: Vertex, from source: Vertex) -> [Vertex]? {
    smallestVertexCut(separating: target, from: [source])
  }

  /// The fewest vertices without which no path leads from any of `sources` to `target`, none of them
  /// a source.
  ///
  /// - Precondition: The target is not a source.
  public func smallestVertexCut(separating target: Vertex, from sources: [Vertex]) -> [Vertex]? {
    precondition(!sources.contains(target), "a target other than the sources")
    guard directlyTied(sources, to: target) == nil else { return nil }
    var search = DisjointPathSearch(self)
    _ = search.run(from: Set(sources).sorted().map(\.number), to: target.number)
    return search.cut().map(Vertex.init(number:))
  }

  /// The smallest of `sources` from which an edge leads to `target`.
  private func directlyTied(_ sources: [Vertex], to target: Vertex) -> Vertex? {
    sources.filter { hasEdge(from: $0, to: target) }.min()
  }

  private func path(along vertices: [UInt32]) -> Path {
    let edges = zip(vertices, vertices.dropFirst()).map { source, target in
      successors.edge(ofArc: successors.firstArc(from: source, to: target))
    }
    return Path(vertices: vertices.map(Vertex.init(number:)), edges: edges)
  }
}
