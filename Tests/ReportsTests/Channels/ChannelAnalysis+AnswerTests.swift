import Analyses
import Diagnostics
import Interchange
import Reports
import Stakeholders
import Testing

struct `The answer about channels` {
  private let yaml = """
    format: omvarld/1
    id: town
    title: {sv: Staden, en: The town}
    principal: town
    language: sv
    documents:
      - {id: plan, name: Planen}
    matters:
      - {id: track, name: {sv: spåret, en: the track}, level: national, decisionMaker: agency}
      - {id: rents, name: {sv: hyrorna, en: rents}, decisionMaker: court}
      - {id: tax, name: {sv: skatten, en: the tax}}
      - {id: fees, name: {sv: avgifterna, en: the fees}, decisionMaker: town}
    units:
      - {id: streets, name: {sv: gatukontoret, en: the Streets Department}, kind: department}
    actors:
      - {id: town, name: Staden, kind: municipality}
      - {id: region, name: {sv: regionen, en: the Region}, kind: region}
      - {id: agency, name: "<b>Verket</b>", kind: agency, levels: [national]}
      - {id: court, name: {sv: domstolen, en: the Court}, kind: other}
      - {id: trade, name: {sv: näringslivet, en: business}, kind: business, standing: generic}
    relations:
      - {from: streets, to: region, kind: cooperation, strength: 4, status: ongoing}
      - {from: region, to: agency, kind: advice,
         evidence: [{document: plan, section: "2", quote: "ger råd"}]}
      - {from: town, to: trade, kind: cooperation}
      - {from: trade, to: court, kind: contact}

    """

  private func analysis(
    _ target: ChannelQuestion.Target,
    hops: Int = 6,
    kinds: [RelationKind.ID] = []
  ) throws -> ChannelAnalysis {
    let file = SourceFile(path: "town.yaml", text: yaml)
    let graph = try StakeholderGraph.reading(yaml: [file]).value
    var selection = Selection()
    selection.kinds = kinds
    return try ChannelAnalysis(
      SelectedGraph(graph, selection),
      ChannelQuestion(to: target, maximumHops: hops)
    )
  }

  private func text(_ analysis: ChannelAnalysis, _ language: Language) -> String {
    analysis.answer(in: language).passage.text(
      TextStyle(width: 200, isColored: false, language: language)
    )
  }

