import Foundation
import SystemPackage

/// The process that a ``DrawingService`` starts and may lose.
public enum DrawingWorker {
  /// Draws what comes in on standard input and answers on standard output, until the input ends.
  ///
  /// The first frame states the limits, which the process then sets for itself: there is no way to
  /// run code of ours between `fork` and `exec`.
  public static func serve() {
    do {
      try serveFrames()
    } catch {
      // Whoever started us is gone, or is no service of ours. There is nobody to tell.
    }
  }

  private static func serveFrames() throws {
    let output = try takeStandardOutput()
    let input = FileDescriptor.standardInput
    guard let frame = try input.readFrame() else { return }
    let settings = try Wire.decode(Wire.Settings.self, from: frame)
    ResourceLimits.set(memory: settings.memory)
    let renderer = try GraphvizRenderer()
    while let frame = try input.readFrame() {
      let job = try Wire.decode(Wire.Job.self, from: frame)
      ResourceLimits.allow(moreProcessorSeconds: settings.processorSeconds)
      try output.writeAll(answer(to: job, from: renderer))
    }
  }

  private static func answer(
    to job: Wire.Job,
    from renderer: borrowing GraphvizRenderer
  ) throws -> [UInt8] {
    let image: RenderedImage
    do {
      image = try renderer.render(job.sheet, as: job.format)
    } catch {
      return try Wire.frame(Wire.Answer.failed(error))
    }
    let answer = Wire.Answer.drawn(messages: image.messages, scale: image.scale)
    return try Wire.frame(answer) + Wire.frame(image.bytes)
  }

  /// Keeps standard output for answers: what Graphviz or a library of its prints goes to standard
  /// error from here on.
  private static func takeStandardOutput() throws -> FileDescriptor {
    let output = try FileDescriptor.standardOutput.duplicate()
    _ = try FileDescriptor.standardError.duplicate(as: .standardOutput)
    return output
  }
}

extension FileDescriptor {
  /// Reads a frame; `nil` at the end of the file.
  fileprivate func readFrame() throws -> [UInt8]? {
    guard let header = try read(exactly: Wire.headerSize) else { return nil }
    return try read(exactly: Wire.length(header))
  }

  private func read(exactly byteCount: Int) throws -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: byteCount)
    var filled = 0
    while filled < byteCount {
      let count = try unsafe bytes.withUnsafeMutableBytes { buffer in
        try unsafe self.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      }
      guard count > 0 else { return nil }
      filled += count
    }
    return bytes
  }
}
