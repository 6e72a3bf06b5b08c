import Analyses
import Diagnostics
import Reports
import Stakeholders
import Testing

struct `The headline` {
  @Test func `counts first, then says where nobody is, what that does not mean, and what to ask`()
    throws
  {
    let sentences = try sentences(
      actors: """
          - {id: agency, name: Verket, kind: agency, levels: [national]}
          - {id: business, name: näringslivet, kind: business, standing: generic}
        """,
      relations: """
          - {from: town, to: agency, kind: contact, focus: [port], status: ongoing}
          - {from: town, to: business, kind: contact, focus: [water]}
        """
    )
    #expect(
      sentences.map(\.swedish) == [
        "1 av 3 nivåer som krävs har en namngiven part; där är samarbetet noterat som pågående.",
        "Två av tre fokusområden har ingen namngiven extern part: Vatten och Skola.",
        "I Vatten är bara allmänna kategorier noterade: ”näringslivet”; i Skola är ingen part alls "
          + "noterad.",
        "Det betyder inte att samarbete saknas, bara att det inte är noterat. Vem borde föras in?",
      ]
    )
    #expect(
      sentences.map(\.english) == [
        "1 of 3 required levels has a named partner; the cooperation there is recorded as ongoing.",
        "Two of three focus areas have no named external partner: Vatten and Skola.",
        "In Vatten only categories are recorded: “näringslivet”; in Skola no partner at all is "
          + "recorded.",
        "That does not mean that cooperation is absent, only that it is not on record. "
          + "Who should be entered?",
      ]
    )
  }

  @Test func `says how many levels have a partner through an arena only`() throws {
    let first = try sentences(
      actors: """
          - {id: agency, name: Verket, kind: agency, levels: [national]}
          - {id: forum, name: Forum, kind: network, levels: [regional], members: [agency]}
        """,
      relations: "  - {from: town, to: forum, kind: membership, focus: [port]}"
    )[0]
    #expect(
      first.swedish.hasPrefix("1 av 3 nivåer som krävs har en namngiven part, indirekt; där är")
    )
    #expect(
      first.english.hasPrefix("1 of 3 required levels has a named partner, indirectly; the coop")
    )
  }

  @Test func `says in words that cooperation is ongoing at every level that has a partner`() throws
  {
    func first(_ areas: String...) throws -> Phrase {
      try sentences(
        actors: "  - {id: agency, name: Verket, kind: agency, levels: [national]}",
        relations: areas.map {
          "  - {from: town, to: agency, kind: contact, focus: [\($0)], status: ongoing}"
        }.joined(separator: "\n")
      )[0]
    }
    let both = try first("port", "water")
    #expect(both.swedish.hasSuffix(" part; i båda är samarbetet noterat som pågående."))
    #expect(both.english.hasSuffix(" partner; in both the cooperation is recorded as ongoing."))
    let all = try first("port", "water", "school")
    #expect(all.swedish.hasSuffix("; i alla tre är samarbetet noterat som pågående."))
    #expect(all.english.hasSuffix("; in all three of them the cooperation is recorded as ongoing."))
  }

  @Test func `of nobody at all blames nobody`() throws {
    let sentences = try sentences(actors: "", relations: "").map(\.english)
    #expect(
      sentences == [
        "0 of 3 required levels have a named partner.",
        "None of three focus areas has a named external partner.",
        "No partner at all is recorded there.",
        "That does not mean that cooperation is absent, only that it is not on record. "
          + "Who should be entered?",
      ]
    )
  }

  @Test func `without requirements counts no coverage, least of all a full one`() throws {
    let sentences = try Headline(
      SmallCity.analysis(Self.head + "focus-areas: [{id: port, name: Hamn}]\n")
    ).sentences
    #expect(
      sentences.first?.english
        == "No level is recorded as required, so coverage cannot be counted."
    )
    #expect(
      sentences.first?.swedish
        == "Ingen nivå är noterad som krav, så täckningen går inte att räkna."
    )
    #expect(!sentences.contains { $0.english.contains("100") || $0.english.contains("All") })
  }

  @Test func `without focus areas says just that`() throws {
    let sentences = try Headline(SmallCity.analysis(Self.head)).sentences
    #expect(sentences.map(\.english) == ["No focus area is recorded."])
  }

  @Test func `asks nothing when every requirement is met`() throws {
    let yaml =
      Self.head.replacing(
        "actors:\n",
        with: "actors:\n  - {id: agency, name: Verket, kind: agency, levels: [national]}\n"
      ) + """
        focus-areas: [{id: port, name: Hamn, requirements: [{level: national}]}]
        relations: [{from: town, to: agency, kind: contact, focus: [port]}]
        """
    #expect(
      try Headline(SmallCity.analysis(yaml)).sentences.map(\.english) == [
        "1 of 1 required level has a named partner; the cooperation there is not recorded as "
          + "ongoing.",
        "The focus area has at least one named external partner.",
      ]
    )
  }

  // Under the strict reading the agency of the port is a place, so the port has nobody there; the school
  // has nobody under any reading. Relations that are ongoing are a part of what is on record.
  @Test func `names the areas that have nobody under any reading where only such are told`() throws
  {
    let yaml =
      Self.head + """
          - {id: agency, name: Verket, kind: agency, levels: [national]}
        focus-areas: [{id: port, name: Hamn}, {id: school, name: Skola}]
        relations: [{from: town, to: agency, kind: contact, focus: [port]}]
        readings: [{id: strict, name: Sträng, standing: {agency: place}}]
        """
    var analysis = try SmallCity.analysis(yaml, reading: "strict")
    #expect(
      Headline(analysis).sentences[1].swedish
        == "Inget av de två fokusområdena har en namngiven extern part."
    )
    analysis.keepRobustFindings()
    #expect(
      Headline(analysis).sentences[1].swedish
        == "Ett av två fokusområden har ingen namngiven extern part i någon läsning: Skola."
    )
    #expect(
      Headline(analysis).sentences[1].english
        == "One of two focus areas has no named external partner under any reading: Skola."
    )
  }

  @Test func `of areas that lack somebody under one reading only says that of some reading`() throws
  {
    let yaml =
      Self.head + """
          - {id: agency, name: Verket, kind: agency, levels: [national]}
        focus-areas: [{id: port, name: Hamn}]
        relations: [{from: town, to: agency, kind: contact, focus: [port]}]
        readings: [{id: strict, name: Sträng, standing: {agency: place}}]
        """
    var analysis = try SmallCity.analysis(yaml, reading: "strict")
    analysis.keepRobustFindings()
    #expect(
      Headline(analysis).sentences.map(\.english).last
        == "The focus area has at least one named external partner under some reading."
    )
  }

  @Test func `of chosen relations says that it speaks of the selection`() throws {
    let yaml =
      Self.head + """
          - {id: agency, name: Verket, kind: agency, levels: [national]}
        focus-areas: [{id: port, name: Hamn, requirements: [{level: national}]}]
        relations: [{from: town, to: agency, kind: contact, focus: [port], status: intended}]
        """
    let graph = try SmallCity.analysis(yaml).selected.graph
    var selection = Selection()
    selection.statuses = [.ongoing]
    let sentences = Headline(GapAnalysis(SelectedGraph(graph, selection))).sentences
    #expect(
      sentences.prefix(3).map(\.english) == [
        "0 of 1 required level has a named partner in this selection.",
        "The focus area Hamn has no named external partner in this selection.",
        "No partner at all is recorded there in this selection.",
      ]
    )
    #expect(
      sentences.prefix(3).map(\.swedish) == [
        "0 av 1 nivå som krävs har en namngiven part i urvalet.",
        "Fokusområdet Hamn har ingen namngiven extern part i urvalet.",
        "Där är ingen part alls noterad i urvalet.",
      ]
    )
  }

  private static let head = """
    format: omvarld/1
    id: small
    title: Småstad
    principal: town
    language: sv
    actors:
      - {id: town, name: Småstad, kind: municipality}

    """

  private func sentences(actors: String, relations: String) throws -> [Phrase] {
    let areas = [("port", "Hamn"), ("water", "Vatten"), ("school", "Skola")].map { id, name in
      "  - {id: \(id), name: \(name), requirements: [{level: national}]}\n"
    }.joined()
    let yaml =
      Self.head + actors + "\nfocus-areas:\n" + areas
      + (relations.isEmpty ? "" : "relations:\n" + relations + "\n")
    return try Headline(SmallCity.analysis(yaml)).sentences
  }
}
