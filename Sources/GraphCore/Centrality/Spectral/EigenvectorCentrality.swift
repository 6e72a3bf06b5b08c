extension UndirectedGraph {
  /// How central each vertex is, if being joined to central vertices is what makes it so.
  ///
  ///     //  0 ── 1 ── 3
  ///     //  └ 2 ─┘
  ///     graph.eigenvectorCentrality()  // 1 for vertex 1, 0.855 for 0 and 2, 0.461 for 3
  ///
  /// The numbers *x* with λ*x*ᵤ = Σᵥ *a*ᵤᵥ *x*ᵥ for the largest λ, where *a* adds up the strengths of the
  /// edges between two vertices: P. Bonacich, "Factoring and weighting approaches to status scores and
  /// clique identification", *Journal of Mathematical Sociology* 2(1), 1972,
  /// [doi:10.1080/0022250X.1972.9989806](https://doi.org/10.1080/0022250X.1972.9989806).
  ///
  /// Parallel edges add up and a loop counts twice. Where the graph falls into components, those with
  /// the largest λ have it all, and the others and isolates have 0; components that share it are
  /// weighed as they follow from equal numbers for all at the start.
  ///
  /// By Lanczos's method: G. H. Golub and C. F. Van Loan, *Matrix Computations*, 4th ed., Johns Hopkins
  /// University Press, 2013, ch. 10.
  ///
  /// - Parameters:
  ///   - strengths: One an edge, or `nil` if every edge counts 1.
  ///   - tolerance: How much λ*x* and Σ *ax* may differ, as a share of λ*x*.
  /// - Returns: In 0...1, where the largest is 1; all 0 in a graph without edges; `nil` where the tolerance
  ///   could not be reached, or the task was cancelled on the way.
  /// - Complexity: O(*n* + *m*) a step, of which there are often a few dozen.
  public func eigenvectorCentrality(
    strengths: EdgeStrengths? = nil,
    tolerance: Double = 1e-10
  ) -> [Double]? {
    if edgeCount == 0 { return Array(repeating: 0, count: vertexCount) }
    let rows = RankedRows(successors, values: strengths.map { arcValues($0) } ?? [])
    return LanczosSearch.leadingVector(of: rows, tolerance: tolerance)
      .map { rows.byVertex(scaledToLargest($0, in: rows)) }
  }
}

extension DirectedGraph {
  /// How central each vertex is, if being chosen by central vertices is what makes it so.
  ///
  ///     //  0 ⇄ 1 → 2
  ///     graph.eigenvectorCentrality()  // [1, 1, 1]
  ///
  /// The numbers *x* with λ*x*ᵥ = Σᵤ *x*ᵤ *a*ᵤᵥ for the largest λ, over edges that lead to *v*: the left
  /// eigenvector. For what edges lead to instead, take the ``reversed()`` graph. P. Bonacich, "Factoring
  /// and weighting approaches to status scores and clique identification", *Journal of Mathematical
  /// Sociology* 2(1), 1972,
  /// [doi:10.1080/0022250X.1972.9989806](https://doi.org/10.1080/0022250X.1972.9989806).
  ///
  /// Parallel edges add up, and a loop counts once. What no cycle leads to has 0; without any cycle all
  /// have 0.
  ///
  /// The numbers are handed on along the edges over and over, a part of them staying where they are, so
  /// that they do not swing in a graph whose cycles all have a common length.
  ///
  /// - Parameters:
  ///   - strengths: One an edge, or `nil` if every edge counts 1.
  ///   - tolerance: How much λ*x* and Σ *xa* may differ, as a share of λ*x*.
  /// - Returns: In 0...1, where the largest is 1; `nil` where the tolerance could not be reached, as when
  ///   one part of the graph leads to another of the same λ.
  /// - Complexity: O(*n* + *m*) a round, of which there are at most 10 000.
  public func eigenvectorCentrality(
    strengths: EdgeStrengths? = nil,
    tolerance: Double = 1e-10
  ) -> [Double]? {
    if strongComponents().count == vertexCount, !edges.contains(where: \.isLoop) {
      return Array(repeating: 0, count: vertexCount)
    }
    let rows = RankedRows(successors, values: strengths.map { arcValues($0) } ?? [])
    var numbers = [Double](repeating: 1 / Double(vertexCount), count: vertexCount)
    var sums = numbers
    for _ in 0..<10_000 {
      if Task.isCancelled { return nil }
      rows.gather(numbers, into: &sums)
      // The numbers add up to 1, so their sums add up to an estimate of λ.
      let lambda = sums.reduce(0, +)
      var difference = 0.0
      for place in sums.indices { difference += abs(sums[place] - lambda * numbers[place]) }
      if difference <= tolerance * lambda {
        return rows.byVertex(scaledToLargest(sums, in: rows))
      }
      let kept = lambda / 2
      for place in sums.indices {
        numbers[place] = (sums[place] + kept * numbers[place]) / (lambda + kept)
      }
      let total = numbers.reduce(0, +)
      for place in sums.indices { numbers[place] /= total }
    }
    return nil
  }
}

/// Numbers whose largest is 1, and 0 at places to which no arc leads.
private func scaledToLargest(_ numbers: [Double], in rows: RankedRows) -> [Double] {
  let largest = numbers.reduce(0) { max($0, abs($1)) }
  return numbers.enumerated()
    .map { place, number in
      rows.offsets[place] == rows.offsets[place + 1] ? 0 : min(1, abs(number) / largest)
    }
}
