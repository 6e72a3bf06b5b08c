public import DOT
import Foundation

/// Turns drawings into images, in processes that may be lost.
///
///     service ─┬─ worker: figure 1, figure 3, figure 4 …
///              └─ worker: figure 2, ✗ killed   worker: figure 5 …
///
/// A worker costs as much to start as some figures do to draw, so it draws many. One that takes too
/// long is killed, one that crashes is replaced, and each costs only the figure it was at. What a worker
/// was at that something else killed is drawn by the next.
///
/// The process ignores `SIGPIPE` from the first service on, and its children with it: writing to a
/// worker that has just died is an error then, and not the end. Whoever writes to a pipe (`omvarld …
/// | head`) gets `EPIPE` instead.
public struct DrawingService: Sendable {
  /// The program that calls ``DrawingWorker/serve()``, as a path.
  public let executable: String
  /// The arguments that make it do so.
  public let arguments: [String]
  /// What a figure may cost.
  public let limits: DrawingLimits
  /// How many figures are drawn at a time, at most.
  public let workerCount: Int

  /// Makes a service; no worker is started yet. There will be as many as processors, if no count is
  /// given.
  public init(
    executable: String,
    arguments: [String],
    limits: DrawingLimits = DrawingLimits(),
    workerCount: Int? = nil
  ) {
    self.executable = executable
    self.arguments = arguments
    self.limits = limits
    self.workerCount = max(workerCount ?? ProcessInfo.processInfo.activeProcessorCount, 1)
    signal(SIGPIPE, SIG_IGN)
  }

  /// Draws.
  ///
  /// - Returns: For each request its image or why there is none, in the order of the requests.
  public func render(
    _ requests: [RenderRequest]
  ) async -> [Result<RenderedImage, DrawingFailure>] {
    let queue = FigureQueue(requests)
    return await withTaskGroup { group in
      for _ in 0..<min(workerCount, requests.count) {
        group.addTask { await work(through: queue) }
      }
      var results = [Result<RenderedImage, DrawingFailure>](
        repeating: .failure(.unexpectedAnswer),
        count: requests.count
      )
      for await outcomes in group {
        for outcome in outcomes {
          results[outcome.index] = outcome.result
        }
      }
      return results
    }
  }

  /// Draws one drawing.
  public func render(
    _ drawing: Drawing,
    as format: ImageFormat
  ) async throws(DrawingFailure) -> RenderedImage {
    let results = await render([RenderRequest(drawing, as: format)])
    guard let result = results.first else { throw .unexpectedAnswer }
    return try result.get()
  }

  /// Runs worker after worker until the queue is empty. Each takes at least one figure with it, or one of
  /// the times that a figure is tried.
  private func work(through queue: FigureQueue) async -> [Outcome] {
    var outcomes: [Outcome] = []
    var next = queue.next()
    while let figure = next {
      let session = WorkerSession(service: self, queue: queue)
      let end = await session.run(startingWith: figure)
      outcomes += end.outcomes
      next = end.again ?? queue.next()
    }
    return outcomes
  }
}
