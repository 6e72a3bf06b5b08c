/// Instances that have been dealt with, and what had been spent when they were reached: an isomorphic
/// one that is reached at the same or a higher price holds nothing new.
struct CoverMemory {
  private var entries: [UInt64: [(reading: CoverSymmetry.Reading, spent: Int)]] = [:]
  private var size = 0
  /// How many numbers may be remembered in all.
  private let sizeLimit = 1 << 24

  func contains(_ symmetry: CoverSymmetry, spent: Int) -> Bool {
    guard let candidates = entries[symmetry.digest] else { return false }
    return candidates.contains {
      $0.spent <= spent && symmetry.isIsomorphic(to: $0.reading, effort: 40)
    }
  }

  mutating func insert(_ symmetry: CoverSymmetry, spent: Int) {
    guard size < sizeLimit else { return }
    size += symmetry.reading.traits.count + symmetry.reading.incidences.count
    entries[symmetry.digest, default: []].append((symmetry.reading, spent))
  }
}
