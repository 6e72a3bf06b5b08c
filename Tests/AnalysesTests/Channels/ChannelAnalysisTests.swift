import Analyses
import Networks
import Stakeholders
import Testing

struct `A channel analysis` {
  ///     streets ──4── region ──4── agency ◀─1── streets
  ///     parks ──▶ business (a category) ── parliament        fund ──▶ parks
  private let yaml = """
    focus-areas:
      - {id: rail, name: Rail}
      - {id: housing, name: Housing}
    matters:
      - {id: link, name: A link, focus: rail, level: national, decisionMaker: agency}
      - {id: rents, name: Rents, focus: housing, level: national, decisionMaker: parliament}
      - {id: plan, name: A plan, focus: housing}
    actors:
      - {id: region, name: Region, kind: region, levels: [regional]}
      - {id: agency, name: Agency, kind: agency, levels: [national]}
      - {id: parliament, name: Parliament, kind: parliament, levels: [national]}
      - {id: fund, name: Fund, kind: other, levels: [eu], mandates: [housing]}
      - {id: business, name: Business, kind: business, standing: generic, levels: [national]}
      - {id: old, name: Old agency, kind: agency, levels: [national], until: 2010}
    relations:
      - {from: streets, to: region, kind: cooperation, strength: 4, focus: [rail], status: ongoing}
      - {from: region, to: agency, kind: cooperation, strength: 4, focus: [rail]}
      - {from: streets, to: agency, kind: advocacy, strength: 1, focus: [rail]}
      - {from: parks, to: business, kind: cooperation, focus: [housing]}
      - {from: business, to: parliament, kind: contact}
      - {from: fund, to: parks, kind: advice}
      - {from: city, to: region, kind: contact, lead: parks, focus: [housing]}
    """

  private func analysis(
    from source: EntityID? = nil,
    to target: ChannelQuestion.Target,
    limit: Int = 5,
    hops: Int = 6,
    selecting change: (inout Selection) -> Void = { _ in }
  ) throws -> ChannelAnalysis {
    var selection = Selection()
    change(&selection)
    return try ChannelAnalysis(
      SelectedGraph(City.graph(yaml), selection),
      ChannelQuestion(from: source, to: target, limit: limit, maximumHops: hops)
    )
  }

  private func ways(_ answer: ChannelAnswer?) -> [String] {
    (answer?.channels ?? []).map { channel in
      "\(channel.strength) " + channel.stops.map(\.rawValue).joined(separator: ">")
    }
  }

  // By Region 4, by the city's contact with the Region 2, directly 1.
  @Test func `ranks ways by their weakest link`() throws {
    let answer = try analysis(to: .one("agency")).answers.first
    #expect(
      ways(answer) == ["4 streets>region>agency", "2 city>region>agency", "1 streets>agency"]
    )
    #expect(answer?.channels.map(\.holder) == ["streets", "parks", "streets"])
    #expect(answer?.channels.map(\.weakest.from) == ["streets", "city", "streets"])
    #expect(answer?.channels.map(\.ties.first?.hasRecordedStrength) == [true, false, true])
    #expect(answer?.isTruncated == false)
    // The direct tie, and the way by the Region.
    #expect(answer?.disjointCount == 2)
    #expect(answer?.cut == nil)
    #expect(answer?.cutMembers == [])
    #expect(answer?.lack == nil)
  }

  // From the Region straight on, or back to the streets, whose advocacy is weak.
  @Test func `begins at one end where it is given`() throws {
    let answer = try analysis(from: "city", to: .one("agency")).answers.first
    #expect(ways(answer) == ["2 city>region>agency", "1 city>region>streets>agency"])
    #expect(answer?.disjointCount == 1)
    #expect(answer?.cut == ["region"])
    #expect(answer?.cutMembers == ["region"])
  }

  // Housing keeps the city's contact, but not the Region's cooperation about rail.
  @Test func `keeps relations for the chosen focus areas and for none in particular`() throws {
    let answer = try analysis(to: .one("agency")) { $0.focusAreas = ["housing"] }.answers.first
    #expect(ways(answer) == [])
    #expect(answer?.lack?.leadsInOtherAreas == true)
    #expect(answer?.lack?.reached.map(\.member) == ["region"])
    #expect(answer?.lack?.leadingOnCount == 0)
  }

  @Test func `tells how long the shortest way is where it is too long`() throws {
    let answer = try analysis(from: "city", to: .one("agency"), hops: 1).answers.first
    #expect(ways(answer) == [])
    #expect(answer?.lack?.shortest == 2)
    // Whatever the limit, one way is there.
    #expect(answer?.disjointCount == 1)
    #expect(answer?.cutMembers == ["region"])
  }

  @Test func `names the category that stands in the way`() throws {
    let answer = try analysis(to: .one("parliament")).answers.first
    #expect(ways(answer) == [])
    #expect(answer?.cut == [])
    #expect(answer?.disjointCount == 0)
    let lack = try #require(answer?.lack)
    #expect(lack.obstacles == ["business"])
    #expect(!lack.leadsAgainstDirection && !lack.leadsInOtherAreas)
    // One step away: the agency and the region, in order of names.
    #expect(lack.reached.map { "\($0.member) \($0.hops)" } == ["agency 1", "region 1"])
    #expect(lack.reachedCount == 2)
    #expect(lack.shortest == nil)
  }

  @Test func `tells that messages go the other way only`() throws {
    let lack = try #require(try analysis(to: .one("fund")).answers.first?.lack)
    #expect(lack.leadsAgainstDirection)
    #expect(lack.obstacles == [])
  }

  // Business is a category; whoever was there until 2010 is there where no day is chosen.
  @Test func `of a level has the best way to each, and who is not reached`() throws {
    let national = try analysis(to: .level("national"))
    #expect(national.answers.map(\.target) == ["agency", "old", "parliament"])
    #expect(national.answers.map { ways($0).first } == ["4 streets>region>agency", nil, nil])
    #expect(national.unnamed == ["business"])
    let later = try analysis(to: .level("national")) { $0.date = PartialDate("2020") }
    #expect(later.answers.map(\.target) == ["agency", "parliament"])
  }

  @Test func `of decision makers has those of matters and those with a mandate`() throws {
    let makers = try analysis(to: .decisionMakers)
    #expect(makers.answers.map(\.target) == ["agency", "fund", "parliament"])
    #expect(makers.decides("agency") == ["link"])
    #expect(makers.decides("fund") == ["housing"])
    let rail = try analysis(to: .decisionMakers) { $0.focusAreas = ["rail"] }
    #expect(rail.answers.map(\.target) == ["agency"])
    let european = try analysis(to: .decisionMakers) { $0.levels = ["eu"] }
    #expect(european.answers.map(\.target) == ["fund"])
  }

  @Test func `cannot be asked about what is on no channel`() throws {
    #expect(throws: UnaskableChannels.unknown("nobody", .to)) {
      try analysis(to: .one("nobody"))
    }
    #expect(throws: UnaskableChannels.unnamed("business", .generic, .to)) {
      try analysis(to: .one("business"))
    }
    #expect(throws: UnaskableChannels.unnamed("business", .generic, .from)) {
      try analysis(from: "business", to: .one("agency"))
    }
    #expect(throws: UnaskableChannels.notSomebody("link", .to)) { try analysis(to: .one("link")) }
    #expect(throws: UnaskableChannels.isSource("parks")) { try analysis(to: .one("parks")) }
    #expect(throws: UnaskableChannels.isBothEnds("agency")) {
      try analysis(from: "agency", to: .one("agency"))
    }
    #expect(throws: UnaskableChannels.unknownLevel("moon")) { try analysis(to: .level("moon")) }
    #expect(throws: UnaskableChannels.notStanding("old", .to)) {
      try analysis(to: .one("old")) { $0.date = PartialDate("2020") }
    }
  }
}

