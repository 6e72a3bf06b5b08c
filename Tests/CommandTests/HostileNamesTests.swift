import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

extension Unicode.Scalar {
  /// What a terminal would obey: controls other than a line break, and marks that turn the line.
  fileprivate var isCommand: Bool {
    switch value {
    case 0x0A: false
    case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0xFEFF: true
    default: false
    }
  }
}

struct `A hostile name` {
  private let scratch: Scratch
  private let graph: String

  init() throws {
    scratch = try Scratch()
    graph = try scratch.write(Hostile.yaml, to: "graph.yaml")
  }

  @Test(arguments: ["coverage", "gaps", "check", "risks"], ["text", "markdown", "csv", "json"])
  func `gives the terminal no orders`(command: String, format: String) throws {
    let run = try Tool.run(command, graph, "--format", format, "--verbose")
    #expect(run.status == 0)
    // Lines of CSV end with CR LF.
    let text = format == "csv" ? run.text.replacing("\r\n", with: "\n") : run.text
    // JSON has its own way of writing controls; marks that turn the line are data in it.
    let commands = text.unicodeScalars.filter {
      $0.isCommand && (format != "json" || $0.value < 0x20)
    }
    #expect(commands.isEmpty)
    #expect(run.errors.unicodeScalars.filter(\.isCommand).isEmpty)
  }

  @Test func `is itself in JSON`() throws {
    let coverage = try Tool.run("coverage", graph, "--format", "json", "--quiet").json()
    let title = (coverage["graph"] as? [String: Any])?["title"] as? String
    #expect(title == Hostile.names[0])
    let result = try #require(coverage["result"] as? [String: Any])
    let areas = try #require(result["focusAreas"] as? [[String: String]])
    #expect(areas.map { $0["name"] } == [Hostile.names[9], Hostile.names[12]])
  }

  @Test func `is text in Markdown`() throws {
    for command in ["coverage", "gaps"] {
      let text = try Tool.run(command, graph, "--format", "markdown", "--quiet").text
      #expect(!text.contains("<script"))
      #expect(!text.contains("<svg"))
      #expect(!text.contains("[l]("))
      #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    }
    let coverage = try Tool.run("coverage", graph, "--format", "markdown", "--quiet")
    let table = coverage.lines.filter { $0.hasPrefix("|") }
    let bars = table.map { $0.replacing("\\|", with: "").count { $0 == "|" } }
    #expect(Set(bars) == [8])
  }

  @Test func `is text on the terminal, within its width`() throws {
    for width in [40, 100] {
      let run = try Tool.run(
        "coverage",
        graph,
        "--quiet",
        environment: ["COLUMNS": String(width)]
      )
      #expect(run.text.contains("<script>alert(1)</script>"))
      #expect(run.text.contains("\\u{1B}]0;owned"))
      #expect(run.lines.allSatisfy { $0.count <= width })
    }
  }

  @Test(arguments: ["overview", "focus:rail", "focus:water"])
  func `is text in a map`(view: String) throws {
    for ending in ["svg", "dot", "png"] {
      let run = try Tool.run(
        "map",
        graph,
        "--view",
        view,
        "-o",
        scratch["map.\(ending)"],
        "--quiet"
      )
      #expect(run.status == 0, "\(run.errors)")
    }
    let svg = XMLElements(Data(try scratch.read("map.svg").utf8))
    #expect(svg.error == nil)
    #expect(svg.names.first == "svg")
    #expect(!svg.names.contains("script"))
    #expect(svg.names.count { $0 == "svg" } == 1)
    #expect(!svg.attributes.contains { $0.lowercased().hasPrefix("on") })
    #expect(!svg.values.contains { $0.contains("javascript:") && $0.hasPrefix("javascript:") })
    if view != "focus:water" {
      #expect(svg.texts.contains { $0.contains("<script>alert(1)</script>") })
      #expect(svg.texts.contains { $0.contains("R&D &amp; &#0;") })
    }
    let dot = try scratch.read("map.dot")
    #expect(!dot.contains("\n\"];evil"))
    #expect(!dot.unicodeScalars.contains { $0.isCommand && $0 != "\t" })
  }
}

/// An XML document as a parser sees it that knows nothing of how it was written.
final class XMLElements: NSObject, XMLParserDelegate {
  private(set) var names: [String] = []
  private(set) var attributes: [String] = []
  private(set) var values: [String] = []
  private(set) var texts: [String] = []
  private(set) var error: (any Error)?

  init(_ data: Data) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    if !parser.parse(), error == nil { error = parser.parserError }
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    names.append(name)
    self.attributes += attributes.keys
    values += attributes.values
    texts.append("")
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if !texts.isEmpty { texts[texts.count - 1] += text }
  }

  func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
    error = parseError
  }
}
