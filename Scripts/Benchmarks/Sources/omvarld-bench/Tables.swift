import Diagnostics
import Foundation
import Interchange
import Stakeholders

/// Reading a million relations from a folder of CSV files, against pandas on the largest of them.
enum Tables {
  /// One reading in this process: the seconds, and how many bytes the process grew by.
  static func readOnce(_ folder: String) throws -> (seconds: Double, growth: Int) {
    let before = peak()
    var graph: StakeholderGraph?
    let time = try seconds { graph = try StakeholderGraph.reading(path: folder).value }
    let growth = peak() - before
    precondition((graph?.relations.count ?? 0) > 0)
    return (time, growth)
  }

  /// The most bytes that this process has had in memory.
  private static func peak() -> Int {
    var usage = rusage()
    #if os(macOS)
      getrusage(RUSAGE_SELF, &usage)
      return Int(usage.ru_maxrss)
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Int(usage.ru_maxrss) << 10
    #endif
  }
}
