internal import Stakeholders

/// From when until when nodes and edges are shown on a time line, in whole days, both inclusive; an
/// end that is not recorded is open.
///
/// An edge may not live longer than its ends: where it would, it is cut. Where nothing would be left
/// of it, its ends live longer instead: that two records disagree is for `omvarld check` to say, and
/// no reason to hide a relation.
struct Lifetimes {
  struct Span: Hashable {
    /// As a number that orders days: 20250601.
    var start: Int?
    var end: Int?

    init(start: Int? = nil, end: Int? = nil) {
      self.start = start
      self.end = end
    }

    /// What lies in both; `nil` when nothing does.
    func intersection(_ other: Span) -> Span? {
      let start = [start, other.start].compactMap(\.self).max()
      let end = [end, other.end].compactMap(\.self).min()
      if let start, let end, end < start { return nil }
      return Span(start: start, end: end)
    }

    /// The shortest span around both.
    func union(_ other: Span) -> Span {
      Span(
        start: start.flatMap { one in other.start.map { min(one, $0) } },
        end: end.flatMap { one in other.end.map { max(one, $0) } }
      )
    }
  }

  private(set) var nodes: [Span]
  private(set) var edges: [Span]

  /// Whether anything begins or ends at all.
  var areBounded: Bool { nodes.contains { $0 != Span() } || edges.contains { $0 != Span() } }

  init(of flat: FlatGraph) {
    var nodes = flat.nodeIDs.indices.map { Self.span(of: $0, flat, flat.nodes) }
    let own = flat.sources.indices.map { Self.span(of: $0, flat, flat.edges) }
    func ends(_ edge: Int) -> (Int, Int) { (Int(flat.sources[edge]), Int(flat.targets[edge])) }
    for edge in own.indices {
      let (source, target) = ends(edge)
      let both = nodes[source].intersection(nodes[target])
      if both?.intersection(own[edge]) == nil {
        nodes[source] = nodes[source].union(own[edge])
        nodes[target] = nodes[target].union(own[edge])
      }
    }
    edges = own.indices.map { edge in
      let (source, target) = ends(edge)
      return nodes[source].intersection(nodes[target])?.intersection(own[edge]) ?? own[edge]
    }
    self.nodes = nodes
  }

  private static func span(of row: Int, _ flat: FlatGraph, _ rows: FlatGraph.Rows) -> Span {
    Span(
      start: flat.value("since", of: row, in: rows).flatMap { PartialDate($0) }?.firstDay,
      end: flat.value("until", of: row, in: rows).flatMap { PartialDate($0) }?.lastDay
    )
  }

  /// A day as GEXF has it: `2025-06-01`.
  static func text(_ day: Int?) -> String? {
    guard let day else { return nil }
    func digits(_ number: Int, _ count: Int) -> String {
      String(repeating: "0", count: max(0, count - String(number).count)) + String(number)
    }
    return "\(digits(day / 10_000, 4))-\(digits(day / 100 % 100, 2))-\(digits(day % 100, 2))"
  }
}
