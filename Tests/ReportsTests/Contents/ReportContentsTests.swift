import Diagnostics
import Testing

@testable import Reports

struct `What a report says` {
  // By id the plan named last would come first.
  @Test func `tells what is found of documents in the order of their names`() throws {
    var city = SmallCity()
    city.lists["documents", default: []] += [
      #"{id: aa, name: {sv: "Översikten", en: "Zone Plan"}}"#,
      #"{id: zz, name: {sv: "Agendan", en: "Agenda"}}"#,
    ]
    let text = try city.report(in: .english).markdown
    for finding in ["is not tied to any focus area", "has no date of decision"] {
      let first = try #require(text.firstRange(of: "Agenda \(finding)"))
      let last = try #require(text.firstRange(of: "Zone Plan \(finding)"))
      #expect(first.lowerBound < last.lowerBound)
    }
  }
}
