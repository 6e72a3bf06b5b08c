extension EdgeLengths {
  /// The lengths of some edges, such as those that a ``Subgraph`` kept, in their order.
  public func selecting(_ edges: [Int]) -> EdgeLengths {
    EdgeLengths(checked: edges.map { values[$0] })
  }

  /// - Parameter values: Taken from lengths, so they need no second look.
  init(checked values: [Double]) {
    self.values = values
  }
}

extension EdgeStrengths {
  /// The strengths of some edges, such as those that a ``Subgraph`` kept, in their order.
  public func selecting(_ edges: [Int]) -> EdgeStrengths {
    EdgeStrengths(checked: edges.map { values[$0] })
  }

  /// - Parameter values: Taken from strengths, so they need no second look.
  init(checked values: [Double]) {
    self.values = values
  }
}
