import Diagnostics
import Interchange
import Stakeholders
import Testing

@testable import Reports

struct `What is written in another language than a report` {
  private let yaml = """
    format: omvarld/1
    id: port
    title: {sv: Hamnen, en: The port}
    principal: town
    language: sv
    focus-areas: [{id: rail, name: {sv: Järnväg}}]
    aims:
      - {id: heard, name: vi blir hörda, focus: [rail]}
      - {id: known, name: {sv: Vi är kända, en: We are known}, focus: [rail]}
    actors:
      - {id: town, name: Staden, kind: municipality}
      - {id: agency, name: Verket, kind: agency, note: {en: Formerly the Office}}
    """

  private func texts(_ language: Language) throws -> ForeignTexts {
    let file = SourceFile(path: "graph.yaml", text: yaml)
    return ForeignTexts(try StakeholderGraph.reading(yaml: [file]).value, in: language)
  }

  private func foreign(_ text: String, _ language: Language) throws -> [String] {
    let pieces = try texts(language).pieces(of: text)
    #expect(pieces.map { String($0.text) }.joined() == text)
    return pieces.compactMap { piece in piece.language.map { "\($0.rawValue): \(piece.text)" } }
  }

  // What stands in both languages is not; nor are the names of bodies, which no language translates.
  @Test func `is found alone, in quotes and in a list`() throws {
    #expect(try foreign("Järnväg", .english) == ["sv: Järnväg"])
    #expect(try foreign("The aim “vi blir hörda” has no owner.", .english) == ["sv: vi blir hörda"])
    #expect(
      try foreign("We are known, Vi blir hörda; Järnväg", .english)
        == ["sv: Vi blir hörda", "sv: Järnväg"]
    )
    #expect(try foreign("Verket meets Staden on Vi är kända", .english) == [])
    #expect(try foreign("", .english) == [])
  }

  @Test func `is nothing of its own language`() throws {
    #expect(try foreign("Målet ”vi blir hörda” saknar ägare, Järnväg", .swedish) == [])
    #expect(try foreign("Formerly the Office", .swedish) == ["en: Formerly the Office"])
  }

  @Test func `is marked on the page`() throws {
    let english = try SmallCity.report(yaml, in: .english, figures: []).html
    #expect(english.contains(#"The aim “<span lang="sv">vi blir hörda</span>” has no"#))
    #expect(english.contains(#"id="focus-rail-heading" lang="sv">Järnväg</h3>"#))
    let swedish = try SmallCity.report(yaml, in: .swedish, figures: []).html
    #expect(swedish.contains(#"<small lang="en">Formerly the Office</small>"#))
    #expect(!swedish.contains(#"lang="sv">Järnväg"#))
  }
}
