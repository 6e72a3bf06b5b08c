import Foundation
import Testing

struct `omvarld measure` {
  /// Marriages among fifteen families of Florence (Padgett and Ansell 1993), as a table.
  private let families = """
    source,target,strength
    Acciaiuoli,Medici,1
    Castellani,Peruzzi,1
    Castellani,Strozzi,1
    Castellani,Barbadori,1
    Medici,Barbadori,1
    Medici,Ridolfi,1
    Medici,Tornabuoni,1
    Medici,Albizzi,1
    Medici,Salviati,1
    Salviati,Pazzi,1
    Peruzzi,Strozzi,1
    Peruzzi,Bischeri,1
    Strozzi,Ridolfi,1
    Strozzi,Bischeri,1
    Ridolfi,Tornabuoni,1
    Tornabuoni,Guadagni,1
    Albizzi,Ginori,1
    Albizzi,Guadagni,1
    Bischeri,Guadagni,1
    Guadagni,Lamberteschi,1

    """

  private func measure(
    _ text: String,
    _ arguments: String...,
    named name: String = "ties.csv"
  ) throws -> Tool.Run {
    let scratch = try Scratch()
    let path = try scratch.write(text, to: name)
    return try Tool.run(arguments: ["measure", path] + arguments)
  }

  @Test func `finds the Medici most in between, by 47.5`() throws {
    let run = try measure(families, "--measure", "betweenness", "--format", "json")
    #expect(run.status == 0)
    let result = try #require(try run.json()["result"] as? [String: Any])
    #expect(Set(result.keys) == ["measure", "projection", "directed", "weighted", "nodes"])
    let nodes = try #require(result["nodes"] as? [[String: Any]])
    let ids = nodes.compactMap { $0["id"] as? String }
    #expect(ids.count == 15 && ids == ids.sorted())
    #expect(nodes.first { $0["id"] as? String == "Medici" }?["value"] as? Double == 47.5)
  }

  @Test func `shows people the largest first, as their language writes numbers`() throws {
    let swedish = try measure(families, "--measure", "betweenness", "--lang", "sv")
    #expect(swedish.lines[0].hasPrefix("mellanliggandecentralitet: "))
    #expect(swedish.lines[1] == "ties.csv: 15 noder, 20 band utan riktning, alla lika")
    #expect(swedish.lines[3] == "   47,5  Medici")
    let english = try measure(families, "--measure", "betweenness", "--format", "markdown")
    #expect(english.text.contains("| Guadagni | 23.17 |"))
  }

  @Test func `gives tables in full precision`() throws {
    let run = try measure(
      "a,b\r\nb,c\r\nc,a\r\nc,d\r\n",
      "--measure",
      "constraint",
      "--format",
      "csv"
    )
    // d's one contact is all it has; a gives half to b and half to c, which is tied to b by a third.
    let rows = run.text.split(separator: "\r\n")
    #expect(rows[0] == "\"id\",\"value\"")
    #expect(rows[4] == "\"d\",\"1\"")
    let first = rows[1].dropFirst(5).dropLast()
    let viaThird = 0.5 + 0.5 / 3
    let expected = viaThird * viaThird + 0.75 * 0.75
    #expect(abs((Double(first) ?? 0) - expected) < 1e-12)
  }

  @Test func `leaves empty what is not defined`() throws {
    let run = try measure("a,b\nc,c\n", "--measure", "clustering", "--format", "json")
    let result = try #require(try run.json()["result"] as? [String: Any])
    let nodes = try #require(result["nodes"] as? [[String: Any]])
    #expect(nodes.count == 3 && nodes.allSatisfy { $0["value"] is NSNull })
  }

  @Test func `tells rows that it merges and rows that it does not count`() throws {
    let run = try measure("a,b,1\nb,a,2\na,b,4\nc,c,1\n", "--measure", "strength", "--weighted")
    #expect(run.errors.contains("2 rows repeat a tie; the strengths are added up"))
    #expect(run.errors.contains("1 row ties somebody to themselves and does not count"))
    #expect(run.text.contains("7  a"))
  }

