public import Diagnostics

extension Validity {
  /// "sedan 2018", "till 2023-12-31", "2018 – 2023-12-31"; `nil` where neither is recorded.
  public var words: Phrase? {
    switch (since, until) {
    case (nil, nil): nil
    case (let since?, nil): Phrase(sv: "sedan \(since)", en: "since \(since)")
    case (nil, let until?): Phrase(sv: "till \(until)", en: "until \(until)")
    case (let since?, let until?): Phrase("\(since) – \(until)")
    }
  }
}

extension SelectedGraph {
  /// Since when and until when something exists, as far as a day leaves that open: whatever stands on
  /// that day has begun.
  public func time(of id: EntityID) -> Phrase? {
    guard var validity = graph.entity(id)?.details.validity else { return nil }
    if selection.date != nil { validity.since = nil }
    return validity.words
  }
}
