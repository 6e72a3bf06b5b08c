/// Marks a PNG as ours.
///
///     signature │ IHDR │ tEXt "Software" NUL "omvarld" │ …
enum PNGFinishing {
  /// Puts a `tEXt` chunk after the header.
  static func finish(_ bytes: [UInt8]) throws(DrawingFailure) -> [UInt8] {
    // The header is first and has 13 bytes, with length, name and checksum 25.
    let end = signature.count + 25
    guard bytes.starts(with: signature), bytes.count > end else {
      throw .refused(messages: ["not a PNG"])
    }
    return bytes[..<end] + chunk(named: "tEXt", Array("Software\0omvarld".utf8)) + bytes[end...]
  }

  private static let signature: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

  private static func chunk(named name: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + content
    return UInt32(content.count).bigEndianBytes + body + CRC32.checksum(of: body).bigEndianBytes
  }
}

extension UInt32 {
  fileprivate var bigEndianBytes: [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self >> $0) }
  }
}
