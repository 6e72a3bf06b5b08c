/// Looks at one vertex and its contacts at a time, as if there was nothing else.
struct EgoSearch {
  /// One more than the place of each contact among ego's, and 0 for all that are not contacts.
  private var places: [UInt32]

  init(vertexCount: Int) {
    places = Array(repeating: 0, count: vertexCount)
  }

  /// Burt's *c*ᵢⱼ for each contact *j*, in ascending order of the contacts.
  ///
  /// - Parameter factors: For each contact, 1 divided by what its ties add up to.
  mutating func contactConstraints(
    of ego: Int,
    in contacts: Neighbourhoods,
    factors: [Double]
  ) -> [Double] {
    let row = contacts.row(of: ego)
    let total = contacts.total(of: ego)
    var ties = row.map { contacts.strengths[$0] }
    forEachTie(around: ego, in: contacts) { contact, other, strength in
      ties[other] += contacts.strengths[row.lowerBound + contact] * strength * factors[contact]
    }
    return ties.map { ($0 / total) * ($0 / total) }
  }

  /// For each contact, 1 divided by what its ties to ego and to ego's other contacts add up to.
  mutating func reciprocalSums(around ego: Int, in contacts: Neighbourhoods) -> [Double] {
    var sums = contacts.row(of: ego).map { contacts.strengths[$0] }
    forEachTie(around: ego, in: contacts) { contact, _, strength in sums[contact] += strength }
    return sums.map { 1 / $0 }
  }

  /// Where the strongest tie of each contact is sought among its ties to ego and ego's contacts.
  mutating func effectiveSize(of ego: Int, in contacts: Neighbourhoods) -> Double {
    let row = contacts.row(of: ego)
    let ties = row.map { contacts.strengths[$0] }
    var strongest = ties
    var shared = [Double](repeating: 0, count: row.count)
    forEachTie(around: ego, in: contacts) { contact, other, strength in
      strongest[contact] = max(strongest[contact], strength)
      shared[contact] += ties[other] * strength
    }
    let redundancy = zip(shared, strongest).reduce(0) { $0 + $1.0 / $1.1 }
    return Double(row.count) - redundancy / contacts.total(of: ego)
  }

  /// Calls `body` for each contact and each other contact that it is tied to, by their places in
  /// ego's row.
  private mutating func forEachTie(
    around ego: Int,
    in contacts: Neighbourhoods,
    _ body: (_ contact: Int, _ other: Int, _ strength: Double) -> Void
  ) {
    let row = contacts.row(of: ego)
    for (place, position) in row.enumerated() {
      places[Int(contacts.neighbours[position])] = UInt32(truncatingIfNeeded: place + 1)
    }
    for (place, position) in row.enumerated() {
      for tie in contacts.row(of: Int(contacts.neighbours[position])) {
        let other = places[Int(contacts.neighbours[tie])]
        if other > 0 { body(place, Int(other) - 1, contacts.strengths[tie]) }
      }
    }
    for position in row { places[Int(contacts.neighbours[position])] = 0 }
  }
}

extension Neighbourhoods {
  /// One value a vertex, `nil` for isolates.
  func mapEgos(
    workers: Workers,
    _ value:
      @escaping @Sendable (_ contacts: Neighbourhoods, _ ego: Int, _ search: inout EgoSearch) ->
      Double?
  ) async throws(CancellationError) -> [Double?] {
    let vertexCount = vertexCount
    let parts = Workers.partCount(items: vertexCount, resultLength: 1)
    let values = try await workers.map(
      parts: parts,
      scratch: { EgoSearch(vertexCount: vertexCount) }
    ) { (part, search) throws(CancellationError) in
      Workers.items(vertexCount, ofPart: part, of: parts)
        .map { degree(of: $0) == 0 ? nil : value(self, $0, &search) }
    }
    return values.flatMap(\.self)
  }
}
