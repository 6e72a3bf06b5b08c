import Foundation

/// The analyses on a graph of a nation's size, in memory, against limits of time; and on one ten times
/// as large, to see that time and memory grow with the relations and no faster.
enum Analysing {
  /// - Returns: Whether everything stayed within its limit.
  static func run(relations: Int) throws -> Bool {
    let national = NationalGraph(relations: relations)
    print("\(national.inWords), in memory:\n")
    print("| measured | answer | time | processor | limit |")
    print("|---|---|---|---|---|")
    var isWithin = true
    var reports: [MeasuredAnalysis: MeasuredAnalysis.Report] = [:]
    for analysis in MeasuredAnalysis.allCases {
      let report = try measure(analysis, relations: relations)
      reports[analysis] = report
      // Every question has to stay within the limit, and not only most of them.
      let isOver = analysis.limit.map { (report.worst ?? report.time) > $0 } ?? false
      if isOver { isWithin = false }
      print(
        "| \(analysis.title) | \(report.answer) "
          + "| \(report.time.shown)\(report.worst.map { ", worst \($0.shown)" } ?? "") "
          + "| \(report.cpu.shown) | \(analysis.limit?.shown ?? "–")\(isOver ? " **over**" : "") |"
      )
      fflush(nil)
    }

    print(
      "\nTen times as many of all but focus areas: \(NationalGraph(relations: relations * 10).inWords)."
    )
    print("Memory is what an analysis has at most besides the graph, and that of the graph.\n")
    print("| measured | answer | time | processor | × | memory | × | memory a relation |")
    print("|---|---|---|---|---|---|---|---|")
    for analysis in MeasuredAnalysis.allCases where analysis.isLinear {
      guard let small = reports[analysis] else { continue }
      let large = try measure(analysis, relations: relations * 10)
      if analysis == .gaps {
        print(
          "| making the graph | | \(large.graphTime.shown) | "
            + "| \(ratio(large.graphTime, small.graphTime)) | \(large.graphGrowth.megabytes) "
            + "| \(ratio(large.graphGrowth, small.graphGrowth)) "
            + "| \(large.graphGrowth / (relations * 10)) bytes |"
        )
      }
      print(
        "| \(analysis.title) | \(large.answer) | \(large.time.shown) | \(large.cpu.shown) "
          + "| \(ratio(large.cpu, small.cpu)) | \(large.growth.megabytes) "
          + "| \(ratio(large.growth, small.growth)) | \(large.growth / (relations * 10)) bytes |"
      )
      fflush(nil)
    }
    return isWithin
  }

  private static func ratio(_ large: Double, _ small: Double) -> String {
    String(format: "%.1f", large / small)
  }

  private static func ratio(_ large: Int, _ small: Int) -> String {
    small > 0 ? ratio(Double(large), Double(small)) : "–"
  }

  /// Runs this program for one analysis.
  private static func measure(
    _ analysis: MeasuredAnalysis,
    relations: Int
  ) throws -> MeasuredAnalysis.Report {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments = ["--analysis", analysis.rawValue, String(relations)]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw CommandFailed(command: "--analysis \(analysis.rawValue) \(relations)")
    }
    return try JSONDecoder().decode(MeasuredAnalysis.Report.self, from: data)
  }
}

extension NationalGraph {
  fileprivate var inWords: String {
    "\(relations) relations, \(actors) actors, \(units) units, \(areas) focus areas"
  }
}

extension Int {
  fileprivate var megabytes: String { String(format: "%.0f MB", Double(self) / 1_048_576) }
}
