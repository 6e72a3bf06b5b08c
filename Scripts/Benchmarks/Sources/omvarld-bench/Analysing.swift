import Analyses
import Foundation
import Stakeholders

/// The analyses on a graph of a nation's size, in memory, against limits of time.
enum Analysing {
  static func run(relations: Int) throws {
    let national = NationalGraph(relations: relations)
    var graph: StakeholderGraph?
    let making = try seconds { graph = try national.graph() }
    guard let graph else { return }
    print(
      "\(relations) relations, \(national.actors) actors, \(national.units) units, made in \(making.shown)\n"
    )
    print("| measured | time | limit |")
    print("|---|---|---|")
    let scale = max(1, Double(relations) / 100_000)
    tell("gaps", limit: 1 * scale) { GapAnalysis(SelectedGraph(graph, Selection())).findings.count }
    tell("voice", limit: 1 * scale) {
      VoiceAnalysis(SelectedGraph(graph, Selection())).findings.count
    }
    tell("risks", limit: 1 * scale) { RiskAnalysis(SelectedGraph(graph, Selection())).losses.count }
    print("\nlargest resident size: \(residentMegabytes) MB")
  }

  /// The median of five runs after one that is not counted.
  private static func tell(_ name: String, limit: Double, _ work: () -> Int) {
    var times: [Double] = []
    var answer = 0
    for _ in 0..<6 { times.append(seconds { answer = work() }) }
    let median = Array(times.dropFirst()).median
    print(
      "| \(name) (\(answer)) | \(median.shown) | \(limit.shown)\(median > limit ? " **over**" : "") |"
    )
    fflush(nil)
  }

  private static var residentMegabytes: Int {
    var usage = rusage()
    #if os(Linux)
      // In kilobytes here, and in bytes on a Mac.
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss / 1_024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss / 1_048_576
    #endif
  }
}
