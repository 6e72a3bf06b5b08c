/// A zip archive built by hand, so that it can be wrong in any way.
public struct TestArchive: Sendable {
  public struct Entry: Sendable {
    public var name: String
    public var content: Content
    public var flags: UInt16 = 0x800
    public var method: UInt16?
    /// What the headers say it unpacks to, where that is not the truth.
    public var claimedSize: Int?
    /// Whether the checksum is left out, which takes long where there is much to sum.
    public var lacksChecksum = false
    /// The system that made it and its word for what sort of file it is.
    public var madeBy: UInt16 = 20
    public var attributes: UInt32 = 0
    /// An earlier entry whose bytes this one claims as its own.
    public var sharesBytesOfEntry: Int?

    public init(
      name: String,
      content: Content,
      lacksChecksum: Bool = false,
      madeBy: UInt16 = 20,
      attributes: UInt32 = 0
    ) {
      self.name = name
      self.content = content
      self.lacksChecksum = lacksChecksum
      self.madeBy = madeBy
      self.attributes = attributes
    }
  }

  public enum Content: Sendable {
    case stored([UInt8])
    /// A text, then one byte many times over, then another text, in one block of fixed codes.
    case deflated(before: String, byte: Character, times: Int, after: String)
  }

  public var entries: [Entry] = []
  /// What the end record says, where that is not the truth.
  public var claimedCount: Int?

  public init() {}

  public mutating func add(_ name: String, _ text: String) {
    entries.append(Entry(name: name, content: .stored(Array(text.utf8))))
  }

  /// The archive: each entry after its own header, the directory, the end record.
  public func bytes() -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    var offsets: [Int] = []
    for entry in entries {
      let packed = entry.content.packed
      offsets.append(entry.sharesBytesOfEntry.map { offsets[$0] } ?? file.count)
      let facts =
        little(entry.flags) + little(entry.method ?? entry.content.method) + little(UInt16(0))
        + little(UInt16(0x21)) + little(entry.lacksChecksum ? 0 : entry.content.checksum)
        + little(UInt32(packed.count))
        + little(UInt32(entry.claimedSize ?? entry.content.size))
        + little(UInt16(entry.name.utf8.count)) + little(UInt16(0))
      if entry.sharesBytesOfEntry == nil {
        file += [0x50, 0x4B, 3, 4] + little(UInt16(20)) + facts + Array(entry.name.utf8) + packed
      }
      directory += [0x50, 0x4B, 1, 2] + little(entry.madeBy) + little(UInt16(20)) + facts
      directory += little(UInt16(0)) + little(UInt16(0)) + little(UInt16(0))
      directory += little(entry.attributes) + little(UInt32(offsets[offsets.count - 1]))
      directory += Array(entry.name.utf8)
    }
    let count = little(UInt16(clamping: claimedCount ?? entries.count))
    return file + directory + [0x50, 0x4B, 5, 6] + [0, 0, 0, 0] + count + count
      + little(UInt32(directory.count)) + little(UInt32(file.count)) + [0, 0]
  }
}

/// A number with its lowest byte first.
private func little(_ number: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: number.littleEndian) { Array($0) }
}

extension TestArchive.Content {
  var method: UInt16 {
    switch self {
    case .stored: 0
    case .deflated: 8
    }
  }

  var size: Int {
    switch self {
    case .stored(let bytes): bytes.count
    case .deflated(let before, _, let times, let after):
      before.utf8.count + times + after.utf8.count
    }
  }

  var packed: [UInt8] {
    switch self {
    case .stored(let bytes): return bytes
    case .deflated(let before, let byte, let times, let after):
      var bits = FixedCodes()
      for byte in before.utf8 { bits.put(byte) }
      bits.put(Array(String(byte).utf8)[0], times: times)
      for byte in after.utf8 { bits.put(byte) }
      return bits.finished()
    }
  }

  var checksum: UInt32 {
    switch self {
    case .stored(let bytes): return crc32(bytes)
    case .deflated(let before, let byte, let times, let after):
      var sum = crc32(Array(before.utf8))
      sum = crc32(Array(repeating: Array(String(byte).utf8)[0], count: times), after: sum)
      return crc32(Array(after.utf8), after: sum)
    }
  }
}

/// One block of DEFLATE with the codes that RFC 1951 fixes (3.2.6).
private struct FixedCodes {
  private var bytes: [UInt8] = []
  private var bits: UInt64 = 0
  private var count = 0

  init() {
    append(0b011, length: 3)
  }

  private mutating func append(_ value: UInt64, length: Int) {
    bits |= value << UInt64(count)
    count += length
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      count -= 8
    }
  }

  /// A code goes in with its highest bit first.
  private mutating func code(_ value: UInt64, length: Int) {
    for place in (0..<length).reversed() { append(value >> UInt64(place) & 1, length: 1) }
  }

  mutating func put(_ byte: UInt8) {
    byte < 144 ? code(0x30 + UInt64(byte), length: 8) : code(0x190 + UInt64(byte) - 144, length: 9)
  }

  /// A byte, and then 258 more of it for every thirteen bits.
  mutating func put(_ byte: UInt8, times: Int) {
    guard times > 0 else { return }
    put(byte)
    for _ in 0..<(times - 1) / 258 {
      code(0xC5, length: 8)
      code(0, length: 5)
    }
    for _ in 0..<(times - 1) % 258 { put(byte) }
  }

  func finished() -> [UInt8] {
    var copy = self
    copy.code(0, length: 7)
    if copy.count > 0 { copy.append(0, length: 8 - copy.count) }
    return copy.bytes
  }
}

/// CRC-32 as zip has it, by a table of all bytes.
private func crc32(_ bytes: [UInt8], after sum: UInt32 = 0) -> UInt32 {
  var sum = ~sum
  for byte in bytes { sum = crcTable[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ (sum >> 8) }
  return ~sum
}

private let crcTable: [UInt32] = (0..<256).map { byte in
  (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
}
