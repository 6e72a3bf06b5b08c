internal import Diagnostics
internal import Stakeholders

/// For how many focus areas somebody is responsible whom no source states to be.
struct AssumedResponsibility: Sendable {
  private let count: Int
  private let bases: Set<Basis?>

  /// - Parameter areas: What the responsibilities of each of them rest on.
  init(_ areas: [[Basis?]]) {
    count = areas.count
    bases = Set(areas.joined())
  }

  /// What the responsibility is, as it is said of it.
  private var what: Phrase {
    switch (bases.contains(.inferred), bases.contains(.assessed)) {
    case (true, true):
      Phrase(sv: "en slutsats eller en bedömning", en: "inferred or assessed")
    case (false, true): Phrase(sv: "en bedömning", en: "assessed")
    case (_, false): Phrase(sv: "en slutsats", en: "inferred")
    }
  }

  /// "för de fem andra är ansvaret en slutsats".
  private func words(for areas: Phrase) -> Phrase {
    Phrase(
      sv: "för \(areas.swedish) är ansvaret \(what.swedish)",
      en: "for \(areas.english) the responsibility is \(what.english)"
    )
  }

  /// "; för de fem andra är ansvaret en slutsats", after those that nobody is responsible for; nothing
  /// where all others are stated.
  ///
  /// - Parameter others: How many others there are.
  func clause(ofOthers others: Int) -> Phrase {
    guard count > 0 else { return Phrase("") }
    let (some, all) = (Phrase.count(count), Phrase.count(others))
    let areas =
      count < others
      ? Phrase(
        sv: "\(some.swedish) av de \(all.swedish) andra",
        en: "\(some.english) of the \(all.english) others"
      )
      : others == 1
        ? Phrase(sv: "det återstående", en: "the remaining one")
        : Phrase(sv: "de \(all.swedish) andra", en: "the \(all.english) others")
    return Phrase("; ") + words(for: areas)
  }

  /// ", och för 5 är ansvaret en slutsats", after how many of all lack somebody.
  func clause(of all: Int, lacking: Int) -> Phrase {
    if count == 0 { return Phrase("") }
    if lacking > 0 {
      return Phrase(sv: ", och ", en: ", and ") + words(for: Phrase("\(count)"))
    }
    let but = Phrase(sv: ", men ", en: ", but ")
    if all == 1 {
      return but
        + Phrase(sv: "ansvaret är ", en: "the responsibility is ") + what
    }
    return but
      + words(
        for: count == all
          ? Phrase(sv: "alla", en: "all of them")
          : Phrase(sv: "\(count) av dem", en: "\(count) of them")
      )
  }
}
