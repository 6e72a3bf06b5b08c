import Foundation
import Testing

@testable import Graphviz

struct `A PNG` {
  @Test func `has checksums by the book`() {
    // The check value of CRC-32/ISO-HDLC.
    #expect(CRC32.checksum(of: Array("123456789".utf8)) == 0xcbf4_3926)
  }

  @Test func `names the tool right after its header`() throws {
    let bytes = try render(.lanes(["EU"]), as: .png).bytes
    // Length 16, name, content, checksum.
    let chunk = bytes[33..<(33 + 12 + 16)]
    #expect(Array(chunk.prefix(8)) == [0, 0, 0, 16] + Array("tEXt".utf8))
    #expect(String(decoding: chunk.dropFirst(8).prefix(16), as: UTF8.self) == "Software\0omvarld")
    let header = UInt32(CRC32.checksum(of: bytes[12..<29]))
    #expect(bytes[29..<33].reduce(0) { $0 << 8 | UInt32($1) } == header)
  }

  @Test func `is what is marked and nothing else`() {
    #expect(throws: DrawingFailure.self) { try PNGFinishing.finish(Array("GIF89a".utf8)) }
  }
}
