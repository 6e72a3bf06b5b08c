import Stakeholders
import TestSupport
import Testing

struct `Relations older than their ends` {
  private func warnings(_ relation: String) -> [String] {
    let text = MarkedText(
      """
      units: [{id: team, name: Team, kind: department, since: 2015-06, until: 2020}]
      relations: [1️⃣{from: team, to: office, kind: support, evidence: [{document: programme}], \(relation)}]
      """
    )
    return Diagnosis(text).warnings
  }

  private let hint = "; correct since: and until: of one or the other"

  @Test func `are told with the two dates`() {
    #expect(
      warnings("since: 2014") == [
        "1️⃣ the relation 'team>support>office>' holds in 2014, but Team is there only from 2015-06"
          + hint
      ]
    )
    #expect(
      warnings("until: 2021-01-01") == [
        "1️⃣ the relation 'team>support>office>' holds in 2021-01-01, but Team is there only until 2020"
          + hint
      ]
    )
    // All of it before, all of it after, both: one warning for each end of time.
    #expect(warnings("since: 2001, until: 2002").count == 1)
    #expect(warnings("since: 2022, until: 2023").count == 1)
    #expect(warnings("since: 2001, until: 2023").count == 2)
  }

  // 2015 may mean December, and 2020-12 lies in 2020; what is not recorded is open.
  @Test(arguments: [
    "since: 2015", "since: 2015-06, until: 2020-12-31", "until: 2020", "strength: 2",
  ])
  func `are not told of what can be right`(relation: String) {
    #expect(warnings(relation).isEmpty)
  }
}
