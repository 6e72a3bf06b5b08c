/// How often a vertex stands between two others that are not joined directly, by the groups of the
/// three.
///
/// Named by the path and not by the word, as sources swap *representative* and *gatekeeper*: here the
/// broker is in the middle, and a letter is a group.
public struct BrokerageRoles: Hashable, Sendable {
  /// A → **A** → A: all three in one group.
  public var coordinator = 0

  /// A → **B** → A: an outsider between two of one group; also called itinerant broker.
  public var consultant = 0

  /// A → **B** → B: lets in what comes from outside.
  public var gatekeeper = 0

  /// A → **A** → B: carries out what comes from inside.
  public var representative = 0

  /// A → **B** → C: between two other groups.
  public var liaison = 0

  public init(
    coordinator: Int = 0,
    consultant: Int = 0,
    gatekeeper: Int = 0,
    representative: Int = 0,
    liaison: Int = 0
  ) {
    self.coordinator = coordinator
    self.consultant = consultant
    self.gatekeeper = gatekeeper
    self.representative = representative
    self.liaison = liaison
  }

  public var total: Int { coordinator + consultant + gatekeeper + representative + liaison }

  fileprivate mutating func count(from source: Int, through broker: Int, to target: Int) {
    switch (source == broker, broker == target) {
    case (true, true): coordinator += 1
    case (true, false): representative += 1
    case (false, true): gatekeeper += 1
    case (false, false): if source == target { consultant += 1 } else { liaison += 1 }
    }
  }
}

extension Graph {
  /// In which of Gould and Fernandez's five roles each vertex stands between others, and how often.
  ///
  ///     //  0 → 1 → 2      groups 7, 7, 9
  ///     graph.brokerageRoles(groups: [7, 7, 9])  // 1 is once a representative
  ///
  /// Counted are the paths *a* → *v* → *b* through three different vertices where no edge leads from
  /// *a* to *b*: R. V. Gould and R. M. Fernandez, "Structures of mediation: a formal approach to
  /// brokerage in transaction networks", *Sociological Methodology* 19, 1989,
  /// [doi:10.2307/270949](https://doi.org/10.2307/270949).
  ///
  /// Where edges have no direction each path is counted from both its ends, so totals are even.
  /// Loops do not count, and parallel edges count once.
  ///
  /// - Parameter groups: The group of each vertex. A vertex without a group neither brokers nor is
  ///   brokered for.
  /// - Precondition: There is one group, or `nil`, a vertex.
  /// - Complexity: O(*n* + Σ *k*⁻*k*⁺), where vertices have *k*⁻ predecessors and *k*⁺ successors.
  public func brokerageRoles(groups: [Int?]) -> [BrokerageRoles] {
    precondition(groups.count == vertexCount, "one group a vertex, or none")
    var roles = [BrokerageRoles](repeating: BrokerageRoles(), count: vertexCount)
    // The last vertex from which an edge was found to lead to this one.
    var marks = [Int](repeating: -1, count: vertexCount)
    for source in 0..<vertexCount {
      guard let sourceGroup = groups[source] else { continue }
      let row = successors.arcs(at: source)
      for arc in row { marks[Int(successors.targets[arc])] = source }
      var previousBroker = source
      for arc in row {
        let broker = Int(successors.targets[arc])
        guard broker != source, broker != previousBroker, let brokerGroup = groups[broker] else {
          continue
        }
        previousBroker = broker
        var previousTarget = broker
        for onward in successors.arcs(at: broker) {
          let target = Int(successors.targets[onward])
          guard target != previousTarget, target != source, target != broker,
            marks[target] != source, let targetGroup = groups[target]
          else { continue }
          previousTarget = target
          roles[broker].count(from: sourceGroup, through: brokerGroup, to: targetGroup)
        }
      }
    }
    return roles
  }
}
