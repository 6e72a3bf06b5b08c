internal import ArgumentParser
internal import Graphviz

/// The worker process that draws: it reads drawings from standard input and writes images to
/// standard output, so that a crash of the C library costs one figure and not the program.
struct DrawWorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw-worker",
    abstract: "Draw for another omvarld.",
    shouldDisplay: false
  )

  /// Words of whoever started the worker; they change nothing.
  @Argument(parsing: .captureForPassthrough)
  var remarks: [String] = []

  func run() throws {
    DrawingWorker.serve()
  }
}
