import Analyses
import Diagnostics
import Stakeholders
import TestSupport
import Testing

private let city = """
  focus-areas:
    - {id: rail, name: {sv: Järnväg, en: Rail}}
    - {id: water, name: {sv: Vatten, en: Water}}
  actors:
    - {id: alpha, name: Alfa, kind: agency, levels: [national]}
    - {id: beta, name: Beta, kind: agency, levels: [eu]}
    - {id: category, name: myndigheter, kind: agency, standing: generic, levels: [national]}
  units:
    - {id: harbour, name: {sv: hamnen, en: the Harbour}, kind: company}
  """

private func relations(_ lines: String...) -> String {
  "relations:\n" + lines.map { "  - {\($0)}\n" }.joined()
}

private func voice(
  _ yaml: String...,
  selecting change: (inout Selection) -> Void = { _ in }
) throws -> VoiceAnalysis {
  var selection = Selection()
  change(&selection)
  let graph = try City.graph(([city] + yaml).joined(separator: "\n"))
  return VoiceAnalysis(SelectedGraph(graph, selection))
}

extension VoiceAnalysis {
  fileprivate func ids(of rule: Rule) -> [String] {
    findings.filter { $0.rule == rule }.map(\.id)
  }
}

struct `A partner met by several units` {
  @Test func `without a lead or a shared group is uncoordinated`() throws {
    let voice = try voice(
      relations(
        "from: streets, to: alpha, kind: contact, focus: [rail]",
        "from: parks, to: alpha, kind: contact, focus: [rail]"
      )
    )
    #expect(voice.contacts.map(\.units) == [["parks", "streets"]])
    #expect(voice.ids(of: .uncoordinated) == ["voice.uncoordinated:alpha:rail"])
    #expect(
      voice.findings.first?.message.swedish
        == "Gatukontoret och parkkontoret möter Alfa i Järnväg, men ingen ledande enhet och ingen "
        + "gemensam grupp är noterad."
    )
  }

  @Test func `in different focus areas is not, for each of them meets it alone`() throws {
    let voice = try voice(
      relations(
        "from: streets, to: alpha, kind: contact, focus: [rail]",
        "from: parks, to: alpha, kind: contact, focus: [water]"
      )
    )
    #expect(voice.contacts.count == 2)
    #expect(voice.ids(of: .uncoordinated).isEmpty)
  }

  @Test func `under one lead is coordinated`() throws {
    let voice = try voice(
      relations(
        "from: streets, to: alpha, kind: contact, focus: [rail], lead: streets",
        "from: parks, to: alpha, kind: contact, focus: [rail]"
      )
    )
    #expect(voice.contacts.first?.lead == "streets")
    #expect(voice.contacts.first?.isCoordinated == true)
    #expect(voice.ids(of: .uncoordinated).isEmpty)
  }

  @Test func `under two leads is not, and the remedy changes the fewest relations`() throws {
    let graph = try City.graph(
      city,
      relations(
        "from: streets, to: alpha, kind: contact, focus: [rail], lead: streets",
        "from: parks, to: alpha, kind: contact, focus: [rail], lead: parks",
        "from: parks, to: alpha, kind: exchange, focus: [rail], lead: parks"
      )
    )
    let voice = VoiceAnalysis(SelectedGraph(graph, Selection()))
    let finding = try #require(voice.findings.first { $0.rule == .uncoordinated })
    #expect(finding.message.english.contains("several are recorded as lead"))
    #expect(finding.message.english.hasSuffix("and no shared group is recorded."))
    #expect(finding.message.swedish.hasSuffix("och ingen gemensam grupp är noterad."))
    #expect(finding.changes.count == 1)
    let after = VoiceAnalysis(SelectedGraph(graph.applying(finding.changes), Selection()))
    #expect(after.contacts.first?.lead == "parks")
  }

  @Test(arguments: [
    ("[streets, parks]", "[rail]", true), ("[streets, parks]", "all", true),
    ("[streets, parks]", "[water]", false), ("[streets]", "[rail]", false),
  ])
  func `is coordinated by a group that they are all in and that coordinates the area`(
    members: String,
    areas: String,
    isCoordinated: Bool
  ) throws {
    let voice = try voice(
      "  - {id: circle, name: Krets, kind: group, members: \(members), coordinates: \(areas)}",
      relations(
        "from: streets, to: alpha, kind: contact, focus: [rail]",
        "from: parks, to: alpha, kind: contact, focus: [rail]"
      )
    )
    #expect(voice.contacts.first?.groups == (isCoordinated ? ["circle"] : []))
    #expect(voice.ids(of: .uncoordinated).isEmpty == isCoordinated)
  }

  @Test func `is told only where a selection leaves the relations in`() throws {
    let yaml = relations(
      "from: streets, to: alpha, kind: contact, focus: [rail], status: ongoing",
      "from: parks, to: alpha, kind: contact, focus: [rail], status: possible"
    )
    #expect(try voice(yaml).shared.count == 1)
    #expect(try voice(yaml) { $0.statuses = [.ongoing] }.shared.isEmpty)
    #expect(try voice(yaml) { $0.focusAreas = ["water"] }.contacts.isEmpty)
    #expect(try voice(yaml) { $0.levels = ["eu"] }.contacts.isEmpty)
  }
}

