import Foundation
import Testing

struct `The program` {
  @Test func `tells its version`() throws {
    let run = try Tool.run("--version")
    #expect(run.status == 0)
    #expect(run.text.wholeMatch(of: /omvarld \d+\.\d+\.\d+\n/) != nil)
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: [["--help"], ["-h"], ["help"], []])
  func `tells what it can do`(arguments: [String]) throws {
    let run = try Tool.run(arguments: arguments)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    for command in ["check", "coverage", "gaps", "map"] {
      #expect(run.text.contains("\n  \(command) "))
    }
    #expect(!run.text.contains("draw-worker"))
  }

  @Test(arguments: ["check", "coverage", "gaps", "map"])
  func `tells what each command takes`(command: String) throws {
    let run = try Tool.run(command, "--help")
    #expect(run.status == 0)
    #expect(run.text.contains("--lang"))
    #expect(run.errors.isEmpty)
  }
}

struct `The exit status` {
  @Test(arguments: [
    ["check", Graph.malmo], ["coverage", Graph.malmo], ["gaps", Graph.malmo],
    ["gaps", Graph.malmo, "--focus", "transport", "--kind", "procurement"],
    ["gaps", Graph.bergslund, "--at", "2022"],
  ])
  func `is 0 when it is done, though the answer be empty`(arguments: [String]) throws {
    let run = try Tool.run(arguments: arguments)
    #expect(run.status == 0)
    #expect(!run.text.isEmpty)
  }

  @Test(arguments: [
    ["bogus"], ["gaps"], ["gaps", Graph.malmo, "--format", "xml"],
    ["gaps", Graph.malmo, "--lang", "de"], ["gaps", Graph.malmo, "--bogus"],
    ["gaps", Graph.malmo, "--at", "yesterday"], ["gaps", Graph.malmo, "--text", "programme"],
    ["new", ""], ["new", " "], ["channels", Graph.malmo, "--from", "eu", "--to", "eu"],
    ["gaps", Graph.malmo, "--fail-on", "everything"], ["map", Graph.malmo, "--view", "overview"],
    ["map", Graph.malmo, "--view", "overview", "-o", "map.gif"],
    ["map", Graph.malmo, "--view", "overview", "-o", "map.svg", "--dpi", "9"],
  ])
  func `is 2 for wrong use, which is told on standard error alone`(arguments: [String]) throws {
    let scratch = try Scratch()
    let run = try Tool.run(arguments: arguments, in: scratch.path)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
    #expect(scratch.names.isEmpty)
  }

  @Test(arguments: [
    ("--focus", "transprot", "transport"), ("--level", "natoinal", "national"),
    ("--status", "ongong", "ongoing"), ("--kind", "coperation", "cooperation"),
    ("--unit", "gatukontore", "gatukontoret"), ("--basis", "stted", "stated"),
    ("--reading", "strikt", "strict"),
  ])
  func `is 2 for a word that the graph does not know, with the nearest that it does`(
    option: String,
    word: String,
    meant: String
  ) throws {
    let swedish = try Tool.run("gaps", Graph.malmo, option, word, "--quiet")
    #expect(swedish.status == 2)
    #expect(swedish.output.isEmpty)
    #expect(
      swedish.errors == "omvarld: fel: \(option): '\(word)' finns inte\n  menade du '\(meant)'?\n"
    )
    let english = try Tool.run("gaps", Graph.malmo, option, word, "--quiet", "--lang", "en")
    #expect(
      english.errors
        == "omvarld: error: \(option): there is no '\(word)'\n  did you mean '\(meant)'?\n"
    )
  }

  @Test func `is 2 for a view that is not there, with those that are`() throws {
    let scratch = try Scratch()
    let run = try Tool.run(
      "map",
      Graph.malmo,
      "--view",
      "nonsense",
      "-o",
      scratch["map.svg"],
      "--quiet"
    )
    #expect(run.status == 2)
    #expect(run.errors.contains("overview, focus:ID, coverage, organisation, actor:ID"))
    let near = try Tool.run(
      "map",
      Graph.malmo,
      "--view",
      "focus:transprot",
      "-o",
      scratch["map.svg"],
      "--quiet"
    )
    #expect(near.status == 2)
    #expect(near.errors.contains("focus:transport'?"))
    #expect(scratch.names.isEmpty)
  }

  @Test(arguments: ["check", "coverage", "gaps"])
  func `is 1 for a graph with errors, all of them told with their places`(command: String) throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      Graph.small.replacing("kind: cooperation", with: "kind: coperation")
        .replacing("to: agency", with: "to: agancy"),
      to: "graph.yaml"
    )
    let run = try Tool.run(command, path)
    #expect(run.status == 1)
    let told = command == "check" ? run.text : run.errors
    #expect(told.contains("\(path):14:"))
    #expect(told.contains("menade du 'cooperation'?"))
    #expect(told.contains("menade du 'agency'?"))
    #expect(told.contains("2 fel"))
    #expect(command == "check" ? run.errors.isEmpty : run.output.isEmpty)
  }

  @Test func `is 1 where there is no graph`() throws {
    let scratch = try Scratch()
    for path in [scratch["nothing"], scratch.path] {
      let run = try Tool.run("gaps", path)
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains(path))
    }
    let fifo = scratch["pipe.yaml"]
    #expect(mkfifo(fifo, 0o600) == 0)
    #expect(try Tool.run("gaps", fifo).status == 1)
  }

  @Test func `is 1 for a text that cannot be read, or of a document that is not there`() throws {
    let scratch = try Scratch()
    let graph = try scratch.write(Graph.small, to: "graph.yaml")
    let text = try scratch.write("text", to: "plan.txt")
    let missing = try Tool.run("gaps", graph, "--text", "plan=\(scratch["nothing"])")
    #expect(missing.status == 1)
    let unknown = try Tool.run("gaps", graph, "--text", "plam=\(text)")
    #expect(unknown.status == 1)
    #expect(unknown.errors.contains("menade du 'plan'?"))
  }
}

