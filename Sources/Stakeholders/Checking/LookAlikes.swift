internal import Diagnostics

extension StakeholderGraph {
  /// Actors, units, focus areas and matters of which two of one sort have names that look alike.
  @Sendable func lookAlikes() -> [Diagnostic] {
    lookAlikes(among: actors.map { ($0.id.rawValue, $0.name, $0.details) })
      + lookAlikes(among: units.map { ($0.id.rawValue, $0.name, $0.details) })
      + lookAlikes(among: focusAreas.map { ($0.id.rawValue, $0.name, $0.details) })
      + lookAlikes(among: matters.map { ($0.id.rawValue, $0.name, $0.details) })
  }

  /// Things whose names or aliases are equal but for case, accents, letters that look like Latin ones, or
  /// one letter.
  ///
  /// Longer names that begin alike do not look alike: Köpenhamns flygplats is not Köpenhamn. Names
  /// of three letters or fewer (EU, FN) must be equal but for case and accents. A digit is no
  /// letter: Station 1 and Station 2 are meant to differ.
  ///
  /// Every name is filed under itself and under itself less each one of its letters: two names
  /// are one slip apart exactly when they meet in a file (and pass the measure).
  ///
  /// - Complexity: O(*n* · *k*) for *n* names of *k* letters, where few names meet.
  private func lookAlikes(
    among things: [(id: String, name: LocalizedText, details: Details)]
  ) -> [Diagnostic] {
    var names: [Name] = []
    for (place, thing) in things.enumerated() {
      var own: Set<[Unicode.Scalar]> = []
      for name in thing.name.wordings + thing.details.aliases {
        let folded = LookAlikeIndex.fold(name)
        if own.insert(folded).inserted {
          names.append(Name(folded: folded, shown: name, thing: place))
        }
      }
    }
    var filed: [(sum: UInt64, name: Int)] = []
    for (place, name) in names.enumerated() {
      let sums = NameSums(name.folded)
      filed.append((sums.whole, place))
      guard name.folded.count > 3 else { continue }
      for letter in name.folded.indices where !("0"..."9").contains(name.folded[letter]) {
        // Leaving out either of two equal neighbours leaves the same name.
        if letter > 0, name.folded[letter] == name.folded[letter - 1] { continue }
        filed.append((sums.without(letter), place))
      }
    }
    filed.sort { ($0.sum, $0.name) < ($1.sum, $1.name) }
    var pairs: [Pair: (String, String)] = [:]
    var end = 0
    while end < filed.count {
      let start = end
      while end < filed.count, filed[end].sum == filed[start].sum { end += 1 }
      if end - start == 1 { continue }
      let file = filed[start..<end].map(\.name)
      // Of very many alike it is enough to tell each from the first.
      let firsts = file.count > 100 ? file.prefix(1) : file[...]
      for (position, first) in firsts.enumerated() {
        for second in file[(position + 1)...] where names[first].thing != names[second].thing {
          let one = names[min(first, second)]
          let other = names[max(first, second)]
          // Two equal names meet once for each of their letters.
          let pair = Pair(first: one.thing, second: other.thing)
          if let known = pairs[pair], known <= (one.shown, other.shown) { continue }
          guard one.folded == other.folded || one.isNear(other) else { continue }
          pairs[pair] = (one.shown, other.shown)
        }
      }
    }
    return pairs.sorted { $0.key < $1.key }.map { pair, names in
      let (first, second) = (things[pair.first], things[pair.second])
      return Diagnostic(
        .warning,
        .lookAlike(
          names.0,
          names.1,
          id: EntityID(first.id),
          otherID: EntityID(second.id)
        ),
        at: second.details.location
      )
    }
  }

  private struct Name {
    var folded: [Unicode.Scalar]
    var shown: String
    var thing: Int

    private var digits: [Unicode.Scalar] { folded.filter { ("0"..."9").contains($0) } }

    func isNear(_ other: Name) -> Bool {
      min(folded.count, other.folded.count) > 3 && digits == other.digits
        && Spelling.distance(folded, other.folded) <= 1
    }
  }

  private struct Pair: Hashable, Comparable {
    var first: Int
    var second: Int

    static func < (one: Self, other: Self) -> Bool {
      (one.first, one.second) < (other.first, other.second)
    }
  }
}