struct `Findings about one voice under a choice of levels` {
  // Alfa is national and Beta is at EU level; both are met by two units, and led by a third.
  private let both = relations(
    "from: streets, to: alpha, kind: contact, focus: [rail], lead: harbour",
    "from: parks, to: alpha, kind: contact, focus: [rail], lead: parks",
    "from: streets, to: beta, kind: contact, focus: [rail], lead: harbour",
    "from: parks, to: beta, kind: contact, focus: [rail], lead: parks"
  )

  @Test(arguments: [(["national"], ["alpha"]), (["eu"], ["beta"]), ([], ["alpha", "beta"])])
  func `are about actors at these`(levels: [String], actors: [String]) throws {
    let voice = try voice(both) { $0.levels = levels.map { Level.ID($0) } }
    #expect(voice.contacts.map(\.actor.rawValue) == actors)
    #expect(voice.ids(of: .uncoordinated) == actors.map { "voice.uncoordinated:\($0):rail" })
    #expect(
      voice.ids(of: .leadWithoutRelation)
        == actors.map { "voice.lead-without-relation:harbour:\($0):rail" }
    )
  }

  @Test func `are none where no counterpart is at these`() throws {
    let voice = try voice(both) { $0.levels = ["regional"] }
    #expect(voice.contacts.isEmpty && voice.findings.isEmpty)
  }
}

struct `A lead` {
  @Test func `without a relation of its own is told, while another unit has one`() throws {
    let voice = try voice(
      relations("from: parks, to: alpha, kind: contact, focus: [rail], lead: streets")
    )
    #expect(
      voice.ids(of: .leadWithoutRelation)
        == ["voice.lead-without-relation:streets:alpha:rail"]
    )
  }

  // A relation of the city's own with a lead is held by that lead.
  @Test func `holds the relations of the city itself that it leads`() throws {
    let voice = try voice(
      relations("from: city, to: alpha, kind: contact, focus: [rail], lead: streets")
    )
    #expect(voice.contacts.first?.units == ["streets"])
    #expect(voice.ids(of: .leadWithoutRelation).isEmpty)
  }
}

struct `A level in one hand` {
  @Test func `is one all whose relations one unit holds`() throws {
    let voice = try voice(
      relations(
        "from: streets, to: alpha, kind: contact, focus: [rail]",
        "from: streets, to: alpha, kind: exchange, focus: [water]",
        "from: parks, to: beta, kind: contact, focus: [water]",
        "from: streets, to: beta, kind: contact, focus: [rail]"
      )
    )
    #expect(voice.ids(of: .singleHolder) == ["voice.single-holder:national:streets"])
    #expect(
      voice.findings.first { $0.rule == .singleHolder }?.message.english
        == "Both relations to named partners at the national level are held by the Streets "
        + "Department (Alfa)."
    )
  }

  // A category at the level may be met by others: the words are about named partners.
  @Test(arguments: [
    (1, "Den enda relationen till en namngiven part på nationell nivå hålls av"),
    (2, "Båda relationerna till namngivna parter på nationell nivå hålls av"),
    (3, "Alla tre relationer till namngivna parter på nationell nivå hålls av"),
  ])
  func `says how many relations to named partners there are`(count: Int, words: String) throws {
    let kinds = ["contact", "exchange", "cooperation"].prefix(count)
    let voice = try voice(
      relations("from: parks, to: category, kind: contact, focus: [rail]")
        + kinds.map { "  - {from: streets, to: alpha, kind: \($0), focus: [rail]}\n" }.joined()
    )
    let finding = try #require(voice.findings.first { $0.rule == .singleHolder })
    #expect(finding.message.swedish == words + " gatukontoret (Alfa).")
    #expect(finding.message.english.contains("named partner"))
    #expect(finding.remedy.swedish.contains("till en namngiven part på nationell nivå"))
  }

  @Test func `is none where a relation has no recorded holder`() throws {
    let voice = try voice(
      relations(
        "from: streets, to: alpha, kind: contact, focus: [rail]",
        "from: city, to: alpha, kind: cooperation, focus: [rail]"
      )
    )
    #expect(voice.ids(of: .singleHolder).isEmpty)
  }
}