struct `--fail-on` {
  // The small graph asks for somebody at the EU level, and has nobody: that is its only gap.
  @Test(arguments: [
    ("sv", "1 fynd som inte är godtaget når --fail-on gap"),
    ("en", "1 finding not accepted meets --fail-on gap"),
  ])
  func `speaks of one finding as one`(language: String, words: String) throws {
    let scratch = try Scratch()
    let path = try scratch.write(Graph.small, to: "small.yaml")
    let run = try Tool.run(
      arguments: ["gaps", path, "--fail-on", "gap", "--quiet", "--lang", language]
    )
    #expect(run.status == 4)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  /// A graph whose one gap, one open level, is followed up.
  private func loudRun(_ followUp: String, list arguments: [String]) throws -> Tool.Run {
    let scratch = try Scratch()
    let yaml =
      Graph.small
      + "follow-up: [{finding: 'coverage.open-level:rail:eu', \(followUp)}]\n"
    let path = try scratch.write(yaml, to: "graph.yaml")
    return try Tool.run(arguments: ["gaps", path] + arguments)
  }

  private func run(_ followUp: String, _ arguments: String...) throws -> Tool.Run {
    try loudRun(followUp, list: arguments + ["--quiet"])
  }

  private func loudRun(_ followUp: String, _ arguments: String...) throws -> Tool.Run {
    try loudRun(followUp, list: arguments)
  }

  @Test func `is met by an open finding, and the answer is there all the same`() throws {
    let run = try Tool.run("gaps", Graph.malmo, "--fail-on", "gap", "--quiet")
    #expect(run.status == 4)
    #expect(run.text.contains("coverage.open-level:transport:national"))
    #expect(run.errors.contains("--fail-on gap"))
    #expect(try Tool.run("coverage", Graph.malmo, "--fail-on", "gap", "--quiet").status == 4)
  }

  @Test(arguments: [
    ("decision: accept, due: 2027-06", "2027-06-30", Int32(0)),
    ("decision: accept, due: 2027-06", "2027-07-01", 4), ("decision: accept", "2099", 0),
    ("decision: act, due: 2027-06", "2020", 4),
  ])
  func `is not met by what is accepted, until its due day has passed`(
    followUp: String,
    day: String,
    status: Int32
  ) throws {
    #expect(try run(followUp, "--at", day, "--fail-on", "gap").status == status)
  }

  // The small graph has a gap (accepted), risks (a thin level) and notices.
  @Test func `counts what is as grave or graver`() throws {
    let accepted = "decision: accept"
    #expect(try run(accepted, "--fail-on", "gap").status == 0)
    #expect(try run(accepted, "--fail-on", "risk").status == 4)
    #expect(try run(accepted, "--fail-on", "notice").status == 4)
    #expect(try run(accepted).status == 0)
  }

  // The day has passed whenever this runs. Standard output says nothing that hangs on today, and
  // standard error nothing against it.
  @Test func `tells beside the answer what is overdue today`() throws {
    let run = try loudRun("decision: accept, due: 2020-06", "--fail-on", "gap", "--lang", "en")
    #expect(run.status == 4)
    #expect(run.text.contains("• accepted until 2020-06"))
    #expect(!run.text.contains("✓"))
    #expect(
      run.errors.contains(
        """
        1 decision about a finding is past its due day, as of today; the answer itself has no date \
        without --at:
          coverage.open-level:rail:eu: not accepted any more: past its due day 2020-06

        """
      ),
      "\(run.errors)"
    )
    let swedish = try loudRun("decision: act, due: 2020-06", "--lang", "sv")
    #expect(swedish.errors.contains("1 beslut om fynd har passerat sin dag, räknat från i dag"))
    #expect(swedish.errors.contains(":rail:eu: skulle ha åtgärdats senast 2020-06\n"))
    let then = try loudRun("decision: accept, due: 2020-06", "--at", "2020", "--lang", "en")
    #expect(then.text.contains("! not accepted any more: past its due day 2020-06"))
  }
}
