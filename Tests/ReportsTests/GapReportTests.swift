import Diagnostics
import Reports
import Stakeholders
import TestSupport
import Testing

struct `A report` {
  @Test(arguments: Language.allCases)
  func `reads as recorded`(language: Language) throws {
    let report = try SmallCity().report(in: language, at: PartialDate("2027-01"))
    let name = "small.\(language.rawValue)"
    #expect(Snapshot(name + ".md", of: report.markdown).difference == nil)
    #expect(Snapshot(name + ".txt", of: ReadPage(report.html).text).difference == nil)
  }

  @Test(arguments: UInt64(1)...5)
  func `has the same bytes in whatever order the records are written`(seed: UInt64) throws {
    let first = try SmallCity().report(in: .swedish)
    let second = try SmallCity(shuffledBy: seed).report(in: .swedish)
    #expect(first.html == second.html)
    #expect(first.markdown == second.markdown)
  }

  @Test func `in English has no Swedish word, the names and quotes of the graph aside`() throws {
    var city = SmallCity()
    for (key, records) in city.lists {
      city.lists[key] = records.map { record in
        record.replacing("på nationell nivå", with: "at national level")
          .replacing("minst två parter", with: "two partners").replacing("kontakt", with: "contact")
      }
    }
    let report = try city.report(in: .english)
    for text in [ReadPage(report.html).text, report.markdown] {
      let swedish = text.split { !$0.isLetter }.filter { word in
        word.contains { "åäöÅÄÖ".contains($0) }
          || ["lucka", "luckor", "och", "inte", "som", "ej", "av", "notering", "krav", "status:"]
            .contains(word.lowercased())
      }
      #expect(swedish == [])
    }
  }

  @Test func `in Swedish has no English word`() throws {
    let report = try SmallCity().report(in: .swedish)
    for text in [ReadPage(report.html).text, report.markdown] {
      let english = text.split { !$0.isLetter }.filter { word in
        [
          "the", "of", "is", "are", "and", "not", "recorded", "required", "gap", "gaps",
          "by", "with", "from", "focus", "small", "town",
        ].contains(word.lowercased())
      }
      // Ids are in the language of whoever wrote them.
      #expect(english.filter { !["focus", "town"].contains($0) } == [])
    }
  }

  @Test func `leaves no heading empty where there is no focus area`() throws {
    let bare = """
      format: omvarld/1
      id: bare
      title: Bare
      principal: town
      language: en
      actors: [{id: town, name: Town, kind: municipality}]
      """
    let report = try SmallCity.report(bare, in: .english, figures: [])
    let lines = report.markdown.split(separator: "\n")
    for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("#") {
      func depth(_ line: Substring) -> Int { line.prefix { $0 == "#" }.count }
      #expect(!next.hasPrefix("#") || depth(next) > depth(line), "\(line)")
    }
    #expect(
      report.markdown.contains("\n## How well covered are we, area by area?\n\nNo focus area is")
    )
  }

  @Test func `tells the reading and the day that it is about`() throws {
    let report = try SmallCity().report(in: .english, reading: "strict", at: PartialDate("2025"))
    let text = ReadPage(report.html).text
    #expect(text.contains("Strict reading"))
    #expect(text.contains("As of\n2025"))
    #expect(try SmallCity().report(in: .english).markdown.contains("**Reading:** as it stands"))
  }

  @Test func `marks among the sources what exists only in another reading`() throws {
    var city = SmallCity()
    city.lists["relations"]?.append(
      """
      {from: town, to: club, kind: contact, focus: [port], readings: [wide],
           evidence: [{document: plan, section: "3", quote: "klubben"}]}
      """
    )
    let mark = "(endast i läsningen Vid läsning)"
    let standard = try city.report(in: .swedish)
    #expect(ReadPage(standard.html).text.contains(mark))
    #expect(standard.markdown.contains("endast i läsningen Vid läsning"))
    #expect(
      try city.report(in: .english).markdown.contains("only in the reading Wide reading")
    )
    #expect(!ReadPage(try city.report(in: .swedish, reading: "wide").html).text.contains(mark))
  }

  @Test func `tells what else a record carries, and nothing of what it does not`() throws {
    var city = SmallCity()
    city.lists["actors"]?.append(
      """
      {id: port-co, name: Hamnbolaget, short: HB, aliases: [Hamn AB, Hamnen], country: SE,
           description: {sv: "driver kajerna", en: runs the quays}, kind: business,
           identifiers: {orgnr: "556000-0000"}, tags: [kaj], since: 2020, until: 2030-06}
      """
    )
    let text = ReadPage(try city.report(in: .swedish).html).text
    #expect(
      text.contains(
        "HB · även: Hamn AB, Hamnen · driver kajerna · land: SE · orgnr: 556000-0000 · "
          + "märkord: kaj · 2020 – 2030-06"
      )
    )
    #expect(text.contains("Verket\n agency\n") || text.contains("Verket\nagency\n"))
  }

  @Test func `has the column of partners without a level as text, too`() throws {
    let markdown = try SmallCity().report(in: .swedish).markdown
    let headers = markdown.split(separator: "\n").filter { $0.hasPrefix("| Fokusområde") }
    let hasColumn = ReadPage(try SmallCity().report(in: .swedish).html).text
      .contains("\nutan noterad nivå\n")
    #expect(headers.contains { $0.contains("utan noterad nivå") } == hasColumn)
    #expect(hasColumn)
  }

  @Test func `of a graph with nothing in it still stands`() throws {
    let yaml = """
      format: omvarld/1
      id: empty
      title: Tomt
      principal: town
      language: sv
      actors: [{id: town, name: Småstad, kind: municipality}]
      """
    let report = try SmallCity.report(yaml, in: .swedish, figures: [])
    #expect(report.html.contains("Inget fokusområde är noterat."))
    #expect(!report.html.contains("id=\"maps\""))
    #expect(report.markdown.hasPrefix("<!-- omvarld 1.0.0 -->\n"))
  }
}
