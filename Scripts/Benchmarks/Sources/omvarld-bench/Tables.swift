import Diagnostics
import Foundation
import Interchange
import Stakeholders

/// Reading many relations from a folder of CSV files into a checked graph, against pandas reading the
/// file of relations alone with its C engine.
enum Tables {
  /// What one reading took.
  struct Sample {
    var seconds: Double
    /// By how many bytes the process grew.
    var growth: Int
  }

  /// The bytes a relation that reading may take.
  static let growthLimit = 500

  /// - Returns: `nil` where there is no pandas.
  static func reading(relations: Int, pairs: Int) throws -> (row: Comparison, growth: Int)? {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("omvarld-bench-tables-\(ProcessInfo.processInfo.processIdentifier)")
      .path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write(relations: relations, to: folder)
    guard (try? pandas(folder)) != nil else { return nil }
    var growths: [Double] = []
    let row = try Comparison(
      "\(relations) relations from CSV into a checked graph",
      against: "pandas `read_csv` of the same file, C engine",
      limit: 1,
      pairs: pairs,
      ours: {
        let sample = try readElsewhere(folder)
        growths.append(Double(sample.growth))
        return sample.seconds
      },
      theirs: { try pandas(folder) }
    )
    return (row, Int(growths.median) / relations)
  }

  /// One reading in this process.
  static func read(_ folder: String) throws -> Sample {
    let before = Memory.peak
    var graph: StakeholderGraph?
    let time = try seconds { graph = try StakeholderGraph.reading(path: folder).value }
    let growth = Memory.peak - before
    precondition((graph?.relations.count ?? 0) > 0)
    return Sample(seconds: time, growth: growth)
  }

  /// One reading in a process of its own, whose memory nothing else has touched.
  private static func readElsewhere(_ folder: String) throws -> Sample {
    let binary = Bundle.main.executablePath ?? CommandLine.arguments[0]
    let words = try output(binary, ["--tables", folder]).split(separator: " ")
    guard words.count == 2, let seconds = Double(words[0]), let growth = Int(words[1]) else {
      throw CommandFailed(command: "omvarld-bench --tables")
    }
    return Sample(seconds: seconds, growth: growth)
  }

  /// The seconds that pandas takes, in a process of its own, without starting.
  private static func pandas(_ folder: String) throws -> Double {
    let program = """
      import sys, time, pandas
      start = time.perf_counter()
      pandas.read_csv(sys.argv[1], engine="c")
      print(time.perf_counter() - start)
      """
    let text = try output(
      "/usr/bin/env",
      ["python3", "-c", program, folder + "/relations.csv"]
    )
    guard let seconds = Double(text) else { throw CommandFailed(command: "python3") }
    return seconds
  }

  private static func output(_ path: String, _ arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CommandFailed(command: path) }
    return String(decoding: data, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Tables of the size of a nation: 5,000 actors, 400 units, 60 focus areas, relations in no order.
  private static func write(relations: Int, to folder: String) throws {
    var random = SplitMix(state: 2_026)
    func pick(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
    func write(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    try write(
      "graph.csv",
      "key,value\nformat,omvarld/1\nid,g\ntitle,T\nprincipal,city\nlanguage,sv\n"
    )
    try write(
      "focus-areas.csv",
      "id,name\n" + (0..<60).map { "area-\($0),Område \($0)\n" }.joined()
    )
    try write(
      "units.csv",
      "id,name,kind\n" + (0..<400).map { "unit-\($0),Enhet \($0),department\n" }.joined()
    )
    try write(
      "actors.csv",
      "id,name,kind,levels\ncity,Staden,municipality,local\n"
        + (0..<5_000).map { "actor-\($0),Organisation \($0) i omvärlden,agency,national\n" }
        .joined()
    )
    let kinds = ["cooperation", "exchange", "advocacy"]
    let statuses = ["ongoing", "intended", "possible"]
    var text = "from,to,kind,focus,strength,status,since,until,lead,basis\n"
    for _ in 0..<relations {
      text += "unit-\(pick(400)),actor-\(pick(5_000)),\(kinds[pick(3)]),area-\(pick(60)),"
      text += "\(1 + pick(5)),\(statuses[pick(3)]),\(2000 + pick(25)),,unit-\(pick(400)),stated\n"
    }
    try write("relations.csv", text)
  }
}
