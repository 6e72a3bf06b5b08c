import CGraphviz
import Synchronization

/// What Graphviz says while it works. It says it in fragments, through a callback that carries no
/// context; hence a variable that the whole process shares.
enum GraphvizMessages {
  private static let fragments = Mutex<[UInt8]>([])

  /// Has messages collected instead of written to standard error.
  static func startCollecting() {
    // Not `AGMAX`, which keeps messages from the callback as well.
    agseterr(AGWARN)
    unsafe agseterrf { fragment in
      guard let fragment = unsafe fragment else { return 0 }
      let bytes = unsafe UnsafeBufferPointer(start: fragment, count: strlen(fragment))
      let copy = unsafe bytes.map { UInt8(bitPattern: $0) }
      GraphvizMessages.append(copy)
      return 0
    }
  }

  /// Returns what was said since the last call, a line each.
  static func take() -> [String] {
    let bytes = fragments.withLock { fragments in
      let bytes = fragments
      fragments = []
      return bytes
    }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { $0.trimmingPrefix(while: \.isWhitespace) }
      .filter { !$0.isEmpty }
      .map(String.init)
  }

  private static func append(_ bytes: [UInt8]) {
    fragments.withLock { fragments in
      // A warning for each of a thousand nodes is no news.
      if fragments.count < 16_384 {
        fragments += bytes
      }
    }
  }
}
