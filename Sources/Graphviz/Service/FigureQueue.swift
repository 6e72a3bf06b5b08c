import Synchronization

/// A request and its place.
struct Figure {
  let index: Int
  let request: RenderRequest
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
