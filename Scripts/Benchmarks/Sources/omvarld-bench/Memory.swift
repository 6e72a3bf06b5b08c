import CMalloc
import Foundation

/// How much memory this process has, in bytes.
enum Memory {
  /// What is resident now, without what has been freed and is kept for later.
  static var now: Int {
    #if os(Linux)
      malloc_trim(0)
      return status("VmRSS:")
    #else
      return peak
    #endif
  }

  /// The most that was resident since the start, or since the peak was forgotten.
  static var peak: Int {
    #if os(Linux)
      return status("VmHWM:")
    #else
      return Int(usage.ru_maxrss)
    #endif
  }

  /// Lets the peak start anew; on a Mac it cannot.
  static func forgetPeak() {
    #if os(Linux)
      try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
    #endif
  }

  static var usage: rusage {
    var usage = rusage()
    #if os(Linux)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
      getrusage(RUSAGE_SELF, &usage)
    #endif
    return usage
  }

  #if os(Linux)
    private static func status(_ name: String) -> Int {
      let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
      let line = text.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
      return (line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0)
        * 1_024
    }
  #endif
}
