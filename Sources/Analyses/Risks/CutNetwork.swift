internal import GraphCore
internal import Networks
internal import Stakeholders

/// The influence projection without the principal and without directions, and what holds it together.
///
/// A piece of it is runs of an order of all members; what is asked of a piece takes as many steps as it
/// has runs, and not as it has members.
final class CutNetwork: Sendable {
  /// What can be tied to what.
  enum Sort: Int, CaseIterable {
    case unit, actor, arena

    /// Who had better be tied to whom: first one of the part that is cut off, then one of the rest.
    static let pairs: [(Sort, Sort)] = [
      (.actor, .unit), (.arena, .unit), (.unit, .actor), (.unit, .arena), (.actor, .actor),
      (.arena, .actor), (.actor, .arena), (.arena, .arena), (.unit, .unit),
    ]
  }

  let network: Network
  let cuts: Cuts
  /// How many have a tie.
  let tiedCount: Int
  /// How many of those with a tie each part has that hangs together, the largest first.
  let partSizes: [Int]
  private let places: [Int]
  /// At each place of the order: how many units stand before it.
  private let unitsBefore: [Int]
  /// For each sort, at each place of the order: the next place of the sort, itself included.
  private let next: [[Int]]
  /// At each place of the order.
  private let sorts: [Sort?]

  init(_ network: Network, in selected: SelectedGraph) {
    self.network = network
    partSizes = network.undirected.components().sizes.filter { $0 > 1 }.sorted(by: >)
    tiedCount = partSizes.reduce(0, +)
    let cuts = network.undirected.cuts()
    self.cuts = cuts
    var places = [Int](repeating: 0, count: cuts.order.count)
    for (place, vertex) in cuts.order.enumerated() { places[vertex.index] = place }
    self.places = places
    let asked = selected.selection.units
    var unitsBefore = [0]
    var sorts: [Sort?] = []
    for vertex in cuts.order {
      let id = network[vertex]
      if let actor = selected.graph.actor(id) {
        sorts.append(selected.graph.isArena(actor) ? .arena : .actor)
      } else {
        sorts.append(asked.isEmpty || asked.contains(Unit.ID(id)) ? .unit : nil)
      }
      unitsBefore.append(unitsBefore[unitsBefore.count - 1] + (sorts.last == .unit ? 1 : 0))
    }
    self.unitsBefore = unitsBefore
    self.sorts = sorts
    next = Sort.allCases.map { sort in
      var next = [Int](repeating: sorts.count, count: sorts.count + 1)
      for place in sorts.indices.reversed() {
        next[place] = sorts[place] == sort ? place : next[place + 1]
      }
      return next
    }
  }

  func member(at place: Int) -> EntityID { network[cuts.order[place]] }

  /// How many units a piece has, and how many members.
  func weight(of piece: Cuts.Piece) -> (units: Int, members: Int) {
    let units = piece.runs.reduce(0) {
      $0 + unitsBefore[$1.upperBound] - unitsBefore[$1.lowerBound]
    }
    return (units, piece.count)
  }

  func first(of piece: Cuts.Piece) -> Vertex {
    piece.runs.lazy.flatMap { self.cuts.order[$0] }.min() ?? 0
  }

  /// In order of id.
  func members(of piece: Cuts.Piece) -> [EntityID] {
    cuts.vertices(of: piece).map { network[$0] }
  }

  /// The first few of a sort in a piece.
  func members(of piece: Cuts.Piece, _ sort: Sort, limit: Int) -> [EntityID] {
    var found: [EntityID] = []
    for run in piece.runs {
      var place = next[sort.rawValue][run.lowerBound]
      while place < run.upperBound, found.count < limit {
        found.append(member(at: place))
        place = next[sort.rawValue][place + 1]
      }
      if found.count == limit { break }
    }
    return found
  }

  /// The first of a sort in a piece that is tied to one of the network.
  func neighbour(of id: EntityID, in piece: Cuts.Piece, _ sort: Sort) -> EntityID? {
    guard let vertex = network.vertex(of: id) else { return nil }
    return network.undirected.successors(of: vertex)
      .first { sorts[places[$0.index]] == sort && piece.contains(place: places[$0.index]) }
      .map { network[$0] }
  }

  func contains(_ piece: Cuts.Piece, _ id: EntityID) -> Bool {
    network.vertex(of: id).map { piece.contains(place: places[$0.index]) } ?? false
  }

  /// The strongest relation behind each bridge.
  func tiesByBridge() -> [Edge: Tie] {
    let bridges = Set(cuts.bridges.map(\.bridge.ends))
    var ties: [Edge: Tie] = [:]
    for (edge, tie) in zip(network.directed.edges, network.ties) {
      let ends = Edge(min(edge.source, edge.target), max(edge.source, edge.target))
      guard bridges.contains(ends) else { continue }
      if let known = ties[ends], known.strength >= tie.strength { continue }
      ties[ends] = tie
    }
    return ties
  }
}
