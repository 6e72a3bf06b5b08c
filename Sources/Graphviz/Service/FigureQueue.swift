internal import Foundation
import Synchronization

/// A request and its place.
struct Figure {
  let index: Int
  let request: RenderRequest
  /// How many workers were killed at it.
  var killCount = 0

  /// Whether it is drawn once more after a failure: what kills a worker is something outside, which
  /// the figure has nothing to do with, unless it happens again and again.
  func isWorthAnotherTry(after failure: DrawingFailure) -> Bool {
    failure == .crashed(signal: SIGKILL) && killCount < 5
  }
}

/// What became of the figure at a place.
struct Outcome {
  let index: Int
  let result: Result<RenderedImage, DrawingFailure>
}

/// Hands each figure to one worker.
final class FigureQueue: Sendable {
  private let figures: Mutex<ArraySlice<Figure>>

  init(_ requests: [RenderRequest]) {
    let all = requests.enumerated().map { Figure(index: $0.offset, request: $0.element) }
    figures = Mutex(all[...])
  }

  func next() -> Figure? {
    figures.withLock { $0.popFirst() }
  }
}
