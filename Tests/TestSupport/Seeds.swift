import Foundation

/// The seeds of graphs made by lot: as many as a test run has time for, or as many as are asked for.
///
///     OMVARLD_SEEDS=1000 Scripts/test --filter RoundTripTests
public enum Seeds {
  public static func upTo(_ usual: UInt64) -> Range<UInt64> {
    let asked = ProcessInfo.processInfo.environment["OMVARLD_SEEDS"].flatMap(UInt64.init)
    return 0..<max(usual, asked ?? 0)
  }
}
