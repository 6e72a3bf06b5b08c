import Diagnostics
import Stakeholders
import Testing

@testable import Reports

struct `Follow-ups` {
  private func text(at date: PartialDate?, _ records: [String]) throws -> String {
    var city = SmallCity()
    city.lists["follow-up"] = records
    let report = try city.report(in: .english, at: date)
    let page = ReadPage(report.html).text
    let start = try #require(page.ranges(of: "What was decided on findings?").last)
    let end = try #require(page[start.upperBound...].firstRange(of: "Are the records in order?"))
    return String(page[start.upperBound..<end.lowerBound])
  }

  private let open =
    #"{finding: "coverage.open-level:port:eu", decision: act, owner: office, due: 2026-06}"#
  private let thin =
    #"{finding: "coverage.thin-level:port:national", decision: accept, due: 2026-01, reason: {sv: nog, en: enough}}"#
  private let undue = #"{finding: "responsibility.no-unit:water", decision: accept}"#
  private let gone =
    #"{finding: "coverage.open-level:water:local", decision: accept, owner: office}"#

  // In March only the one of January is past its day; the one without a day is last.
  @Test func `stand in the order of their days, the late ones first`() throws {
    let text = try text(at: PartialDate("2026-03"), [open, thin, undue])
    let places = try ["hangs on Agency", "EU level: no partner", "No unit is recorded"].map {
      try #require(text.firstRange(of: $0)?.lowerBound)
    }
    #expect(places == places.sorted())
    #expect(text.contains("not accepted any more: past its due day 2026-01"))
    #expect(text.contains("to be acted on by 2026-06"))
    #expect(text.contains("enough"))
    #expect(text.contains("the office"))
    #expect(!text.contains("No day is chosen"))
  }

  @Test func `are late on no day where none is chosen, which is said`() throws {
    let text = try text(at: nil, [open, thin])
    #expect(text.contains("No day is chosen, so which days have passed is not said."))
    #expect(!text.contains("past its due day"))
  }

  @Test func `on what is no finding are told all the same`() throws {
    let text = try text(at: nil, [gone])
    #expect(text.contains("Decisions on what is no finding of this selection any more"))
    // Which level was open, in words, and when one counts as open.
    #expect(
      text.contains(
        "Was about: Water, local level. The rule: A level is required in a focus area, but"
      )
    )
    #expect(text.contains(" are counted. The decision: accepted. Answers for it: "))
    #expect(text.contains("the office"))
    #expect(!text.contains("coverage.open-level"))
  }

  @Test func `on what is not in the records are told by its id`() throws {
    let text = try text(at: nil, [#"{finding: "coverage.open-level:nay:local", decision: act}"#])
    #expect(text.contains("Was about: ‘nay’ (not in the records), local level. The rule: A level"))
    #expect(text.contains("The decision: to be acted on. Answers for it: "))
    #expect(text.contains("not recorded"))
  }

  @Test func `that there are none of are spoken of`() throws {
    #expect(try text(at: nil, []).contains("No decisions on findings are on record."))
  }
}
