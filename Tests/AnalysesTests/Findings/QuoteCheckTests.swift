import Analyses
import Stakeholders
import Testing

struct `Looking for a quote` {
  private func isMissed(_ quote: String?, in text: String) -> Bool {
    QuoteCheck(texts: ["plan": text]).misses(Evidence(document: "plan", quote: quote))
  }

  @Test func `folds white space and composes letters`() {
    #expect(!isMissed("en ny järnväg", in: "Vi vill ha en\n\u{A0} ny ja\u{308}rnva\u{308}g."))
    #expect(!isMissed("en ny ja\u{308}rnväg", in: "en ny järnväg"))
    #expect(!isMissed("  en   ny ", in: "en ny"))
  }

  @Test func `minds case, order and every letter`() {
    #expect(isMissed("En ny", in: "en ny"))
    #expect(isMissed("ny en", in: "en ny"))
    #expect(isMissed("enny", in: "en ny"))
    #expect(isMissed("en nya", in: "en ny"))
  }

  @Test func `misses nothing where there is nothing to look for, or nowhere to look`() {
    #expect(!isMissed(nil, in: "en ny"))
    #expect(!isMissed("   ", in: "en ny"))
    #expect(!QuoteCheck(texts: [:]).misses(Evidence(document: "plan", quote: "en ny")))
  }

  // Against the standard library, over all short words of two letters in a text of two letters.
  @Test(arguments: UInt64(0)..<50)
  func `finds exactly what the text holds`(seed: UInt64) {
    var lot = SplitMix64(state: seed)
    func word(_ count: Int) -> String {
      String((0..<count).map { _ in ["a", "b", "å"].randomElement(using: &lot) ?? "a" })
    }
    let text = word(40)
    for count in 1...6 {
      let sought = word(count)
      #expect(isMissed(sought, in: text) == !text.contains(sought), "\(sought) in \(text)")
    }
  }
}
