import Synchronization

/// Does many short works one after the other, each cut into parts, by several workers at once.
///
/// Other than ``Workers/map(parts:_:)`` this takes part in the work itself, so that short work does not
/// wait for others to wake up, and does small work alone.
struct Crew: Sendable {
  private let count: Int

  /// Of work smaller than this the share of others would not be worth telling them.
  private static let smallestSharedSize = 1 << 12

  init(_ workers: Workers) { count = workers.count }

  /// Does each part once and gives their results in the order of the parts.
  ///
  /// - Parameter size: How many steps it all takes, more or less.
  func map<Result: Sendable>(
    parts: Int,
    size: Int,
    _ work: @escaping @Sendable (_ part: Int) -> Result
  ) async -> [Result] {
    let count = min(count, parts)
    if count < 2 || size < Self.smallestSharedSize { return (0..<parts).map(work) }
    let queue = TakenParts(count: parts)
    return await withTaskGroup(of: [(Int, Result)].self) { group in
      for _ in 1..<count {
        group.addTask { queue.doing(work) }
      }
      var results = [Result?](repeating: nil, count: parts)
      for (part, result) in queue.doing(work) { results[part] = result }
      for await done in group {
        for (part, result) in done { results[part] = result }
      }
      return results.compactMap(\.self)
    }
  }
}

/// Hands out the numbers of parts, one by one, to whoever asks.
private final class TakenParts: Sendable {
  private let count: Int
  private let taken = Atomic(0)

  init(count: Int) { self.count = count }

  /// Does parts as long as there are any.
  func doing<Result>(_ work: (_ part: Int) -> Result) -> [(Int, Result)] {
    var done: [(Int, Result)] = []
    while true {
      let part = taken.wrappingAdd(1, ordering: .relaxed).oldValue
      if part >= count { return done }
      done.append((part, work(part)))
    }
  }
}
