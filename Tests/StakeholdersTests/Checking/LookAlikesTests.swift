import Stakeholders
import TestSupport
import Testing

struct `Names that look alike` {
  private func warnings(_ first: String, _ second: String) -> [String] {
    let text = MarkedText(
      """
      actors:
        - {id: a, kind: region, levels: [eu], evidence: [{document: programme}], \(first)}
        - {id: 1️⃣b, kind: region, levels: [eu], evidence: [{document: programme}], \(second)}
      """
    )
    return Diagnosis(text).warnings
  }

  @Test(
    arguments: [
      ("Köpenhamn", "köpenhamn"), ("Köpenhamn", "Kopenhamn"), ("Köpenhamn", "Köpenhamm"),
      ("Köpenhamn", "Köpnehamn"), ("Köpenhamn", "Köpenhavn"), ("Köpenhamn", "Köpenhamns"),
      ("Köpenhamn", "Köpenham"), ("Region Skåne", "Region\u{A0}Skåne"),
      ("Region Skåne", "Region  Skåne"), ("Skåne", "Ska\u{30A}ne"), ("Lund", "L\u{AD}und"),
      ("Malmö", "M\u{430}lmö"), ("EU", "eu"), ("FN", "FN"), ("Ærø", "Aero"), ("Straße", "Strasse"),
      ("ÅÄÖ", "aao"),
      // Cyrillic and Greek letters, more than one of them; letters of full width; hyphens.
      ("Malm\u{F6}", "\u{41C}\u{430}lm\u{43E}"), ("EU", "\u{415}U"),
      ("NATO", "\u{39D}\u{391}\u{3A4}\u{39F}"),
      ("Skåne", "Sk\u{430}\u{30A}n\u{435}"), ("EU", "\u{FF25}\u{FF35}"),
      ("EU-rådet", "EU\u{2011}rådet"), ("Köpen hamn", "K\u{F6}p\u{AD}en\u{A0}\u{200B}hamn"),
      ("Łódź", "Lodz"),
    ])
  func `but for case, accents, blanks or one letter are told`(first: String, second: String) {
    #expect(
      warnings("name: \"\(first)\"", "name: \"\(second)\"") == [
        """
        1️⃣ '\(first)' (a) and '\(second)' (b) look alike: are they the same?; \
        merge them, or tell the names apart
        """
      ]
    )
  }

  @Test(
    arguments: [
      ("Köpenhamn", "Köpenhamns flygplats"), ("EU", "FN"), ("EU", "EG"), ("FN", "FNs"),
      ("Kommissionen för ett socialt hållbart Malmö", "EU-kommissionen"), ("Lund", "Lomma"),
      ("Köpenhamn", "Copenhagen"), ("Malmö", "Malta"), ("Station 1", "Station 2"),
      ("Köpenhamn", "K\u{43E}p\u{435}nhamns flygplats"), ("Москва", "Минск"), ("Αθήνα", "Λάρισα"),
      ("Europeiska kommissionen", "Kommissionen för ett socialt hållbart Malmö"),
    ])
  func `and do not are left in peace`(first: String, second: String) {
    #expect(warnings("name: \"\(first)\"", "name: \"\(second)\"").isEmpty)
  }

  @Test func `are found among aliases and the wordings of each language`() {
    #expect(
      warnings("name: Köpenhamn, aliases: [Copenhagen]", "name: copenhagen").first?
        .hasPrefix("1️⃣ 'Copenhagen' (a) and 'copenhagen' (b)") == true
    )
    #expect(
      warnings("name: {sv: Köpenhamn, en: Copenhagen}", "name: Kastrup, aliases: [Copenhagen]")
        .count == 1
    )
  }

  @Test func `never join an airport to its city, nor a commission to another`() {
    let names = "name: Köpenhamn, aliases: [Copenhagen, København]"
    #expect(warnings(names, "name: Köpenhamns flygplats, aliases: [Kastrup, CPH]").isEmpty)
    #expect(
      warnings(
        "name: EU-kommissionen, aliases: [Kommissionen, Europeiska kommissionen]",
        "name: Kommissionen för ett socialt hållbart Malmö, aliases: [Malmökommissionen]"
      ).isEmpty
    )
  }

  @Test(
    arguments: [
      ("units", "kind: department", "Fastighetskontoret", "fastighetskontorét"),
      ("focus-areas", "requirements: [{level: eu, basis: stated}]", "Klimat", "Klimatt"),
      ("matters", "focus: transport, level: eu", "Nya bron", "Nya bron"),
    ])
  func `are told among units, focus areas and matters, too`(
    list: String,
    rest: String,
    first: String,
    second: String
  ) {
    let text = MarkedText(
      """
      \(list):
        - {id: one, name: "\(first)", \(rest)}
        - {id: 1️⃣two, name: "\(second)", \(rest)}
      """
    )
    #expect(
      Diagnosis(text).warnings.filter { $0.contains("look alike") } == [
        "1️⃣ '\(first)' (one) and '\(second)' (two) look alike: are they the same?; "
          + "merge them, or tell the names apart"
      ]
    )
  }

  // A company is a unit, and somebody else may have its name.
  @Test func `between things of different sorts are left in peace`() {
    let text: MarkedText = """
      units: [{id: one, name: Hamnen, kind: department}]
      actors:
        - {id: two, name: Hamnen, kind: region, levels: [eu], evidence: [{document: programme}]}
      """
    #expect(Diagnosis(text).warnings.isEmpty)
  }

  @Test func `within one actor are its own affair`() {
    #expect(warnings("name: Malmö, aliases: [Malmo, MALMÖ]", "name: Lund").isEmpty)
  }

  @Test func `are told once for two actors`() {
    #expect(
      warnings("name: Malmö, aliases: [Malmoe]", "name: malmö, aliases: [malmoe]").count == 1
    )
  }

  @Test func `are told however many there are`() {
    let actors = (0..<300).map {
      "  - {id: a\($0), name: Malmö, kind: region, levels: [eu], evidence: [{document: programme}]}"
    }
    let warnings = Diagnosis(MarkedText("actors:\n" + actors.joined(separator: "\n"))).warnings
    // Each but the first looks like another.
    #expect(warnings.count >= 299)
    #expect(warnings.allSatisfy { $0.contains("look alike") })
  }

  // Equal names meet in a file for each of their letters; those that differ, in one.
  @Test func `are told of names of ten thousand letters, too`() {
    let name = (0..<2_000).map { "ord\($0 % 7)x\($0 % 11)" }.joined().prefix(10_000)
    let start = ContinuousClock.now
    #expect(warnings("name: \(name)", "name: \(name)").count == 1)
    #expect(warnings("name: \(name)", "name: \(name.dropFirst())").count == 1)
    #expect(warnings("name: \(name)", "name: \(name.dropFirst(2))").isEmpty)
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}
