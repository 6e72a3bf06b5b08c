import Diagnostics
import Foundation
import GraphCore
import Interchange

/// Our side of the comparisons with other network libraries: reads an edge list, then does the work
/// that each line of standard input names, and answers with the seconds it took.
///
///     graph-bench generate SIZE          # an edge list to standard output
///     graph-bench covers                 # a table of exact covers
///     graph-bench read FILE              # a line: reads GraphML anew, answers with seconds and counts
///     graph-bench EDGES.csv              # lines: WORK THREADS [FILE]
///     graph-bench EDGES.csv VERTICES     # lines: CHECK directed|undirected weighted|plain … FILE
///
/// The values go to the file, if one is named, as doubles of the machine. The first form of work is
/// timed on the simple network, graphs and lengths being at hand before the clock starts; the second
/// keeps parallel edges and loops, and takes every number below VERTICES for a vertex.
@main
enum GraphBench {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.count == 2, arguments[0] == "generate" {
      guard let (_, size) = GeneratedNetwork.sizes.first(where: { $0.key == arguments[1] }) else {
        fail(
          "no such size; choose from: " + GeneratedNetwork.sizes.map(\.key).joined(separator: ", ")
        )
      }
      print(GeneratedNetwork(vertices: size.vertices, edges: size.edges).csv, terminator: "")
      return
    }
    if arguments == ["covers"] { return try TimedCovers.run() }
    if arguments.count == 2, arguments[0] == "read" { return try read(path: arguments[1]) }
    switch arguments.count {
    case 1: try await time(path: arguments[0])
    case 2: try await check(path: arguments[0], vertexCount: Int(arguments[1]) ?? 0)
    default: fail("usage: graph-bench generate SIZE | covers | read FILE | EDGES.csv [VERTICES]")
    }
  }

  private static func read(path: String) throws {
    while readLine() != nil {
      let start = ContinuousClock.now
      let network = try NetworkFile.reading(path, isDirected: nil, wantsStrengths: true).value
      let time = ContinuousClock.now - start
      let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
      print(seconds, network.list.names.count, network.list.edges.count)
      fflush(nil)
    }
  }

  private static func time(path: String) async throws {
    let subject = try await TimedNetwork(path: path)
    while let line = readLine() {
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 2, let count = Int(words[1]), let work = TimedWork(rawValue: words[0])
      else { fail("no such work: \(line)") }
      let start = ContinuousClock.now
      let values = try await work.values(of: subject, Workers(count: count))
      let time = ContinuousClock.now - start
      if words.count > 2 { try write(values, to: words[2]) }
      answer(Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18)
    }
  }

  private static func check(path: String, vertexCount: Int) async throws {
    let network = try await CheckedNetwork(path: path, vertexCount: vertexCount)
    while let line = readLine() {
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 4, let file = words.last else { fail("no such check: \(line)") }
      try write(try await network.values(words.dropLast()), to: file)
      answer(0)
    }
  }

  private static func write(_ values: [Double], to path: String) throws {
    try values.withUnsafeBytes { Data($0) }.write(to: URL(fileURLWithPath: path))
  }

  private static func answer(_ seconds: Double) {
    print(seconds)
    fflush(nil)
  }

  static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data("graph-bench: \(message)\n".utf8))
    exit(64)
  }
}
