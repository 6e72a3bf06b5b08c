/// What the end of a zip archive says of it, looked at before the library is let near: it sets
/// memory aside for as many entries as there are said to be.
///
///     … │ central directory │ [end for zip64, its locator] │ end record, comment of ≤ 65,535 bytes
enum ArchiveEnd {
  private static let signature: [UInt8] = [0x50, 0x4B, 5, 6]
  private static let locatorSignature: [UInt8] = [0x50, 0x4B, 6, 7]
  private static let size = 22
  private static let locatorSize = 20

  /// The most entries that any end record in the bytes speaks of; `nil` where there is none. A
  /// comment may hold further ones, and which of them counts is for the library to say.
  static func entryCount(in bytes: [UInt8]) -> Int? {
    guard bytes.count >= size else { return nil }
    var most: Int?
    for start in stride(
      from: bytes.count - size,
      through: max(0, bytes.count - size - 0xFFFF),
      by: -1
    ) where bytes[start] == 0x50 && bytes[start...].starts(with: signature) {
      var count = number(at: start + 10, length: 2, in: bytes)
      if start >= locatorSize, bytes[(start - locatorSize)...].starts(with: locatorSignature) {
        let end = number(at: start - locatorSize + 8, length: 8, in: bytes)
        // The count at its place in the end record for zip64; what leads nowhere is no archive.
        guard end <= bytes.count - 56 else { return Int.max }
        count = max(count == 0xFFFF ? 0 : count, number(at: end + 32, length: 8, in: bytes))
      }
      most = max(most ?? 0, count)
    }
    return most
  }

  /// A number with its lowest byte first, as far as it is no larger than numbers here can be.
  private static func number(at place: Int, length: Int, in bytes: [UInt8]) -> Int {
    var value: UInt64 = 0
    for byte in bytes[place..<place + length].reversed() { value = value << 8 | UInt64(byte) }
    return Int(clamping: value)
  }
}
