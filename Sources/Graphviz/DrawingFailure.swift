/// Why a drawing did not become an image.
public enum DrawingFailure: Error, Hashable, Codable, Sendable {
  /// Graphviz could not lay it out or draw it; what it said.
  case refused(messages: [String])
  /// It took longer than the limit.
  case timedOut(after: Duration)
  /// It needed more memory than the limit.
  case outOfMemory
  /// The image is larger than the limit, in bytes.
  case tooLarge(byteCount: Int)
  /// A signal ended the worker.
  case crashed(signal: Int32)
  /// The worker ended on its own, before it answered.
  case exited(status: Int32)
  /// The worker could not be started.
  case couldNotStart(reason: String)
  /// What answered is not a worker of this program.
  case unexpectedAnswer
}
