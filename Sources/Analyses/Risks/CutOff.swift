internal import GraphCore
internal import Stakeholders

/// The parts of a network that are cut off where one vertex or one tie goes, and what is left.
///
/// What is left is the part with most of the principal's units, since that is where we stand; among
/// equals the largest, then the one with the smallest id.
struct CutOff: Sendable {
  let net: CutNetwork
  /// Each of them in one piece, in the order of their smallest ids.
  let parts: [Cuts.Piece]
  let rest: Cuts.Piece

  init(_ pieces: [Cuts.Piece], in net: CutNetwork) {
    self.net = net
    let weights = pieces.map(net.weight)
    let best = weights.max { $0 < $1 } ?? (0, 0)
    let candidates = pieces.indices.filter { weights[$0] == best }
    let home =
      candidates.count == 1
      ? candidates[0]
      : candidates.min { net.first(of: pieces[$0]) < net.first(of: pieces[$1]) } ?? 0
    rest = pieces[home]
    let others = pieces.indices.filter { $0 != home }.map { pieces[$0] }
    parts = others.count > 1 ? others.sorted { net.first(of: $0) < net.first(of: $1) } : others
  }

  var count: Int { parts.reduce(0) { $0 + $1.count } }

  /// Whether all the network hung together before.
  var isOfWholeNetwork: Bool { net.partSizes.count < 2 }

  /// In order of id.
  var members: [EntityID] { parts.flatMap(net.members).sorted() }

  /// Those next to where the cut would be, as far as the order of the network tells.
  func nearest(_ count: Int) -> [EntityID] {
    parts.lazy.flatMap(\.runs).joined().prefix(count).map(net.member)
  }
}
