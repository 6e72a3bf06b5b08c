import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct `omvarld map` {
  @Test(arguments: ["overview", "focus:labour-market", "focus:migration", "focus:environment"])
  func `draws a view in every format`(view: String) throws {
    let scratch = try Scratch()
    for ending in ["svg", "png", "pdf", "dot", "SVG"] {
      let run = try Tool.run(
        "map",
        Graph.malmo,
        "--view",
        view,
        "-o",
        scratch["map.\(ending)"],
        "--quiet"
      )
      #expect(run.status == 0)
      #expect(run.output.isEmpty && run.errors.isEmpty)
    }
    let svg = XMLElements(Data(try scratch.read("map.svg").utf8))
    #expect(svg.error == nil)
    #expect(svg.names.first == "svg")
    #expect(svg.names.contains("title") && svg.names.contains("desc"))
    let png = try Data(contentsOf: URL(filePath: scratch["map.png"]))
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(try scratch.read("map.dot").contains("digraph"))
    #expect(try scratch.read("map.SVG") == scratch.read("map.svg"))
  }

  @Test func `draws every view into a folder, and again only what has changed`() throws {
    let scratch = try Scratch()
    let graph = try scratch.write(
      try String(contentsOfFile: Graph.sjostad + "/graph.yaml", encoding: .utf8),
      to: "graph.yaml"
    )
    let maps = scratch["maps"]
    func draw(_ more: String...) throws -> Tool.Run {
      try Tool.run(
        arguments: ["map", graph, "--all", "-o", maps, "--type", "svg", "--lang", "en"] + more
      )
    }
    #expect(try draw().status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: maps)
    #expect(names.contains("overview.svg") && names.contains("coverage.svg"))
    #expect(try draw().errors.contains("\(names.count - 1) unchanged"))
    // What is gone is drawn again, and nothing else is.
    try FileManager.default.removeItem(atPath: maps + "/coverage.svg")
    #expect(try draw().errors.contains("1 drawn and \(names.count - 2) unchanged"))
    #expect(try scratch.read("maps/coverage.svg").hasPrefix("<!-- omvarld -->"))
    // What somebody made theirs is theirs.
    try scratch.write("mine", to: "maps/overview.svg")
    #expect(try draw().status == 5)
    #expect(try scratch.read("maps/overview.svg") == "mine")
    #expect(try draw("--force").status == 0)
    // A map that is not drawn any more goes.
    try scratch.write("mine", to: "maps/focus-vatten.svg")
    let fewer = try draw("--focus", "hamn")
    #expect(fewer.status == 0)
    #expect(fewer.errors.contains("removed"))
    #expect(try scratch.read("maps/focus-vatten.svg") == "mine")
    #expect(!FileManager.default.fileExists(atPath: maps + "/focus-boende.svg"))
    // A file that is not ours is not written over.
    let other = try Scratch()
    try other.write("mine", to: "overview.svg")
    let refused = try Tool.run("map", graph, "--all", "-o", other.path)
    #expect(refused.status == 5)
    #expect(try other.read("overview.svg") == "mine")
    #expect(other.names == ["overview.svg"])
  }

  @Test func `asks for one view or all of them`() throws {
    let scratch = try Scratch()
    #expect(try Tool.run("map", Graph.malmo, "-o", scratch["a.svg"]).status == 2)
    let both = try Tool.run("map", Graph.malmo, "--all", "--view", "overview", "-o", scratch["a"])
    #expect(both.status == 2)
    #expect(scratch.names.isEmpty)
  }

  @Test func `has dark colours for dark screens`() throws {
    let scratch = try Scratch()
    let run = try Tool.run(
      "map",
      Graph.malmo,
      "--view",
      "coverage",
      "-o",
      scratch["a.svg"],
      "--quiet"
    )
    #expect(run.status == 0)
    #expect(
      try scratch.read("a.svg").contains("@media (prefers-color-scheme:dark){#coverage-graph ")
    )
  }

  @Test func `has the finding for its title, in the language asked for`() throws {
    let scratch = try Scratch()
    func title(_ language: String) throws -> String {
      let path = scratch["\(language).svg"]
      _ = try Tool.run(
        "map",
        Graph.malmo,
        "--view",
        "overview",
        "-o",
        path,
        "--quiet",
        "--lang",
        language
      )
      return try scratch.read("\(language).svg")
    }
    #expect(try title("sv").contains("5 av 18 nivåer som krävs har en namngiven part; i 1 av dem"))
    #expect(try title("en").contains("5 of 18 required levels have a named partner; in 1 of them"))
  }

  @Test(arguments: [
    (["--all", "-o", "maps.svg"], "-o maps.svg: med --all ritas en mapp med kartor"),
    (["--view", "overview", "-o", "map.png", "--dpi", "601"], "--dpi 601: välj mellan 36 och 600"),
    (
      ["--view", "overview", "-o", "map"], "-o map: filen ska sluta på .svg, .png, .pdf eller .dot"
    ),
    (["--view", "overview", "-o", "a.svg", "--type", "pdf"], "--type gäller --all"),
    (["-o", "map.svg"], "välj en --view, eller --all"),
  ])
  func `says in the language asked for which options do not go together`(
    options: [String],
    words: String
  ) throws {
    let run = try Tool.run(arguments: ["map", Graph.malmo, "--quiet", "--lang", "sv"] + options)
    #expect(run.status == 2)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func `has a text twin beside it`() throws {
    let scratch = try Scratch()
    let run = try Tool.run(
      "map",
      Graph.malmo,
      "--view",
      "focus:labour-market",
      "-o",
      scratch["map.svg"],
      "--twin",
      "--quiet"
    )
    #expect(run.status == 0)
    #expect(scratch.names == ["map.md", "map.svg"])
    let twin = try scratch.read("map.md")
    #expect(twin.hasPrefix("<!-- omvarld -->\n# "))
    for name in ["Köpenhamn", "Göteborg", "Stockholm", "Skåne", "näringslivet"] {
      #expect(twin.contains(name))
    }
  }

  @Test func `does not write the map when its twin is not ours to replace`() throws {
    let scratch = try Scratch()
    try scratch.write("mine", to: "map.md")
    let run = try Tool.run(
      "map",
      Graph.malmo,
      "--view",
      "overview",
      "-o",
      scratch["map.svg"],
      "--twin",
      "--quiet"
    )
    #expect(run.status == 5)
    #expect(scratch.names == ["map.md"])
    #expect(try scratch.read("map.md") == "mine")
  }

  @Test func `does not write the twin when the map is not ours to replace`() throws {
    let scratch = try Scratch()
    try scratch.write("mine", to: "map.svg")
    let run = try Tool.run(
      "map",
      Graph.malmo,
      "--view",
      "overview",
      "-o",
      scratch["map.svg"],
      "--twin",
      "--quiet"
    )
    #expect(run.status == 5)
    #expect(scratch.names == ["map.svg"])
    #expect(try scratch.read("map.svg") == "mine")
  }

  @Test func `draws more dots for more dots per inch`() throws {
    let scratch = try Scratch()
    func width(_ dpi: Int) throws -> Int {
      _ = try Tool.run(
        "map",
        Graph.sjostad,
        "--view",
        "overview",
        "-o",
        scratch["\(dpi).png"],
        "--dpi",
        "\(dpi)",
        "--quiet"
      )
      let png = try Data(contentsOf: URL(filePath: scratch["\(dpi).png"]))
      return png[16..<20].reduce(0) { $0 << 8 | Int($1) }
    }
    #expect(try width(144) > width(72))
  }
}
