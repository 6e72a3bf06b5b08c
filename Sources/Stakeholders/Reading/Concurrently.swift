internal import Dispatch
internal import Synchronization

/// The results of several works, in order, done by all cores; the caller waits.
package func concurrently<Result: Sendable>(
  _ count: Int,
  _ work: @Sendable (_ number: Int) -> Result
) -> [Result] {
  let results = Mutex([Result?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { number in
    let result = work(number)
    results.withLock { $0[number] = result }
  }
  return results.withLock { $0.compactMap(\.self) }
}
