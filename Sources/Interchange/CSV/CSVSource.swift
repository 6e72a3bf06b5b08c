internal import Diagnostics
internal import Foundation

/// The bytes of a table: in memory, or in a file from which they are fetched as they are wanted.
final class CSVSource: Sendable {
  let path: String
  /// How many bytes there are.
  let count: Int
  private let content: Content

  private enum Content: Sendable {
    case bytes([UInt8])
    /// An open file; closed with the source.
    case file(descriptor: Int32)
  }

  /// Larger files are refused.
  static let sizeLimit = 4 << 30

  init(path: String, bytes: [UInt8]) {
    self.path = path
    count = bytes.count
    content = .bytes(bytes)
  }

  /// A regular file.
  init(file path: String) throws(UnreadableInput) {
    let (resolved, size) = try TextFile.regularFile(path, limit: Self.sizeLimit)
    let descriptor = open(resolved, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw UnreadableInput([TextFile.unreadable(path)]) }
    self.path = path
    count = size
    content = .file(descriptor: descriptor)
  }

  deinit {
    if case .file(let descriptor) = content { close(descriptor) }
  }

  /// Adds bytes from a place on to a buffer.
  ///
  /// - Returns: Fewer than asked for only where the bytes end.
  func read(_ wanted: Int, at place: Int, to buffer: inout [UInt8]) -> Int {
    switch content {
    case .bytes(let bytes):
      let end = min(bytes.count, place + wanted)
      guard place < end else { return 0 }
      buffer += bytes[place..<end]
      return end - place
    case .file(let descriptor):
      let start = buffer.count
      buffer += repeatElement(0, count: wanted)
      var read = 0
      buffer.withUnsafeMutableBytes { bytes in
        while read < wanted {
          let got = pread(
            descriptor,
            bytes.baseAddress.map { $0 + start + read },
            wanted - read,
            off_t(place + read)
          )
          if got > 0 {
            read += got
          } else if got == 0 || errno != EINTR {
            break
          }
        }
      }
      buffer.removeLast(wanted - read)
      return read
    }
  }

  /// All bytes.
  func all() -> [UInt8] {
    if case .bytes(let bytes) = content { return bytes }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    _ = read(count, at: 0, to: &bytes)
    return bytes
  }

  /// Hands out all bytes, a part at a time, until told to stop.
  func forEachPart(from start: Int = 0, _ body: (_ part: [UInt8], _ place: Int) -> Bool) {
    var place = start
    var part: [UInt8] = []
    while true {
      part.removeAll(keepingCapacity: true)
      let read = read(1 << 20, at: place, to: &part)
      guard read > 0, body(part, place) else { return }
      place += read
    }
  }
}
