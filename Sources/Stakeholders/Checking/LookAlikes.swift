internal import Diagnostics

extension StakeholderGraph {
  /// Actors whose names or aliases are equal but for case, accents, or one letter.
  ///
  /// Longer names that begin alike do not look alike: Köpenhamns flygplats is not Köpenhamn. Names
  /// of three letters or fewer (EU, FN) must be equal but for case and accents.
  ///
  /// Every name is filed under itself and under itself less each one of its letters: two names
  /// are one slip apart exactly when they meet in a file (and pass the measure).
  ///
  /// - Complexity: O(*n* · *k*) for *n* names of *k* letters, where few names meet.
  func lookAlikes() -> [Diagnostic] {
    var names: [(folded: [Unicode.Scalar], shown: String, actor: Int)] = []
    for (place, actor) in actors.enumerated() {
      var own: Set<[Unicode.Scalar]> = []
      for name in actor.name.wordings + actor.details.aliases {
        let folded = Self.fold(name)
        if own.insert(folded).inserted { names.append((folded, name, place)) }
      }
    }
    var files: [[Unicode.Scalar]: [Int]] = [:]
    for (place, name) in names.enumerated() {
      files[name.folded, default: []].append(place)
      guard name.folded.count > 3 else { continue }
      var shorter: Set<[Unicode.Scalar]> = []
      for letter in name.folded.indices {
        var less = name.folded
        less.remove(at: letter)
        if shorter.insert(less).inserted { files[less, default: []].append(place) }
      }
    }
    var pairs: [Pair: (String, String)] = [:]
    for file in files.values where file.count > 1 && file.count < 200 {
      for (position, first) in file.enumerated() {
        for second in file[(position + 1)...] where names[first].actor != names[second].actor {
          let one = names[min(first, second)]
          let other = names[max(first, second)]
          let isEqual = one.folded == other.folded
          let isNear =
            min(one.folded.count, other.folded.count) > 3
            && Spelling.distance(one.folded, other.folded) <= 1
          guard isEqual || isNear else { continue }
          let pair = Pair(first: one.actor, second: other.actor)
          if let known = pairs[pair], known <= (one.shown, other.shown) { continue }
          pairs[pair] = (one.shown, other.shown)
        }
      }
    }
    return pairs.sorted { $0.key < $1.key }.map { pair, names in
      let (first, second) = (actors[pair.first], actors[pair.second])
      return Diagnostic(
        .warning,
        .lookAlike(
          names.0, names.1, id: EntityID(first.id), otherID: EntityID(second.id)),
        at: second.details.location)
    }
  }

  private struct Pair: Hashable, Comparable {
    var first: Int
    var second: Int

    static func < (one: Self, other: Self) -> Bool {
      (one.first, one.second) < (other.first, other.second)
    }
  }

  /// Small letters without accents, white space of any kind as one blank.
  private static func fold(_ name: String) -> [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    for scalar in name.lowercased().decomposed {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .format, .control: continue
      case .spaceSeparator:
        if folded.last != " " { folded.append(" ") }
      default:
        switch scalar {
        case "ø": folded.append("o")
        case "æ": folded += ["a", "e"]
        case "ß": folded += ["s", "s"]
        default: folded.append(scalar)
        }
      }
    }
    return folded
  }
}
