extension Graph {
  /// How much of each vertex's time and energy goes, directly or by way of each other, to the same
  /// contacts: Burt's constraint.
  ///
  ///     //  0 ── 1      each gives 1/2 directly to each other and 1/4 through the third
  ///     //  └ 2 ─┘
  ///     try await graph.constraints()  // 2 · (1/2 + 1/4)² = 9/8 for each
  ///
  /// *C*ᵢ = Σⱼ (*p*ᵢⱼ + Σₕ *p*ᵢₕ *p*ₕⱼ)², over contacts *j* of *i* and shared contacts *h*,
  /// where *p*ᵢⱼ = (*a*ᵢⱼ + *a*ⱼᵢ) ÷ Σₖ (*a*ᵢₖ + *a*ₖᵢ) and *a* adds up the strengths of the edges: R. S.
  /// Burt, *Structural Holes: The Social Structure of Competition*, Harvard University Press, 1992,
  /// ch. 2.
  ///
  /// The lower, the more freedom: a vertex whose contacts do not know each other can bring them
  /// together or play them off. Contacts are those that an edge leads to or comes from. Parallel edges
  /// add up and loops do not count.
  ///
  /// - Parameters:
  ///   - strengths: One an edge, or `nil` if every edge counts 1.
  ///   - model: Which ties of the contacts count.
  /// - Returns: From near 0 upward, and possibly above 1 in small dense networks; `nil` for an
  ///   isolate, which has no contacts to be constrained by. In a star of *n* contacts 1 ÷ *n*.
  /// - Complexity: O(*n* + *m*√*m*) for the whole network, as only triangles contribute, and O(Σ *k*²)
  ///   for ego networks, where vertices have *k* contacts.
  public func constraints(
    strengths: EdgeStrengths? = nil,
    model: StructuralHoleModel = .wholeNetwork,
    workers: Workers = .all
  ) async throws(CancellationError) -> [Double?] {
    let contacts = Neighbourhoods(in: self, strengths: strengths)
    switch model {
    case .wholeNetwork:
      return try await contacts.constraints(workers: workers)
    case .egoNetwork:
      return try await contacts.mapEgos(workers: workers) { contacts, ego, search in
        let factors = search.reciprocalSums(around: ego, in: contacts)
        return search.contactConstraints(of: ego, in: contacts, factors: factors).reduce(0, +)
      }
    }
  }

  /// The constraint of one vertex: see ``constraints(strengths:model:workers:)``.
  ///
  /// - Returns: `nil` for an isolate.
  /// - Complexity: O(*n* + *m*).
  public func constraint(
    of ego: Vertex,
    strengths: EdgeStrengths? = nil,
    model: StructuralHoleModel = .wholeNetwork
  ) -> Double? {
    let contacts = contactConstraints(of: ego, strengths: strengths, model: model)
    return contacts.isEmpty ? nil : contacts.reduce(0) { $0 + $1.constraint }
  }

  /// How much each contact adds to the constraint of one vertex: Burt's *c*ᵢⱼ, whose sum is the
  /// vertex's constraint. See ``constraints(strengths:model:workers:)``.
  ///
  /// - Returns: The contacts in ascending order; none for an isolate.
  /// - Complexity: O(*n* + *m*).
  public func contactConstraints(
    of ego: Vertex,
    strengths: EdgeStrengths? = nil,
    model: StructuralHoleModel = .wholeNetwork
  ) -> [(contact: Vertex, constraint: Double)] {
    let contacts = Neighbourhoods(in: self, strengths: strengths)
    var search = EgoSearch(vertexCount: vertexCount)
    let row = contacts.row(of: ego.index)
    let factors =
      switch model {
      case .wholeNetwork: row.map { 1 / contacts.total(of: Int(contacts.neighbours[$0])) }
      case .egoNetwork: search.reciprocalSums(around: ego.index, in: contacts)
      }
    let values = search.contactConstraints(of: ego.index, in: contacts, factors: factors)
    return zip(row, values).map { (Vertex(number: contacts.neighbours[$0]), $1) }
  }

  /// How much the constraint of each vertex comes from one contact alone: Burt's hierarchy.
  ///
  /// Coleman and Theil's index of disorder of the contacts' shares in the constraint: Σⱼ *r*ⱼ ln *r*ⱼ ÷
  /// (*N* ln *N*), where *r*ⱼ is the constraint by contact *j* divided by the mean of all *N* contacts.
  /// R. S. Burt, *Structural Holes*, Harvard University Press, 1992, ch. 2. Contacts, parallel edges
  /// and loops as in ``constraints(strengths:model:workers:)``.
  ///
  /// - Returns: In 0...1, 0 if all contacts constrain alike; `nil` for a vertex with fewer than two
  ///   contacts, between which there is nothing to compare.
  /// - Complexity: O(*n* + Σ *k*²), where vertices have *k* contacts.
  public func hierarchies(
    strengths: EdgeStrengths? = nil,
    model: StructuralHoleModel = .wholeNetwork,
    workers: Workers = .all
  ) async throws(CancellationError) -> [Double?] {
    let contacts = Neighbourhoods(in: self, strengths: strengths)
    let totals = contacts.totals()
    return try await contacts.mapEgos(workers: workers) { contacts, ego, search in
      let row = contacts.row(of: ego)
      if row.count < 2 { return nil }
      let factors =
        switch model {
        case .wholeNetwork: row.map { 1 / totals[Int(contacts.neighbours[$0])] }
        case .egoNetwork: search.reciprocalSums(around: ego, in: contacts)
        }
      let values = search.contactConstraints(of: ego, in: contacts, factors: factors)
      let count = Double(row.count)
      let mean = values.reduce(0, +) / count
      let disorder = values.reduce(0) { $0 + ($1 / mean) * logarithm($1 / mean) }
      return max(0, disorder / (count * logarithm(count)))
    }
  }
}

extension Neighbourhoods {
  /// What the ties of `vertex` add up to.
  func total(of vertex: Int) -> Double { row(of: vertex).reduce(0) { $0 + strengths[$1] } }

  /// What the ties of each vertex add up to.
  func totals() -> [Double] {
    var totals: [Double] = []
    totals.reserveCapacity(vertexCount)
    var end = 0
    for vertex in 0..<vertexCount {
      let start = end
      end = Int(offsets[vertex + 1])
      var total = 0.0
      for position in start..<end { total += strengths[position] }
      totals.append(total)
    }
    return totals
  }

  /// A tie of strength *w* adds to the constraint of both its ends the square of the same sum, *w* and
  /// what ties them by way of others, in proportion to all ties of the end.
  fileprivate func constraints(workers: Workers) async throws(CancellationError) -> [Double?] {
    let totals = totals()
    let arcs = UpwardArcs(in: self)
    let shared = try await sharedTies(
      factors: totals.map { $0 > 0 ? 1 / $0 : 0 },
      along: arcs,
      workers: workers
    )
    var sums = [Double](repeating: 0, count: vertexCount)
    var end = 0
    for vertex in 0..<vertexCount {
      let start = end
      end = Int(arcs.offsets[vertex + 1])
      for arc in start..<end {
        let tie = strengths[Int(arcs.positions[arc])] + shared[arc]
        sums[vertex] += tie * tie
        sums[Int(arcs.targets[arc])] += tie * tie
      }
    }
    return zip(sums, totals).map { $1 > 0 ? $0 / ($1 * $1) : nil }
  }
}
