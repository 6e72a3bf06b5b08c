import Diagnostics
import Testing

@testable import Reports

struct `How many counterparts there are` {
  @Test(arguments: [
    (1, 0, "1 namngiven aktör, som vi når genom", "1 named actor, which we reach through"),
    (1, 1, "1 namngiven aktör, som vi möter enligt", "1 named actor, which we meet as far"),
    (
      2, 0,
      "2 namngivna aktörer; ingen av dem möter vi enligt underlaget. Dem når vi genom arenor,",
      "2 named actors; none of them we meet, as far as is recorded. Them we reach through arenas,"
    ),
    (
      2, 1,
      "2 namngivna aktörer; 1 av dem möter vi enligt underlaget. Den andra når vi genom arenor,",
      "2 named actors; 1 of them we meet, as far as is recorded. The other one we reach through"
    ),
    (
      2, 2, "2 namngivna aktörer; alla av dem möter vi enligt underlaget.",
      "2 named actors; all of them we meet, as far as is recorded."
    ),
    (
      4, 2,
      "4 namngivna aktörer; 2 av dem möter vi enligt underlaget. De andra når vi genom arenor,",
      "4 named actors; 2 of them we meet, as far as is recorded. The others we reach through"
    ),
  ])
  func `is told of none, one and several`(all: Int, met: Int, swedish: String, english: String) {
    let words = Counterparts.inWords(all, met: met)
    #expect(words.swedish.hasPrefix(swedish) && words.english.hasPrefix(english), "\(words)")
  }
}
