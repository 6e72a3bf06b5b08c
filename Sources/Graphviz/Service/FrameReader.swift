import Subprocess

/// Reads frames from what a worker writes.
struct FrameReader {
  private var source: SubprocessOutputSequence.Iterator
  private var pending: ArraySlice<UInt8> = []
  private let limit: Int

  /// Reads frames of at most so many bytes.
  init(_ source: SubprocessOutputSequence, limit: Int) {
    self.source = source.makeAsyncIterator()
    self.limit = limit
  }

  /// The next frame, or `nil` where the output ends before it is complete.
  mutating func next() async throws -> [UInt8]? {
    guard let header = try await take(Wire.headerSize) else { return nil }
    let length = Wire.length(header)
    guard length <= limit else { throw DrawingFailure.tooLarge(byteCount: length) }
    return try await take(length)
  }

  private mutating func take(_ count: Int) async throws -> [UInt8]? {
    while pending.count < count {
      guard let buffer = try await source.next() else { return nil }
      pending += buffer.array
    }
    let taken = Array(pending.prefix(count))
    pending = ArraySlice(pending.dropFirst(count))
    return taken
  }
}

extension SubprocessOutputSequence.Buffer {
  /// A copy of the bytes.
  var array: [UInt8] {
    unsafe withUnsafeBytes { unsafe Array($0) }
  }
}
