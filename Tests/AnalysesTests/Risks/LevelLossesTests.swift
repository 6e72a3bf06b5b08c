import Analyses
import Diagnostics
import Interchange
import Stakeholders
import Testing

extension StakeholderGraph {
  func risks(selecting change: (inout Selection) -> Void = { _ in }) -> RiskAnalysis {
    var selection = Selection()
    change(&selection)
    return RiskAnalysis(SelectedGraph(self, selection))
  }
}

extension RiskAnalysis {
  /// What falls open with what: `actor port: rail/national`.
  var levelLosses: [String] {
    losses.filter { !$0.cells.isEmpty }.map { loss in
      "\(loss.kind.rawValue) \(loss.element): "
        + loss.cells.map { "\($0.area)/\($0.level)" }.joined(separator: " ")
    }
  }

  func loss(_ id: String) -> Loss? { losses.first { $0.finding.id == id } }
}

struct `Losses of required levels` {
  private let rail = """
    focus-areas:
      - {id: rail, name: Järnväg, requirements: [{level: national}]}
      - {id: water, name: Vatten, requirements: [{level: national}, {level: eu}]}
    """

  // One actor, one unit, one relation: each of them takes rail × national with it.
  @Test func `are told of the actor, the unit and the relation that a level hangs on`() throws {
    let graph = try City.graph(
      rail,
      """
      actors: [{id: port, name: Hamnverket, kind: agency, levels: [national]}]
      relations: [{from: streets, to: port, kind: contact, focus: [rail]}]
      """
    )
    // Equals in the order of names: gatukontoret, gatukontoret – Hamnverket, Hamnverket.
    #expect(
      graph.risks().levelLosses == [
        "unit streets: rail/national", "relation streets>contact>port>rail: rail/national",
        "actor port: rail/national",
      ]
    )
    let loss = graph.risks().loss("risk.loss-of-actor:port")
    #expect(loss?.cells.map(\.lost) == [["port"]])
    #expect(loss?.cells.map(\.lacking) == [1])
    #expect(
      loss?.finding.message
        == Phrase(
          sv:
            "Faller Hamnverket bort saknar Järnväg (nationell nivå) den namngivna part som krävs.",
          en:
            "If Hamnverket goes, Järnväg (national level) no longer has the named partner required."
        )
    )
  }

  // port is met by two units: no unit and no relation is alone. It is the one actor, though.
  @Test func `are not told of what is there twice`() throws {
    let graph = try City.graph(
      rail,
      """
      actors: [{id: port, name: Hamnverket, kind: agency, levels: [national]}]
      relations:
        - {from: streets, to: port, kind: contact, focus: [rail]}
        - {from: parks, to: port, kind: contact, focus: [rail]}
      """
    )
    #expect(graph.risks().levelLosses == ["actor port: rail/national"])
  }

  // Two actors, and one is enough; but both are met by streets alone.
  @Test func `are told of a unit that holds several relations`() throws {
    let graph = try City.graph(
      rail,
      """
      actors:
        - {id: port, name: Hamnverket, kind: agency, levels: [national]}
        - {id: road, name: Vägverket, kind: agency, levels: [national]}
      relations:
        - {from: streets, to: port, kind: contact, focus: [rail]}
        - {from: road, to: streets, kind: contact, focus: [rail]}
      """
    )
    #expect(graph.risks().levelLosses == ["unit streets: rail/national"])
    let loss = graph.risks().loss("risk.loss-of-unit:streets")
    #expect(loss?.cells.map(\.lost) == [["port", "road"]])
  }

  // port is met directly by one relation, and reached as a member of a joined forum besides: it can
  // lose its only direct relation. Gone itself, nobody is left.
  @Test func `leave an actor who is also reached through an arena`() throws {
    let graph = try City.graph(
      rail,
      """
      actors:
        - {id: port, name: Hamnverket, kind: agency, levels: [national]}
        - {id: forum, name: Forum, kind: network, members: [port]}
      relations:
        - {from: streets, to: port, kind: contact, focus: [rail]}
        - {from: parks, to: forum, kind: membership, focus: [rail]}
      """
    )
    #expect(graph.risks().levelLosses == ["actor port: rail/national"])
  }

  // Reached only as a member of the forum, which one unit has joined: everything on the way counts.
  @Test func `take the members of an arena with it`() throws {
    let graph = try City.graph(
      rail,
      """
      actors:
        - {id: port, name: Hamnverket, kind: agency, levels: [national]}
        - {id: forum, name: Forum, kind: network, members: [port]}
      relations:
        - {from: parks, to: forum, kind: membership, focus: [rail]}
      """
    )
    #expect(
      Set(graph.risks().levelLosses) == [
        "actor port: rail/national", "actor forum: rail/national", "unit parks: rail/national",
        "relation parks>membership>forum>rail: rail/national",
        "relation port>membership>forum>: rail/national",
      ]
    )
    // A membership can be decided about, though it is written as a property of the arena.
    let decided = try City.graph(
      "follow-up: [{finding: 'risk.loss-of-relation:port>membership>forum>', decision: accept}]",
      """
      actors:
        - {id: port, name: Hamnverket, kind: agency}
        - {id: forum, name: Forum, kind: network, members: [port]}
      """
    )
    #expect(decided.followUpWarnings().isEmpty)
    let forum = graph.risks().loss("risk.loss-of-actor:forum")?.finding
    #expect(
      forum?.message.english
        == "If Forum goes, Järnväg (national level) no longer has the named partner required; "
        + "Hamnverket is reached in no other way."
    )
    #expect(forum?.remedy.english == "Record a relation of our own to Hamnverket in Järnväg.")
  }

  // streets only leads what the city itself holds: the relation stays, without holder.
  @Test func `do not follow from a lead`() throws {
    let graph = try City.graph(
      rail,
      """
      actors: [{id: port, name: Hamnverket, kind: agency, levels: [national]}]
      relations: [{from: city, to: port, kind: contact, focus: [rail], lead: streets}]
      """
    )
    let losses = ["relation city>contact>port>rail: rail/national", "actor port: rail/national"]
    #expect(Set(graph.risks().levelLosses) == Set(losses))
    // Nor where the relations that the unit holds were asked for.
    #expect(Set(graph.risks { $0.units = ["streets"] }.levelLosses) == Set(losses))
  }

  @Test func `rank first with which most levels fall`() throws {
    let graph = try City.graph(
      rail,
      """
      actors:
        - {id: a, name: Öververket, kind: agency, levels: [national, eu]}
        - {id: b, name: Banverket, kind: agency, levels: [national]}
      relations:
        - {from: city, to: a, kind: contact, focus: [water]}
        - {from: city, to: b, kind: contact, focus: [rail]}
      """
    )
    #expect(
      graph.risks().levelLosses == [
        "relation city>contact>a>water: water/national water/eu",
        "actor a: water/national water/eu", "actor b: rail/national",
        "relation city>contact>b>rail: rail/national",
      ]
    )
    // Rows and columns choose what of it is told.
    #expect(
      graph.risks { $0.levels = ["eu"] }.levelLosses == [
        "relation city>contact>a>water: water/eu", "actor a: water/eu",
      ]
    )
    #expect(graph.risks { $0.focusAreas = ["rail"] }.levelLosses.count == 2)
  }

  @Test func `say under which readings they hold, and what was decided`() throws {
    let graph = try City.graph(
      rail,
      """
      actors:
        - {id: port, name: Hamnverket, kind: agency, levels: [national]}
        - {id: road, name: Vägverket, kind: agency, levels: [national]}
      relations:
        - {from: city, to: port, kind: contact, focus: [rail]}
        - {from: city, to: road, kind: contact, focus: [rail], readings: [default]}
      readings: [{id: strict, name: Sträng}]
      follow-up:
        - {finding: "risk.loss-of-relation:city>contact>port>rail", decision: accept}
        - {finding: "risk.loss-of-actor:port", decision: act, due: 2027-01}
      """
    )
    #expect(graph.risks().levelLosses.isEmpty)
    var strict = graph.risks { $0.reading = "strict" }
    #expect(strict.findings.map(\.holdsUnder) == [["strict"], ["strict"]])
    #expect(Set(strict.findings.map(\.followUp?.decision)) == [.accept, .act])
    #expect(graph.followUpWarnings().isEmpty)
    strict.keepRobustFindings()
    #expect(strict.losses.isEmpty)
  }

  @Test func `of nothing are none`() throws {
    #expect(try City.graph().risks().losses.isEmpty)
    #expect(try City.graph(rail).risks().losses.isEmpty)
  }
}

