import DOT
import Foundation
import Graphviz
import Testing

/// The program that a reader of a DOT file would use.
private let dot = "/usr/bin/dot"

@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: dot)))
struct `DOT text, read by dot` {
  @Test(arguments: HostileText.samples)
  func `is laid out as the drawing is`(text: String) throws {
    let drawing = Drawing.saying(text)
    let svg = ParsedSVG(try render(drawing).bytes)
    let other = ParsedSVG(try run(on: drawing.dotText()))
    #expect(other.error == nil)
    #expect(geometry(of: svg) == geometry(of: other))
  }

  // Not fdp, of which dot makes two pictures by turns, too.
  @Test(arguments: Engine.allCases.filter { $0 != .fdp }, Direction.allCases)
  func `is so with every engine`(engine: Engine, direction: Direction) throws {
    var drawing = Drawing.lanes(["EU", "Nation", "Region"], direction: direction)
    drawing.engine = engine
    drawing.ranks = [["EU-1", "Region-2"]]
    drawing.legend = Legend([
      .init(.line(stroke: .ink, lineStyle: .solid, width: 1, arrow: .both), "x")
    ])
    let svg = ParsedSVG(try render(drawing).bytes)
    let text = try #require(try render(drawing, as: .dot).text)
    #expect(geometry(of: svg) == geometry(of: ParsedSVG(try run(on: text))))
  }

  // Columns need Graphviz's measures, which the text of a drawing on its own cannot have.
  @Test(arguments: Engine.allCases.filter { $0 != .fdp && $0 != .columns })
  func `needs no renderer`(engine: Engine) throws {
    var drawing = Drawing.lanes(["EU", "Nation"])
    drawing.engine = engine
    #expect(try render(drawing, as: .dot).text == drawing.dotText())
  }

  @Test(arguments: HostileText.samples)
  func `is so in columns`(text: String) throws {
    var drawing = Drawing.saying(text)
    drawing.engine = .columns
    let svg = ParsedSVG(try render(drawing).bytes)
    let other = try #require(try render(drawing, as: .dot).text)
    #expect(geometry(of: svg) == geometry(of: ParsedSVG(try run(on: other))))
  }

  private func geometry(of svg: ParsedSVG) -> [[String: String]] {
    let names = ["d", "points", "x", "y", "cx", "cy", "viewBox", "id", "class"]
    return svg.elements.filter { !["title", "desc"].contains($0.name) }
      .map { $0.attributes.filter { names.contains($0.key) } }
  }

  private func run(on text: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: dot)
    process.arguments = ["-Tsvg"]
    let input = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).dot")
    try Data(text.utf8).write(to: input)
    defer { try? FileManager.default.removeItem(at: input) }
    let output = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return [UInt8](bytes)
  }
}
