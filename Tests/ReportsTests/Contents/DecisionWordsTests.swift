import Analyses
import Diagnostics
import Reports
import Stakeholders
import Testing

struct `A decision about a finding` {
  private func line(
    _ decision: String,
    at day: String?,
    _ language: Language
  ) throws -> Substring? {
    let yaml = """
      format: omvarld/1
      id: town
      title: Town
      principal: town
      language: sv
      focus-areas: [{id: rail, name: Rail}]
      actors: [{id: town, name: Town, kind: municipality}]
      follow-up: [{finding: "coverage.no-partner:rail", \(decision), reason: Enough}]
      """
    let gaps = try SmallCity.analysis(yaml, at: day.flatMap { PartialDate($0) })
    return gaps.gapText(TextStyle(width: 200, isColored: false, language: language))
      .split(separator: "\n").first { $0.contains("Enough") }.map { $0.drop { $0 == " " } }
  }

  // Without a day, what is told is true on any: an answer does not change with the clock.
  @Test(arguments: [
    ("decision: accept", nil, "✓ godtagen; Enough", "✓ accepted; Enough"),
    (
      "decision: accept, due: 2026-06", nil, "• godtagen till 2026-06; Enough",
      "• accepted until 2026-06; Enough"
    ),
    (
      "decision: accept, due: 2026-06", "2026-06-30", "✓ godtagen till 2026-06; Enough",
      "✓ accepted until 2026-06; Enough"
    ),
    (
      "decision: accept, due: 2026-06", "2026-07-01",
      "! inte längre godtagen: gällde till 2026-06; Enough",
      "! not accepted any more: past its due day 2026-06; Enough"
    ),
    ("decision: act", nil, "• ska åtgärdas; Enough", "• to be acted on; Enough"),
    (
      "decision: act, due: 2026", "2026", "• ska åtgärdas senast 2026; Enough",
      "• to be acted on by 2026; Enough"
    ),
    (
      "decision: act, due: 2026", "2027", "! skulle ha åtgärdats senast 2026; Enough",
      "! was to be acted on by 2026; Enough"
    ),
  ])
  func `says what is true on the day`(
    decision: String,
    day: String?,
    swedish: String,
    english: String
  ) throws {
    #expect(try line(decision, at: day, .swedish) == Substring(swedish))
    #expect(try line(decision, at: day, .english) == Substring(english))
  }
}