struct `Losses of required levels in graphs drawn by lot` {
  @Test(arguments: UInt64(0)..<20)
  func `agree with taking each thing out`(hundred: UInt64) throws {
    for seed in (hundred * 100)..<(hundred * 100 + 100) {
      let city = RandomCity(seed: seed)
      let file = SourceFile(path: "by-lot.yaml", text: city.yaml)
      let graph = try StakeholderGraph.reading(yaml: [file]).value
      var selection = Selection()
      selection.reading = city.question.reading.map { Reading.ID($0) }
      selection.bases = city.question.basis.flatMap(Basis.init(rawValue:)).map { [$0] } ?? []
      selection.statuses =
        city.question.status.flatMap(Relation.Status.init(rawValue:)).map { [$0] } ?? []
      let name: Comment = "\(seed) \(city.question)\n\(city.yaml)"
      let risks = RiskAnalysis(SelectedGraph(graph, selection))
      #expect(risks.levelLosses.sorted() == slowLosses(graph, selection), name)
      // What can be lost is counted as coverage counts it, in the chosen rows and columns.
      guard seed % 5 == 0 else { continue }
      selection.levels = seed % 2 == 0 ? ["national", "eu", "local"] : []
      selection.focusAreas = seed % 3 == 0 ? graph.focusAreas.prefix(1).map(\.id) : []
      let chosen = SelectedGraph(graph, selection)
      let (some, coverage) = (RiskAnalysis(chosen), Coverage(chosen))
      #expect(
        (some.requiredCount, some.metCount) == (coverage.requiredCount, coverage.metCount),
        name
      )
    }
  }

  /// The cells that fall from met to open when one thing after another is taken out of the graph.
  private func slowLosses(_ graph: StakeholderGraph, _ selection: Selection) -> [String] {
    func met(_ graph: StakeholderGraph) -> [String] {
      Coverage(SelectedGraph(graph, selection)).cells
        .filter { $0.isRequired && $0.isMet }
        .map { "\($0.area)/\($0.level)" }
    }
    let before = met(graph)
    if before.isEmpty { return [] }
    var losses: [String] = []
    func takeOut(_ name: String, _ changes: [Change]) {
      let after = Set(met(graph.applying(changes)))
      let lost = before.filter { !after.contains($0) }
      if !lost.isEmpty { losses.append(name + ": " + lost.joined(separator: " ")) }
    }
    for actor in graph.actors where actor.id != graph.principal {
      takeOut("actor \(actor.id)", [.remove(EntityID(actor.id))])
      for member in actor.members {
        var fewer = actor
        fewer.members.removeAll { $0 == member }
        let key = Relation.key(from: member, kind: .membership, to: EntityID(actor.id), focus: [])
        takeOut("relation \(key)", [.put(.actor(fewer))])
      }
    }
    for unit in graph.units { takeOut("unit \(unit.id)", [.remove(EntityID(unit.id))]) }
    for relation in graph.relations {
      takeOut("relation \(relation.key)", [.removeRelation(key: relation.key)])
    }
    return losses.sorted()
  }

  // The lots have to be worth drawing.
  @Test func `are of every kind`() throws {
    var kinds: [Loss.Kind: Int] = [:]
    for seed in UInt64(0)..<200 {
      let file = SourceFile(path: "by-lot.yaml", text: RandomCity(seed: seed).yaml)
      for loss in try StakeholderGraph.reading(yaml: [file]).value.risks().losses {
        kinds[loss.kind, default: 0] += 1
      }
    }
    for kind in Loss.Kind.allCases { #expect(kinds[kind, default: 0] >= 20, "\(kind)") }
  }
}
