/// Finding the name that somebody meant.
public enum Spelling {
  /// The candidate nearest to what was written; `nil` when none is near enough to be meant.
  ///
  /// Near enough is at most one slip in three letters, and never more than three slips. Case,
  /// hyphens, underscores and blanks cost nothing: `focusAreas` is near `focus-areas`.
  public static func nearest(
    to written: some StringProtocol,
    among candidates: some Sequence<String>
  ) -> String? {
    let folded = fold(written)
    var best: (name: String, slips: Int)?
    for candidate in candidates where candidate != String(written) {
      let limit = min(3, max(1, max(folded.count, candidate.count) / 3))
      let other = fold(candidate)
      guard abs(folded.count - other.count) <= limit else { continue }
      let slips = distance(folded, other)
      guard slips <= limit else { continue }
      if let known = best, (known.slips, known.name) <= (slips, candidate) { continue }
      best = (candidate, slips)
    }
    return best?.name
  }

  /// The number of letters to insert, delete, replace or swap with their neighbour to turn one
  /// word into the other (optimal string alignment; F. J. Damerau, "A technique for computer
  /// detection and correction of spelling errors", *Communications of the ACM* 7(3), 1964,
  /// doi:10.1145/363958.363994).
  ///
  /// - Complexity: O(*n* · *m*) time and O(*m*) space for words of *n* and *m* letters, those that both
  ///   begin and end with apart.
  public static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    let start = zip(first, second).prefix { $0 == $1 }.count
    let end = zip(first[start...].reversed(), second[start...].reversed()).prefix { $0 == $1 }.count
    return distance(
      between: Array(first[start..<(first.count - end)]),
      and: Array(second[start..<(second.count - end)])
    )
  }

  private static func distance(
    between first: [Unicode.Scalar],
    and second: [Unicode.Scalar]
  ) -> Int {
    if first.isEmpty || second.isEmpty { return max(first.count, second.count) }
    var beforePrevious = Array(repeating: 0, count: second.count + 1)
    var previous = Array(0...second.count)
    var current = beforePrevious
    for row in 1...first.count {
      current[0] = row
      for column in 1...second.count {
        let isSame = first[row - 1] == second[column - 1]
        var slips = min(
          previous[column] + 1,
          current[column - 1] + 1,
          previous[column - 1] + (isSame ? 0 : 1)
        )
        if row > 1, column > 1, first[row - 1] == second[column - 2],
          first[row - 2] == second[column - 1]
        {
          slips = min(slips, beforePrevious[column - 2] + 1)
        }
        current[column] = slips
      }
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[second.count]
  }

  private static func fold(_ word: some StringProtocol) -> [Unicode.Scalar] {
    word.lowercased().unicodeScalars.filter { $0 != "-" && $0 != "_" && $0 != " " }
  }
}
