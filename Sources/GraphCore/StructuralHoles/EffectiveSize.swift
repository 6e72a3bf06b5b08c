extension Graph {
  /// How many contacts of each vertex are left when those that duplicate each other are discounted:
  /// Burt's effective size.
  ///
  ///     //  0 ── 1 ── 3        1 has three contacts; 0 and 2 each duplicate the other by a third
  ///     //  └ 2 ─┘
  ///     try await graph.effectiveSizes()  // [1, 7/3, 1, 1]
  ///
  /// Σⱼ (1 − Σ*q* *p*ᵢ*q* *m*ⱼ*q*) over contacts *j* and shared contacts *q*, where *p* is what
  /// ``constraints(strengths:model:workers:)`` has and *m*ⱼ*q* the tie of *j* and *q* divided by the
  /// strongest tie of *j*: R. S. Burt, *Structural Holes*, Harvard University Press, 1992, ch. 2. Where
  /// every two are tied by one edge or none it is *n* − 2*t* ÷ *n*, with *n* contacts and *t* ties
  /// among them: S. P. Borgatti, "Structural holes: unpacking Burt's redundancy measures",
  /// *Connections* 20(1), 1997.
  ///
  /// Contacts are those that an edge leads to or comes from. Parallel edges add up and loops do not
  /// count.
  ///
  /// - Parameters:
  ///   - strengths: One an edge, or `nil` if every edge counts 1.
  ///   - model: Whether the strongest tie of a contact is sought in the whole network or in ego's.
  /// - Returns: From above 0 to the number of contacts; `nil` for an isolate, which has none.
  /// - Complexity: O(*n* + *m*√*m*) for the whole network, and O(Σ *k*²) for ego networks, where
  ///   vertices have *k* contacts.
  public func effectiveSizes(
    strengths: EdgeStrengths? = nil,
    model: StructuralHoleModel = .wholeNetwork,
    workers: Workers = .all
  ) async throws(CancellationError) -> [Double?] {
    let contacts = Neighbourhoods(in: self, strengths: strengths)
    return try await contacts.effectiveSizes(model: model, workers: workers)
  }

  /// The share of each vertex's contacts that is not redundant: its effective size divided by the
  /// number of its contacts. See ``effectiveSizes(strengths:model:workers:)``.
  ///
  /// - Returns: Above 0, at most 1; `nil` for an isolate.
  /// - Complexity: As that of the effective sizes.
  public func efficiencies(
    strengths: EdgeStrengths? = nil,
    model: StructuralHoleModel = .wholeNetwork,
    workers: Workers = .all
  ) async throws(CancellationError) -> [Double?] {
    let contacts = Neighbourhoods(in: self, strengths: strengths)
    let sizes = try await contacts.effectiveSizes(model: model, workers: workers)
    return sizes.enumerated().map { vertex, size in
      size.map { $0 / Double(contacts.degree(of: vertex)) }
    }
  }
}

extension Neighbourhoods {
  fileprivate func effectiveSizes(
    model: StructuralHoleModel,
    workers: Workers
  ) async throws(CancellationError) -> [Double?] {
    switch model {
    case .wholeNetwork:
      return try await effectiveSizes(workers: workers)
    case .egoNetwork:
      return try await mapEgos(workers: workers) { contacts, ego, search in
        search.effectiveSize(of: ego, in: contacts)
      }
    }
  }

  /// What ties the ends of a tie by way of others makes either redundant to the other, in proportion
  /// to all ties of the one and the strongest tie of the other.
  private func effectiveSizes(workers: Workers) async throws(CancellationError) -> [Double?] {
    let totals = totals()
    let strongest = (0..<vertexCount).map { vertex in
      row(of: vertex).reduce(0) { max($0, strengths[$1]) }
    }
    let arcs = UpwardArcs(in: self)
    let shared = try await sharedTies(
      factors: Array(repeating: 1, count: vertexCount),
      along: arcs,
      workers: workers
    )
    var redundancies = [Double](repeating: 0, count: vertexCount)
    for vertex in 0..<vertexCount {
      for arc in Int(arcs.offsets[vertex])..<Int(arcs.offsets[vertex + 1]) {
        let other = Int(arcs.targets[arc])
        redundancies[vertex] += shared[arc] / strongest[other]
        redundancies[other] += shared[arc] / strongest[vertex]
      }
    }
    return (0..<vertexCount).map { vertex in
      let degree = degree(of: vertex)
      return degree == 0 ? nil : Double(degree) - redundancies[vertex] / totals[vertex]
    }
  }
}