  @Test func `tells a table of its directions only when asked`() throws {
    let refused = try measure("a,b\nb,c\n", "--measure", "in-degree")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("add --directed"))
    let run = try measure("a,b\nb,c\n", "--measure", "in-degree", "--directed", "--format", "csv")
    let rows = run.text.split(separator: "\r\n")
    #expect(rows[1...3] == ["\"a\",\"0\"", "\"b\",\"1\"", "\"c\",\"1\""])
  }

  @Test func `refuses what it does not understand, and says what would be right`() throws {
    let misspelt = try measure("a,b\n", "--measure", "betwenness")
    #expect(misspelt.status == 2)
    #expect(misspelt.errors.contains("did you mean 'betweenness'?"))
    let projected = try measure("a,b\n", "--measure", "degree", "--projection", "influence")
    #expect(projected.status == 2)
    let unweighted = try measure("a,b\n", "--measure", "strength")
    #expect(unweighted.errors.contains("add --weighted"))
    let wrong = try measure(
      "source,target,strength\na,b,none\n",
      "--measure",
      "strength",
      "--weighted"
    )
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("ties.csv:2:5: error: 'none' is not a strength"))
  }

  // 0.1 + 0.2 + 0.3 and 0.3 + 0.2 + 0.1 differ in the last bit.
  @Test func `gives the same bytes whatever the order of rows and the ends of lines`() throws {
    let rows = ["a,b,0.1", "a,b,0.2", "b,a,0.3", "b,c,1"]
    let arguments = ["--measure", "strength", "--weighted", "--format", "json"]
    let scratch = try Scratch()
    let path = try scratch.write(rows.joined(separator: "\n"), to: "ties.csv")
    let first = try Tool.run(arguments: ["measure", path] + arguments)
    _ = try scratch.write(rows.reversed().joined(separator: "\r\n") + "\r\n", to: "ties.csv")
    #expect(first.status == 0)
    #expect(try Tool.run(arguments: ["measure", path] + arguments).output == first.output)
    _ = try scratch.write(rows.dropLast().joined(separator: "\n"), to: "ties.csv")
    let other = try Tool.run(arguments: ["measure", path] + arguments).json()["graph"]
    let digests = try [first.json()["graph"], other].map {
      try #require(($0 as? [String: Any])?["digest"] as? String)
    }
    #expect(digests[0] != digests[1])
  }

  @Test func `never writes over the table that it reads, even by force`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("a,b\nb,c\n", to: "ties.csv")
    let folder = path.dropLast("/ties.csv".count)
    for output in [path, folder + "/./ties.csv"] {
      let run = try Tool.run("measure", path, "--measure", "degree", "-o", output, "--force")
      #expect(run.status == 5)
      #expect(run.errors.contains("is the table itself and is not overwritten"))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "a,b\nb,c\n")
  }

  @Test func `refuses strengths that it cannot add up, at their places`() throws {
    let table = "source,target,strength\na,b,1\na,c,1e308\n"
    let endless = try measure(table, "--measure", "constraint", "--weighted")
    #expect(endless.status == 1)
    #expect(endless.text.isEmpty)
    #expect(endless.errors.contains("ties.csv:3:5: error: '1e308' is not a strength"))
    let large = try measure("a,b,1e99\n", "--measure", "strength", "--weighted")
    #expect(large.lines[3] == "  1e+99  a")
  }

  @Test(arguments: [
    ["--focus", "transport"], ["--level", "national"],
    ["--ego", "gatukontoret", "--focus", "transport"],
    ["--projection", "actors-areas", "--focus", "transport", "--quiet"],
  ])
  func `refuses focus areas and levels, which choose nothing in a measure`(chosen: [String]) throws
  {
    let run = try Tool.run(
      arguments: ["measure", Graph.malmo, "--measure", "degree", "--lang", "en"] + chosen
    )
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(
      run.errors.contains("--focus and --level choose rows and columns, and a measure has none")
    )
  }

  @Test(arguments: [
    (["--radius", "2"], "--radius 2: välj med --ego kring vem"),
    (["--radius=-1"], "--radius -1: välj 0 eller mer"),
    (["--directed", "--undirected"], "välj --directed eller --undirected"),
  ])
  func `says in Swedish what does not go together`(arguments: [String], words: String) throws {
    let run = try Tool.run(
      arguments: ["measure", Graph.sjostad, "--measure", "degree"] + arguments
    )
    #expect(run.status == 2)
    #expect(run.errors.contains("omvarld: fel: " + words), "\(run.errors)")
  }

  @Test(arguments: [
    (["--radius", "2"], "choose with --ego around whom"),
    (
      ["--ego", "hamnkontoret", "--projection", "actors-areas"],
      "is not in the projection actors-areas\n  choose --projection influence or --projection units"
    ),
    (["--ego", "hamn"], "is not in the projection influence\n  choose --projection actors-areas"),
    (["--ego", "naringslivet"], "is a category, and only named actors are in the network"),
    (["--ego", "sundet"], "is a place, and places are not in the network"),
    (["--ego", "utbildningsplatser"], "is neither an actor, a unit nor a focus area"),
  ])
  func `says why nothing is measured around somebody`(arguments: [String], words: String) throws {
    let run = try Tool.run(
      arguments: ["measure", Graph.sjostad, "--measure", "degree", "--lang", "en", "--quiet"]
        + arguments
    )
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func `says of somebody who is not there on the day that it is the day`() throws {
    let scratch = try Scratch()
    let graph = try scratch.write(
      Graph.small.replacing("kind: agency", with: "kind: agency, since: 2030"),
      to: "a.yaml"
    )
    let arguments = ["measure", graph, "--measure", "degree", "--at", "2025", "--ego"]
    let id = try #require(Graph.small.firstMatch(of: /id: ([a-z-]+)[^\n]*kind: agency/)?.1)
    let run = try Tool.run(arguments: arguments + [String(id), "--lang", "sv", "--quiet"])
    #expect(run.status == 2)
    #expect(run.errors.contains("finns inte på den valda dagen"), "\(run.errors)")
  }

  @Test func `has the mark and heading of a written answer in Markdown, and may write it again`()
    throws
  {
    let scratch = try Scratch()
    let path = scratch["out.md"]
    let arguments = [
      "measure", Graph.sjostad, "--measure", "degree", "--format", "markdown", "--quiet", "-o",
      path,
    ]
    for _ in 1...2 { #expect(try Tool.run(arguments: arguments).status == 0) }
    let text = try scratch.read("out.md")
    #expect(text.hasPrefix("<!-- omvarld -->\n# "))
    #expect(text.contains("\nUrval: hela grafen"))
    let table = try measure("a,b\nb,c\n", "--measure", "degree", "--format", "markdown")
    #expect(table.text.hasPrefix("<!-- omvarld -->\n# ties"))
  }

  @Test func `says how many strengths are not recorded, where they count`() throws {
    let arguments = ["measure", Graph.malmo, "--measure", "pagerank", "--lang", "en", "--quiet"]
    let weighted = try Tool.run(arguments: arguments + ["--weighted", "--format", "markdown"])
    #expect(weighted.text.contains("59 of the strengths are not recorded"))
    #expect(try !Tool.run(arguments: arguments).text.contains("not recorded"))
  }

  @Test func `speaks the graph's language of a name that there is not`() throws {
    let measure = try Tool.run("measure", Graph.malmo, "--measure", "betwenness")
    #expect(measure.status == 2)
    #expect(measure.errors.contains("menade du 'betweenness'?"))
    let projection = try Tool.run(
      "measure",
      Graph.malmo,
      "--measure",
      "degree",
      "--projection",
      "influense"
    )
    #expect(projection.status == 2)
    #expect(projection.errors.contains("menade du 'influence'?"))
  }

  @Test func `measures a graph on a projection that it names`() throws {
    let run = try Tool.run(
      "measure",
      Graph.malmo,
      "--measure",
      "betweenness",
      "--format",
      "json",
      "--quiet"
    )
    let result = try #require(try run.json()["result"] as? [String: Any])
    #expect(result["projection"] as? String == "influence")
    #expect(result["directed"] as? Bool == true)
    let areas = try Tool.run(
      "measure",
      Graph.malmo,
      "--measure",
      "degree",
      "--projection",
      "actors-areas",
      "--quiet"
    )
    #expect(areas.text.contains("(actors-areas; hela grafen)"))
    let directed = try Tool.run("measure", Graph.malmo, "--measure", "degree", "--directed")
    #expect(directed.status == 2)
  }

  @Test(arguments: [
    "degree", "in-degree", "out-degree", "strength", "in-strength", "out-strength", "closeness",
    "harmonic", "eccentricity", "betweenness", "edge-betweenness", "eigenvector", "pagerank",
    "constraint", "effective-size", "efficiency", "triangles", "clustering", "core-number",
    "component", "strong-component", "cut-off", "bridges", "density", "reciprocity",
    "transitivity", "diameter", "average-distance",
  ])
  func `answers to every name in its help, and twice the same`(name: String) throws {
    let arguments = ["measure", Graph.sjostad, "--measure", name, "--weighted", "--quiet"]
    let first = try Tool.run(arguments: arguments + ["--format", "json"])
    #expect(first.status == 0)
    #expect(try Tool.run(arguments: arguments + ["--format", "json"]).output == first.output)
    for format in ["text", "csv", "markdown"] {
      #expect(try Tool.run(arguments: arguments + ["--format", format]).status == 0)
    }
    let empty = try measure(
      "source,target,strength\n",
      "--measure",
      name,
      "--weighted",
      "--directed"
    )
    #expect(empty.status == 0 || empty.status == 3)
  }
}
