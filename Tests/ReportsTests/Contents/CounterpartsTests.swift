import Diagnostics
import Testing

@testable import Reports

struct `How many counterparts there are` {
  @Test(arguments: [
    (1, 0, 0, "1 namngiven aktör, som vi når genom", "1 named actor, which we reach through"),
    (
      1, 1, 0, "1 namngiven aktör, som vi har en noterad relation med, dock ingen pågående.",
      "1 named actor, with which we have a relation on record, none ongoing."
    ),
    (
      1, 1, 1, "1 namngiven aktör, som vi har något pågående med.",
      "1 named actor, with which something is ongoing."
    ),
    (
      2, 0, 0,
      "2 namngivna aktörer; med ingen av dem har vi en noterad relation. Dem når vi genom arenor,",
      "2 named actors; with none of them we have a relation on record. Them we reach through arenas,"
    ),
    (
      2, 1, 0,
      "2 namngivna aktörer; med 1 av dem har vi en noterad relation, och något är noterat som "
        + "pågående med ingen. Den andra når vi genom arenor,",
      "2 named actors; with 1 of them we have a relation on record, and something is recorded as "
        + "ongoing with none. The other one we reach through"
    ),
    (
      2, 2, 2,
      "2 namngivna aktörer; med alla av dem har vi en noterad relation, och något är noterat som "
        + "pågående med 2.",
      "2 named actors; with all of them we have a relation on record, and something is recorded as "
        + "ongoing with 2."
    ),
    (
      4, 2, 1,
      "4 namngivna aktörer; med 2 av dem har vi en noterad relation, och något är noterat som "
        + "pågående med 1. De andra når vi genom arenor,",
      "4 named actors; with 2 of them we have a relation on record, and something is recorded as "
        + "ongoing with 1. The others we reach through"
    ),
  ])
  func `is told of none, one and several`(
    all: Int,
    met: Int,
    ongoing: Int,
    swedish: String,
    english: String
  ) {
    let words = Counterparts.inWords(all, met: met, ongoing: ongoing)
    #expect(words.swedish.hasPrefix(swedish) && words.english.hasPrefix(english), "\(words)")
  }
}
