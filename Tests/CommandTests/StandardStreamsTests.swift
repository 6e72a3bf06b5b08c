import Foundation
import Testing

struct `Standard output` {
  @Test(arguments: ["text", "json", "csv", "markdown"])
  func `has the answer, and the rest goes to standard error`(format: String) throws {
    let run = try Tool.run("gaps", Graph.malmo, "--format", format)
    #expect(run.status == 0)
    #expect(run.errors == "23 varningar; omvarld check \(Graph.malmo) visar dem\n")
    #expect(!run.text.contains("23 varningar"))
    let quiet = try Tool.run("gaps", Graph.malmo, "--format", format, "--quiet")
    #expect(quiet.errors.isEmpty)
    #expect(quiet.output == run.output)
    let verbose = try Tool.run("gaps", Graph.malmo, "--format", format, "--verbose")
    #expect(
      verbose.errors.contains("actors.yaml:78:9: varning: ingen nivå är noterad för näringslivet")
    )
    #expect(verbose.output == run.output)
  }

  @Test func `has no guess of separators in it, which standard error has outright`() throws {
    let scratch = try Scratch()
    let folder = scratch["tables"]
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in [
      ("graph", "key,value\nformat,omvarld/1\nid,g\ntitle,T\nprincipal,city\nlanguage,en\n"),
      ("focus-areas", "id,name\nrail,Rail\n"),
      ("actors", "id;name;kind\ncity;Staden;municipality\n"),
    ] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name).csv"))
    }
    let guess = "the cells of actors.csv are taken to be separated by semicolons"
    for command in ["gaps", "risks", "coverage"] {
      let run = try Tool.run(command, folder)
      #expect(run.errors.contains("warning: \(guess)"))
      #expect(!run.text.contains(guess))
      #expect(try Tool.run(command, folder, "--quiet").errors.isEmpty)
    }
  }

  @Test func `is empty when the answer goes to a file`() throws {
    let scratch = try Scratch()
    let run = try Tool.run("gaps", Graph.malmo, "--format", "json", "-o", scratch["gaps.json"])
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    let direct = try Tool.run("gaps", Graph.malmo, "--format", "json", "--quiet")
    #expect(try scratch.read("gaps.json") == direct.text)
  }

  // The answer is larger than a pipe holds, so the program writes on after the reader has gone.
  @Test func `may be closed early without a word`() throws {
    let scratch = try Scratch()
    let run = try Tool.shell(
      #"{ "$@" 2>errors; echo $? >status; } | head -n 1"#,
      "coverage",
      Graph.bergslund,
      "--format",
      "json",
      "--quiet",
      in: scratch.path
    )
    #expect(run.text == "{\n")
    #expect(try scratch.read("status") == "0\n")
    #expect(try scratch.read("errors") == "")
    _ = try Tool.shell(
      #"{ "$@" 2>errors; echo $? >status; } | true"#,
      "gaps",
      Graph.malmo,
      in: scratch.path
    )
    #expect(try scratch.read("status") == "0\n")
  }

  @Test func `that cannot be written ends with 5`() throws {
    let run = try Tool.shell(#""$@" >/dev/full"#, "gaps", Graph.malmo, "--quiet")
    #expect(run.status == 5)
    #expect(!run.errors.isEmpty)
  }
}

struct `Colour` {
  private func isColored(
    _ arguments: String...,
    environment: [String: String] = [:]
  ) throws -> [Bool] {
    try ["coverage", "gaps", "check"].map { command in
      try Tool.run(
        command,
        Graph.malmo,
        "--quiet",
        "--color",
        arguments[0],
        environment: environment
      ).text.contains("\u{1B}[")
    }
  }

  @Test func `is there always, never, or by itself on a terminal`() throws {
    #expect(try isColored("always") == [true, true, true])
    #expect(try isColored("never") == [false, false, false])
    #expect(try isColored("auto") == [false, false, false])
  }

  @Test func `stays away for NO_COLOR, unless it is asked for`() throws {
    #expect(try isColored("auto", environment: ["NO_COLOR": "1"]) == [false, false, false])
    #expect(try isColored("always", environment: ["NO_COLOR": "1"]) == [true, true, true])
  }

  // `script` gives the program a terminal.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func `is there on a terminal, without NO_COLOR`() throws {
    let command = "\(Tool.path) coverage \(Graph.malmo) --quiet"
    func onTerminal(_ setting: String) throws -> String {
      try Tool.shell("\(setting) script -qec '\(command)' /dev/null").text
    }
    #expect(try onTerminal("TERM=xterm").contains("\u{1B}["))
    #expect(try !onTerminal("TERM=xterm NO_COLOR=1").contains("\u{1B}["))
    #expect(try !onTerminal("TERM=dumb").contains("\u{1B}["))
  }

  @Test(arguments: ["coverage", "gaps"])
  func `changes no letter`(command: String) throws {
    let colored = try Tool.run(command, Graph.sjostad, "--quiet", "--color", "always")
    let plain = try Tool.run(command, Graph.sjostad, "--quiet")
    #expect(colored.text.replacing(/\u{1B}\[\d*m/, with: "") == plain.text)
    // Every line is closed before it ends, so that a pager shows each by itself.
    for line in colored.lines where line.contains("\u{1B}[") {
      #expect(
        line.hasSuffix("\u{1B}[0m")
          || line.ranges(of: "\u{1B}[0m").count * 2 == line.ranges(of: "\u{1B}[").count
      )
    }
  }
}

struct `The width of the terminal` {
  @Test(arguments: [40, 80, 120, 200], ["coverage", "gaps"])
  func `holds every line`(width: Int, command: String) throws {
    for graph in [Graph.malmo, Graph.sjostad, Graph.bergslund] {
      for language in ["sv", "en"] {
        let run = try Tool.run(
          command,
          graph,
          "--quiet",
          "--lang",
          language,
          environment: ["COLUMNS": String(width)]
        )
        #expect(run.status == 0)
        let tooLong = run.lines.filter { $0.count > width }
        #expect(tooLong.isEmpty, "\(graph) \(language)")
        #expect(!run.text.contains("\n\n\n"))
        #expect(run.lines.allSatisfy { $0.last != " " })
      }
    }
  }

  @Test func `decides between a matrix and a list`() throws {
    func coverage(_ width: Int) throws -> Tool.Run {
      try Tool.run(
        "coverage",
        Graph.malmo,
        "--quiet",
        environment: ["COLUMNS": String(width)]
      )
    }
    #expect(try coverage(200).text.contains("────"))
    #expect(try coverage(200).text.contains("uppfyllt"))
    #expect(try !coverage(40).text.contains("────"))
    #expect(try coverage(40).text.contains("\n  regional"))
  }

  @Test(arguments: ["0", "-5", "10", "wide", "", "99999999999999999999"])
  func `may be nonsense`(columns: String) throws {
    let run = try Tool.run(
      "coverage",
      Graph.malmo,
      "--quiet",
      environment: ["COLUMNS": columns]
    )
    #expect(run.status == 0)
    #expect(run.lines.allSatisfy { $0.count <= 100 })
  }
}
