import Diagnostics
import Testing

@testable import Reports

struct `How many counterparts there are` {
  @Test(arguments: [
    (
      1, 0, 0, "1 namngiven aktör, som inte är vår part. Den är med för att vi når den",
      "1 named actor, which is not a partner of ours. It is here because we reach it"
    ),
    (
      1, 1, 0, "1 namngiven aktör, som är vår part, men inget är noterat som pågående.",
      "1 named actor, which is our partner, but nothing is recorded as ongoing."
    ),
    (
      1, 1, 1, "1 namngiven aktör, som är vår part, och något är noterat som pågående.",
      "1 named actor, which is our partner, and something is recorded as ongoing."
    ),
    (
      2, 0, 0, "2 namngivna aktörer; ingen av dem är vår part. De är med för att vi når dem",
      "2 named actors; none of them is our partner. They are here because we reach them"
    ),
    (
      2, 1, 0,
      "2 namngivna aktörer; 1 av dem är vår part, men inget är noterat som pågående. Den andra är med",
      "2 named actors; 1 of them is our partner, but nothing is recorded as ongoing. The other one is"
    ),
    (
      2, 2, 2,
      "2 namngivna aktörer; alla är våra parter, och med båda är något noterat som pågående.",
      "2 named actors; all are our partners, and with both something is recorded as ongoing."
    ),
    (
      4, 2, 1,
      "4 namngivna aktörer; 2 av dem är våra parter, och med 1 av dem är något noterat som pågående. "
        + "De andra är med",
      "4 named actors; 2 of them are our partners, and with 1 of these something is recorded as "
        + "ongoing. The others are here"
    ),
  ])
  func `is told of none, one and several`(
    all: Int,
    partners: Int,
    ongoing: Int,
    swedish: String,
    english: String
  ) {
    let words = Counterparts.inWords(all, partners: partners, ongoing: ongoing)
    #expect(words.swedish.hasPrefix(swedish) && words.english.hasPrefix(english), "\(words)")
  }
}