struct `A decision maker` {
  @Test func `whom nobody meets is told among the findings about one voice`() throws {
    let voice = try voice(
      "matters:\n  - {id: line, name: En bana, focus: rail, decisionMaker: beta}"
    )
    #expect(voice.ids(of: .unreachedDecisionMaker) == ["matter.unreached-decision-maker:line:beta"])
  }

  // Beta is at EU level. Where the matter has a level of its own, that counts, as it does in gaps.
  @Test(arguments: [
    ("", "eu", true), ("", "national", false), (", level: national", "national", true),
    (", level: national", "eu", false),
  ])
  func `is told at the level of the matter, else at the decision maker's own`(
    level: String,
    chosen: String,
    isTold: Bool
  ) throws {
    let voice = try voice(
      "matters:\n  - {id: line, name: En bana, focus: rail, decisionMaker: beta\(level)}"
    ) { $0.levels = [Level.ID(chosen)] }
    #expect(voice.ids(of: .unreachedDecisionMaker).isEmpty != isTold)
  }
}

struct `One voice in graphs drawn by lot` {
  /// By the contract's own words, counter by counter.
  private func slowFindings(_ city: RandomCity) -> Set<String> {
    var found: Set<String> = []
    let actors = Dictionary(uniqueKeysWithValues: city.actors.map { ($0.id, $0) })
    let engaging = ["cooperation", "exchange", "contact", "advocacy", "procurement", "membership"]
    let ours = Set(city.units + [RandomCity.city])
    struct Meeting {
      var actor: String
      var holder: String?
      var lead: String?
      var focus: [String]
    }
    // `members` is a short form of membership, which engages whoever of the city is in an arena.
    let memberships = city.actors.filter { $0.standing == "named" }.flatMap { arena in
      arena.members.filter(ours.contains).map {
        Meeting(actor: arena.id, holder: $0 == RandomCity.city ? nil : $0, lead: nil, focus: [])
      }
    }
    let meetings =
      memberships
      + city.relations.compactMap { relation -> Meeting? in
        guard engaging.contains(relation.kind), relation.status != "ended",
          relation.readings.isEmpty, ours.contains(relation.from) != ours.contains(relation.to)
        else { return nil }
        let isFromUs = ours.contains(relation.from)
        let (us, them) = isFromUs ? (relation.from, relation.to) : (relation.to, relation.from)
        guard let actor = actors[them], actor.standing == "named" else { return nil }
        return Meeting(
          actor: them,
          holder: us == RandomCity.city ? relation.lead : us,
          lead: relation.lead,
          focus: relation.focus
        )
      }
    for area in city.areas.map(\.id) {
      for actor in actors.keys {
        let here = meetings.filter { $0.actor == actor && $0.focus.contains(area) }
        let units = Set(here.compactMap(\.holder))
        let leads = Set(here.compactMap(\.lead))
        if units.count >= 2, leads.count != 1 {
          found.insert("voice.uncoordinated:\(actor):\(area)")
        }
        for lead in leads where !units.contains(lead) && !units.isEmpty {
          found.insert("voice.lead-without-relation:\(lead):\(actor):\(area)")
        }
      }
    }
    for level in RandomCity.levels {
      let here = meetings.filter { actors[$0.actor]?.levels.contains(level) ?? false }
      let holders = Set(here.map(\.holder))
      if holders.count == 1, let holder = holders.first ?? nil {
        found.insert("voice.single-holder:\(level):\(holder)")
      }
    }
    return found
  }

  @Test(arguments: UInt64(0)..<400)
  func `agrees with its definition`(seed: UInt64) throws {
    let city = RandomCity(seed: seed)
    let graph = try StakeholderGraph(yaml: city.yaml, beside: nil)
    let found = VoiceAnalysis(SelectedGraph(graph, Selection())).findings
      .filter { $0.rule.topic == .voice }.map(\.id)
    #expect(Set(found) == slowFindings(city), "\(city.yaml)")
    #expect(Set(found).count == found.count)
  }
}
