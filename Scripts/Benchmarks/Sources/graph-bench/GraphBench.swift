import Foundation
import GraphCore
import Interchange

/// Our side of a comparison: reads an edge list and times measures of it as it is told to.
///
///     graph-bench generate SIZE          # an edge list to standard output
///     graph-bench EDGES.csv              # then one line a run on standard input: NAME WORKERS [FILE]
///
/// Each run is answered by one line with its seconds; the values go to the file, if one is named, as
/// little-endian doubles.
@main
enum GraphBench {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.count == 2, arguments[0] == "generate" {
      guard let (_, size) = GeneratedNetwork.sizes.first(where: { $0.key == arguments[1] }) else {
        fail("no such size; choose from: " + GeneratedNetwork.sizes.map(\.key).joined(separator: ", "))
      }
      print(GeneratedNetwork(vertices: size.vertices, edges: size.edges).csv, terminator: "")
      return
    }
    guard arguments.count == 1 else {
      fail("usage: graph-bench generate SIZE | graph-bench EDGES.csv")
    }
    let subject = try await Subject(path: arguments[0])
    while let line = readLine() {
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 2, let count = Int(words[1]) else { fail("NAME WORKERS [FILE]") }
      guard let work = Work(rawValue: words[0]) else { fail("no such work: \(words[0])") }
      let prepared = try await subject.prepared(for: work)
      let start = ContinuousClock.now
      let values = try await work.run(prepared, Workers(count: count))
      let time = ContinuousClock.now - start
      if words.count > 2 {
        let data = values.withUnsafeBytes { Data($0) }
        try data.write(to: URL(fileURLWithPath: words[2]))
      }
      print(Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18)
      fflush(nil)
    }
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data("graph-bench: \(message)\n".utf8))
    exit(64)
  }
}
