internal import Foundation
internal import GraphCore
internal import Synchronization

/// How far long work has come: one line on a terminal, from the second second on.
final class ProgressLine: Sendable {
  private let name: String
  private let isShown: Bool
  private let start = ContinuousClock.now
  /// The percentage on the screen, or -1.
  private let shown = Mutex(-1)

  init(_ name: String, isQuiet: Bool) {
    self.name = name
    isShown = !isQuiet && isatty(STDERR_FILENO) == 1
  }

  /// All cores, which tell this line how far they have come.
  var workers: Workers {
    guard let progress else { return .all }
    return Workers(count: Workers.all.count, progress: progress)
  }

  /// Whom to tell which share of the work is done; `nil` where nobody sees it.
  var progress: (@Sendable (Double) -> Void)? {
    isShown ? { @Sendable share in self.show(share) } : nil
  }

  private func show(_ fraction: Double) {
    guard ContinuousClock.now - start > .seconds(1) else { return }
    let percentage = Int(fraction * 100)
    shown.withLock { shown in
      guard percentage > shown else { return }
      shown = percentage
      Console.error("\r\(name): \(percentage) %")
    }
  }

  /// Takes the line away.
  func end() {
    shown.withLock { shown in
      if shown >= 0 { Console.error("\r\u{1B}[K") }
      shown = -1
    }
  }
}
