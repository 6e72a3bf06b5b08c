import DOT
import Foundation
import Subprocess
import SystemPackage

/// The life of one worker.
struct WorkerSession {
  private typealias Process = Execution<CustomWriteInput, SequenceOutput, SequenceOutput>

  let service: DrawingService
  let queue: FigureQueue

  /// Starts a worker and has it draw a figure, and then others until there are no more or it fails.
  ///
  /// - Returns: What became of the first figure and of every other that the worker was given; but for
  ///   the one that is to be tried again.
  func run(startingWith first: Figure) async -> (outcomes: [Outcome], again: Figure?) {
    do {
      let result = try await Subprocess.run(
        .path(FilePath(service.executable)),
        arguments: Arguments(service.arguments),
        environment: .inherit.updating(["SWIFT_BACKTRACE": "enable=no"]),
        input: .inputWriter,
        output: .sequence,
        error: .sequence
      ) { process in
        async let remarks = self.remarks(of: process)
        let conversation = await converse(with: process, startingWith: first)
        // A worker keeps nothing, so it need not be asked to end.
        try? process.send(signal: .kill)
        return (conversation, await remarks)
      }
      let (conversation, remarks) = result.closureResult
      guard let loss = conversation.loss else { return (conversation.outcomes, nil) }
      let failure = loss.cause ?? cause(of: result.terminationStatus, remarks: remarks)
      if loss.figure.isWorthAnotherTry(after: failure) {
        var figure = loss.figure
        figure.killCount += 1
        return (conversation.outcomes, figure)
      }
      let outcome = Outcome(index: loss.figure.index, result: .failure(failure))
      return (conversation.outcomes + [outcome], nil)
    } catch {
      let failure = DrawingFailure.couldNotStart(reason: String(describing: error))
      return ([Outcome(index: first.index, result: .failure(failure))], nil)
    }
  }

  /// What came of a worker.
  private struct Conversation {
    var outcomes: [Outcome] = []
    /// The figure at which the worker was lost, and why, if not for how it ended.
    var loss: (figure: Figure, cause: DrawingFailure?)?
  }

  private func converse(with process: Process, startingWith first: Figure) async -> Conversation {
    var conversation = Conversation()
    var output = FrameReader(process.standardOutput, limit: service.limits.outputBytes)
    var greeting = (try? Wire.frame(settings)) ?? []
    var next: Figure? = first
    while let figure = next {
      switch await timedExchange(about: figure, after: greeting, with: process, &output) {
      case .answered(let result):
        conversation.outcomes.append(Outcome(index: figure.index, result: result))
      case .lost(let cause):
        conversation.loss = (figure, cause)
        return conversation
      }
      greeting = []
      // What its libraries do not give back goes with it.
      next = conversation.outcomes.count < service.limits.figuresOfOneWorker ? queue.next() : nil
    }
    return conversation
  }

  private var settings: Wire.Settings {
    let seconds = service.limits.time.components.seconds
    return Wire.Settings(
      memory: service.limits.memory,
      processorSeconds: Int(clamping: seconds) + 1
    )
  }

  /// What came of a job.
  private enum Exchange {
    case answered(Result<RenderedImage, DrawingFailure>)
    /// There is no worker any more, or none that can be trusted. How it ended says why, if nothing
    /// else does.
    case lost(DrawingFailure?)
  }

  private func timedExchange(
    about figure: Figure,
    after greeting: [UInt8],
    with process: Process,
    _ output: inout FrameReader
  ) async -> Exchange {
    await withTaskGroup(of: Bool.self) { group in
      let time = service.limits.time
      group.addTask {
        do {
          try await Task.sleep(for: time)
          try process.send(signal: .kill)
          return true
        } catch {
          return false
        }
      }
      let exchange = await exchange(about: figure, after: greeting, with: process, &output)
      group.cancelAll()
      let isOverdue = await group.next() ?? false
      if case .lost = exchange, isOverdue {
        return .lost(.timedOut(after: time))
      }
      return exchange
    }
  }

  private func exchange(
    about figure: Figure,
    after greeting: [UInt8],
    with process: Process,
    _ output: inout FrameReader
  ) async -> Exchange {
    let format = figure.request.format
    do {
      let job = Wire.Job(sheet: figure.request.drawing.sheet, format: format)
      _ = try await process.standardInputWriter.write(greeting + Wire.frame(job))
      guard let answer = try await output.next() else { return .lost(nil) }
      switch try Wire.decode(Wire.Answer.self, from: answer) {
      case .failed(let failure):
        return .answered(.failure(failure))
      case .drawn(let messages, let scale):
        guard let bytes = try await output.next() else { return .lost(nil) }
        let image = RenderedImage(format: format, bytes: bytes, messages: messages, scale: scale)
        return .answered(.success(image))
      }
    } catch let failure as DrawingFailure {
      return .lost(failure)
    } catch is DecodingError {
      return .lost(.unexpectedAnswer)
    } catch {
      return .lost(nil)
    }
  }

  /// What the worker writes on standard error, the last of it.
  private func remarks(of process: Process) async -> String {
    var tail: [UInt8] = []
    do {
      for try await buffer in process.standardError {
        tail = (tail + buffer.array).suffix(4_096)
      }
    } catch {
      // What has been read is as good as it gets.
    }
    return String(decoding: tail, as: UTF8.self)
  }

  private func cause(of status: TerminationStatus, remarks: String) -> DrawingFailure {
    // Graphviz, GLib, Swift and the C++ library, in this order.
    let complaints = ["out of memory", "memory exhausted", "failed to allocate", "bad_alloc"]
    if complaints.contains(where: remarks.lowercased().contains) {
      return .outOfMemory
    }
    switch status {
    case .exited(let status): return .exited(status: status)
    case .signaled(SIGXCPU): return .timedOut(after: service.limits.time)
    case .signaled(let signal): return .crashed(signal: signal)
    }
  }
}
