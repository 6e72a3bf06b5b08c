import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct `omvarld map` {
  @Test(arguments: ["overview", "focus:labour-market", "focus:migration", "focus:environment"])
  func `draws a view in every format`(view: String) throws {
    let scratch = try Scratch()
    for ending in ["svg", "png", "dot", "SVG"] {
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
    #expect(try title("sv").contains("5 av 18 nivåer som krävs har en namngiven part"))
    #expect(try title("en").contains("5 of 18 required levels have a named partner"))
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
