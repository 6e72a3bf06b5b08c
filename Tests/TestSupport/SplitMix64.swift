/// A generator whose numbers follow from a seed, so that a failure can be met again.
///
/// S. Vigna's `splitmix64.c`, after G. L. Steele, D. Lea and C. H. Flood, "Fast splittable
/// pseudorandom number generators", *OOPSLA* 2014, doi:10.1145/2660193.2660195.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SplitMix64 {
  /// Whether something happens that does so once in a number of times.
  public mutating func happens(oneIn times: Int) -> Bool {
    Int.random(in: 0..<times, using: &self) == 0
  }

  /// Some of the elements, at most a number of them, in their order.
  public mutating func some<Element>(
    of elements: [Element],
    atMost limit: Int = .max
  ) -> [Element] {
    guard !elements.isEmpty else { return [] }
    let count = Int.random(in: 0...min(limit, elements.count), using: &self)
    return elements.indices.shuffled(using: &self).prefix(count).sorted().map { elements[$0] }
  }
}
