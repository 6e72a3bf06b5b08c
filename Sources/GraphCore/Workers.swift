import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How many cores a long computation may use, and who hears how far it has come.
///
/// Work is cut into parts by its size alone, and their results are put together in the order of the
/// parts: the answer is the same to the last bit whatever the number of workers.
public struct Workers: Sendable {
  public let count: Int
  let progress: (@Sendable (_ fraction: Double) -> Void)?

  /// - Parameters:
  ///   - count: At least 1.
  ///   - progress: Is told from time to time which share of the work is done, in 0...1 and
  ///     ascending, by whichever worker finished a part, one at a time: the others wait.
  public init(count: Int, progress: (@Sendable (_ fraction: Double) -> Void)? = nil) {
    self.count = max(1, count)
    self.progress = progress
  }

  /// One for each core that the system has.
  public static var all: Workers { Workers(count: sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Does each part of the work once and gives their results in the order of the parts.
  ///
  /// - Parameters:
  ///   - makeScratch: Makes what one worker needs for itself and may use again from part to part.
  ///   - work: Does the part of that number. A long part throws `CancellationError` when it finds
  ///     `Task.isCancelled`, for which it looks now and then.
  /// - Throws: `CancellationError` when the task was cancelled, and nothing else.
  public func map<Scratch, Result: Sendable>(
    parts: Int,
    scratch makeScratch: @escaping @Sendable () -> Scratch,
    _ work:
      @escaping @Sendable (_ part: Int, _ scratch: inout Scratch) throws(CancellationError) ->
      Result
  ) async throws(CancellationError) -> [Result] {
    let queue = PartQueue(count: parts, progress: progress)
    do {
      return try await withThrowingTaskGroup(of: [(Int, Result)].self) { group in
        for _ in 0..<min(count, parts) {
          group.addTask {
            var scratch = makeScratch()
            var done: [(Int, Result)] = []
            while let part = queue.next() {
              try Task.checkCancellation()
              done.append((part, try work(part, &scratch)))
              queue.finish()
              // There are no more threads than cores: lets in whoever would cancel this.
              await Task.yield()
            }
            return done
          }
        }
        var results: [Result?] = Array(repeating: nil, count: parts)
        for try await done in group {
          for (part, result) in done { results[part] = result }
        }
        return results.compactMap(\.self)
      }
    } catch {
      throw CancellationError()
    }
  }

  /// ``map(parts:scratch:_:)`` for work that needs nothing to write on.
  public func map<Result: Sendable>(
    parts: Int,
    _ work: @escaping @Sendable (_ part: Int) throws(CancellationError) -> Result
  ) async throws(CancellationError) -> [Result] {
    try await map(parts: parts, scratch: {}) { (part, _) throws(CancellationError) in
      try work(part)
    }
  }

  /// Adds up one array of `length` a part, in the order of the parts.
  func sum<Scratch>(
    parts: Int,
    length: Int,
    scratch: @escaping @Sendable () -> Scratch,
    _ work:
      @escaping @Sendable (_ part: Int, _ scratch: inout Scratch) throws(CancellationError) ->
      [Double]
  ) async throws(CancellationError) -> [Double] {
    var total = [Double](repeating: 0, count: length)
    for part in try await map(parts: parts, scratch: scratch, work) {
      for index in part.indices { total[index] += part[index] }
    }
    return total
  }
}

extension Workers {
  /// Into how many parts work on each of `items` is cut, when each part's result is an array of
  /// `length`: enough to keep many cores busy, few enough that their results take little memory.
  static func partCount(items: Int, resultLength length: Int) -> Int {
    min(items, max(8, min(64, (1 << 24) / max(1, length))))
  }

  /// The items of part `part` of `parts`, of sizes that differ by one at most.
  static func items(_ count: Int, ofPart part: Int, of parts: Int) -> Range<Int> {
    (count * part / parts)..<(count * (part + 1) / parts)
  }
}

/// Hands out the numbers of parts, one by one, to whoever asks.
private final class PartQueue: Sendable {
  private let count: Int
  private let progress: (@Sendable (Double) -> Void)?
  private let handedOut = Atomic(0)
  private let finished = Mutex(0)

  init(count: Int, progress: (@Sendable (Double) -> Void)?) {
    self.count = count
    self.progress = progress
  }

  func next() -> Int? {
    let part = handedOut.wrappingAdd(1, ordering: .relaxed).oldValue
    return part < count ? part : nil
  }

  func finish() {
    guard let progress else { return }
    finished.withLock { finished in
      finished += 1
      progress(Double(finished) / Double(count))
    }
  }
}