  // Advice, 2 by default, is weaker than cooperation, 4.
  @Test func `leads through a channel step by step`() throws {
    let text = text(try analysis(.one("agency")), .english)
    #expect(
      text.contains(
        """
        One channel leads from us to <b>Verket</b> in at most six steps.

        On every way, however long, is the Region: a cut actor. Without it no way is left on record.

          Strength 2 of 5, two steps
            The weakest link is advice from the Region to <b>Verket</b>. The first step is held by the \
        Streets Department.
              the Streets Department
              → the Region
                  cooperation, strength 4, status: ongoing
              → <b>Verket</b>
                  advice, strength 2 (usual for the kind, not recorded), status: not recorded ← weakest link
                  “ger råd” – Planen, section 2

          1 of 2 relations has no recorded strength;
        """
      )
    )
  }

  // The agency exists until 2026-06, and advises the state by a conclusion.
  @Test(arguments: [
    (
      nil, Language.swedish, "→ Verket (2011 – 2026-06)", "→ Staten",
      "råd, styrka 2 (vanlig för slaget, ej noterad), status: ej noterad, härlett"
    ),
    (
      PartialDate("2024"), .english, "→ Verket (until 2026-06)", "→ Staten",
      "advice, strength 2 (usual for the kind, not recorded), status: not recorded, inferred"
    ),
  ])
  func `says until when those on it exist, and what rests on no source`(
    date: PartialDate?,
    language: Language,
    middle: String,
    end: String,
    tie: String
  ) throws {
    let file = SourceFile(path: "harbour.yaml", text: Harbour.yaml)
    var selection = Selection()
    selection.date = date
    let selected = SelectedGraph(try StakeholderGraph.reading(yaml: [file]).value, selection)
    let text = text(try ChannelAnalysis(selected, ChannelQuestion(to: .decisionMakers)), language)
    for told in [middle, end, tie] { #expect(text.contains(told), "\(text)") }
  }

  @Test func `says what is lacking, and what would do`() throws {
    let swedish = text(try analysis(.one("court")), .swedish)
    #expect(
      swedish.contains("Ingen noterad väg leder från oss till domstolen på högst sex steg.")
    )
    #expect(swedish.contains("Närmast nås i stället regionen (1 steg) och <b>Verket</b> (2 steg)."))
    #expect(
      swedish.contains(
        "En väg skulle gå genom näringslivet, men det är en allmän kategori, och därigenom går inget "
          + "budskap. Vem avses?"
      )
    )
    #expect(
      swedish.contains(
        "Det som saknas är en noterad relation till domstolen från oss, eller från någon som redan "
          + "nås, till exempel regionen. Finns den, och vem håller den?"
      )
    )
    let short = text(try analysis(.one("agency"), hops: 1), .english)
    #expect(short.contains("The shortest way there has two steps, more than are followed here."))
    #expect(short.contains("--hops 2 follows ways so long."))
  }

  @Test func `counts the decision makers that are reached, and the matters without one`() throws {
    let english = text(try analysis(.decisionMakers), .english)
    #expect(
      english.contains(
        "1 of 2 decision makers is reached from us by a channel on record in at most six steps."
      )
    )
    #expect(
      english.contains("For 1 of 4 matters no decision maker is recorded: the tax. Who decides?")
    )
    #expect(english.contains("<b>Verket</b>, deciding on “the track”: strength 2 of 5, two steps"))
    #expect(
      english.contains("The Court. A way would lead through business, but that is a category")
    )
  }

  // Advice from the Region leads to the agency, and only cooperation is chosen.
  @Test func `says that the selection hides the relations that lead there`() throws {
    let one = text(try analysis(.one("agency"), kinds: [.cooperation]), .swedish)
    #expect(
      one.contains(
        "Urvalet (slag av relation: samverkan) lämnar ingen relation som för budskap till <b>Verket</b>; utan "
          + "det leder en relation dit från regionen."
      )
    )
    #expect(one.contains("Välj mindre snävt"))
    #expect(!one.contains("från någon alls"))
    let all = text(try analysis(.decisionMakers, kinds: [.cooperation]), .english)
    #expect(
      all.contains(
        "<b>Verket</b>. The selection (relation kind: cooperation) leaves no relation that carries a message "
          + "to <b>Verket</b>; without it, a relation leads there from the Region."
      )
    )
    // Without a choice nothing is hidden: there is nothing on record.
    let whole = text(try analysis(.one("agency")), .english)
    #expect(!whole.contains("The selection ("))
  }

  @Test func `tells what the principal decides itself`() throws {
    #expect(
      text(try analysis(.decisionMakers), .swedish)
        .contains("Staden bestämmer själv om ”avgifterna”; där behöver ingen annan nås.")
    )
    #expect(
      text(try analysis(.decisionMakers), .english)
        .contains("Staden itself decides on “the fees”; nobody else has to be reached for that.")
    )
  }

  @Test func `is text, and never markup, in Markdown and on the page`() throws {
    let channels = try analysis(.decisionMakers)
    let passage = channels.answer(in: .swedish).passage
    #expect(!passage.markdown.contains("<b>"))
    #expect(passage.markdown.contains("&lt;b&gt;Verket"))
    let report = GapReport(
      GapAnalysis(channels.selected),
      further: FurtherAnalyses(channels: channels),
      figures: [],
      context: AnswerContext(
        toolName: "omvarld",
        toolVersion: "0",
        digest: "",
        language: .swedish
      )
    )
    #expect(!report.html.contains("<b>"))
    #expect(report.html.contains("&lt;b&gt;Verket&lt;/b&gt;</a></strong>"))
    #expect(report.html.contains("<li class=\"weakest\" data-of=\""))
    // Every word of the channel is on the page.
    #expect(ReadPage(report.html).text.contains("Svagaste länken är råd från regionen till"))
  }
}
