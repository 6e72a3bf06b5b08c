import Testing

struct `omvarld map of channels and risks` {
  private func draw(_ graph: String, _ view: String, _ language: String = "en") throws -> (
    run: Tool.Run, twin: String
  ) {
    let scratch = try Scratch()
    let run = try Tool.run(
      "map",
      graph,
      "--view",
      view,
      "-o",
      scratch["map.svg"],
      "--quiet",
      "--twin",
      "--lang",
      language
    )
    return (run, run.status == 0 ? try scratch.read("map.md") : "")
  }

  @Test func `has the finding for its title`() throws {
    let channels = try draw(Graph.malmo, "channels:kontaktnatverket:presidiet", "sv").twin
    #expect(channels.contains("– Styrgruppen och stadsdirektören står på varje väg\n"))
    #expect(channels.contains("| svagaste länken |"))
    let risks = try draw(Graph.malmo, "risks").twin
    #expect(
      risks.contains("# If EU goes, Transport (EU level) lacks the partner required – 3 of 5 ")
    )
  }

  @Test func `draws what is lacking where no way leads`() throws {
    let map = try draw(Graph.malmo, "channels:presidiet:eu")
    #expect(map.run.status == 0)
    #expect(map.twin.contains("none of the six that lead there is reached"))
  }

  @Test(arguments: [
    ("channels:kontaktnatverk:eu", 2, "did you mean 'channels:kontaktnatverket:eu'?"),
    ("channels:malmo:eux", 2, "did you mean 'channels:malmo:eu'?"),
    ("channels:malmo:naringslivet", 3, "Who is meant?"),
    ("channels:malmo:transport", 3, "is neither an actor nor a unit, and on no way"),
    ("channels:eu:eu", 3, "the way both begins and ends at EU"),
    ("risk", 2, "did you mean 'risks'?"),
  ])
  func `tells what cannot be drawn, and why`(view: String, status: Int32, words: String) throws {
    let run = try draw(Graph.malmo, view).run
    #expect(run.status == status)
    #expect(run.errors.contains(words))
  }

  @Test func `refuses to draw what hangs by a thread where nothing does`() throws {
    let scratch = try Scratch()
    let graph = try scratch.write(
      "format: omvarld/1\nid: a\ntitle: A\nprincipal: a\nlanguage: sv\n"
        + "actors: [{id: a, name: A, kind: municipality}]\n",
      to: "graph.yaml"
    )
    let run = try draw(graph, "risks", "sv").run
    #expect(run.status == 3)
    #expect(run.errors.contains("inget i urvalet hänger på en enda aktör, enhet eller relation"))
  }
}