/// The internal organisation of Malmö, from its organisation.yaml:
///
///     kontaktnatverket ─support▶ omvarldsgruppen ─support▶ styrgruppen ─reporting▶ stadsdirektoren
///             └────────────────support────────────────────▶    │            └─reporting▶ presidiet
///     omvarldsgruppen ◀─membership▶ seven departments ◀─membership▶ ┘
///
/// Support is 3, membership 3, reporting 4, and nobody but the City Director reports to the presidium.
struct `Channels within Malmö` {
  // 3 steps by the steering group; 4 by the external relations group; 5 by that group and any of the
  // seven departments that are in both groups: 1 + 1 + 7 ways, all as strong as support, 3.
  @Test func `lead from the contact network to the presidium by two whom none can pass by`() throws
  {
    let analysis = try ChannelAnalysis(
      SelectedGraph(StakeholderGraph.delivered("malmo"), Selection()),
      ChannelQuestion(from: "kontaktnatverket", to: .one("presidiet"), limit: 20)
    )
    let answer = try #require(analysis.answers.first)
    let ways = answer.channels.map { $0.stops.map(\.rawValue) }
    let departments = [
      "arbetsmarknad-gymnasie-vux", "fastighetskontoret", "gatukontoret", "kulturforvaltningen",
      "miljoforvaltningen", "stadsbyggnadskontoret", "stadskontoret",
    ]
    let end = ["styrgruppen", "stadsdirektoren", "presidiet"]
    #expect(
      ways.prefix(2) == [
        ["kontaktnatverket"] + end, ["kontaktnatverket", "omvarldsgruppen"] + end,
      ]
    )
    #expect(
      Array(ways.dropFirst(2))
        == departments.map { ["kontaktnatverket", "omvarldsgruppen", $0] + end }
    )
    #expect(Set(answer.channels.map(\.strength)) == [3])
    #expect(Set(answer.channels.map(\.holder)) == ["kontaktnatverket"])
    #expect(answer.channels.first?.weakest.relation.kind == .support)
    #expect(!answer.isTruncated)
    #expect(answer.disjointCount == 1)
    #expect(answer.cutMembers == ["styrgruppen", "stadsdirektoren"])
    // Of two smallest cuts the one nearer to the contact network.
    #expect(answer.cut == ["styrgruppen"])
  }

  // Five of the nine: the third to fifth are as strong and as long as the four that are left out.
  @Test func `are more than the five that are told`() throws {
    let analysis = try ChannelAnalysis(
      SelectedGraph(StakeholderGraph.delivered("malmo"), Selection()),
      ChannelQuestion(from: "kontaktnatverket", to: .one("presidiet"))
    )
    let answer = try #require(analysis.answers.first)
    #expect(answer.channels.count == 5)
    #expect(answer.isTruncated)
  }
}
