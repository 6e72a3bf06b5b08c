extension Graph {
  /// Whether vertices with many edges are joined to others with many: the correlation of the degrees
  /// at the two ends of the edges.
  ///
  ///     //  1 ── 0 ── 2       a star: the many-edged centre is joined to the one-edged rest
  ///     //       └ 3
  ///     graph.degreeAssortativity()  // −1
  ///
  /// Pearson's coefficient over all edges, each taken both ways; where edges have direction, of the
  /// out-degree of the source and the in-degree of the target. Parallel edges and loops each count, a
  /// loop for 2 in the degree of its vertex where edges have no direction: M. E. J. Newman,
  /// "Assortative mixing in networks", *Physical Review Letters* 89, 208701, 2002,
  /// [doi:10.1103/PhysRevLett.89.208701](https://doi.org/10.1103/PhysRevLett.89.208701).
  ///
  /// - Returns: In −1...1; `nil` if there is no edge, or the degrees are all alike.
  /// - Complexity: O(*n* + *m*).
  public func degreeAssortativity() -> Double? {
    let outDegrees = successors.degrees()
    let inDegrees = Self.isDirected ? predecessors().degrees() : outDegrees
    // Moments of whole numbers, so that nothing is lost to rounding while they are added.
    var correlation = Correlation()
    for source in 0..<vertexCount {
      for arc in successors.arcs(at: source) {
        correlation.add(outDegrees[source], inDegrees[Int(successors.targets[arc])])
      }
    }
    return correlation.coefficient
  }
}

private struct Correlation {
  private var count = 0.0
  private var sums = (x: 0.0, y: 0.0)
  private var products = (xx: 0.0, xy: 0.0, yy: 0.0)

  mutating func add(_ x: Int, _ y: Int) {
    let (x, y) = (Double(x), Double(y))
    count += 1
    sums = (sums.x + x, sums.y + y)
    products = (products.xx + x * x, products.xy + x * y, products.yy + y * y)
  }

  var coefficient: Double? {
    let varianceX = count * products.xx - sums.x * sums.x
    let varianceY = count * products.yy - sums.y * sums.y
    guard varianceX > 0, varianceY > 0 else { return nil }
    let coefficient = (count * products.xy - sums.x * sums.y) / (varianceX * varianceY).squareRoot()
    return min(1, max(-1, coefficient))
  }
}
