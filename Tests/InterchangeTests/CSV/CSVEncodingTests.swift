import Testing

@testable import Interchange

struct `The encoding of a table` {
  private func finding(_ bytes: [UInt8], partSize: Int = 3) -> CSVEncoding.Finding {
    var detector = CSVEncoding.Detector()
    for start in stride(from: 0, to: bytes.count, by: partSize) {
      detector.look(at: bytes[start..<min(bytes.count, start + partSize)])
    }
    return detector.finding
  }

  @Test(
    arguments: ["", "Malmo", "Malmö, Østfold, Łódź", "👩‍👩‍👧‍👦", "\u{7FF}\u{800}\u{FFFF}\u{10FFFF}"])
  func `is UTF-8 where every byte fits`(text: String) {
    for size in 1...4 { #expect(finding(Array(text.utf8), partSize: size) == .utf8) }
  }

  @Test(
    arguments: [
      ([0x4D, 0xF6], "Mö"), ([0xC5, 0x20], "Å "), ([0xE5, 0xE4, 0xF6], "åäö"), ([0x80], "€"),
      ([0x93, 0x61, 0x94], "“a”"), ([0xE5], "å"),
    ] as [([UInt8], String)]
  )
  func `is Windows-1252 where Excel wrote Swedish`(bytes: [UInt8], text: String) {
    #expect(finding(bytes) == .windows1252)
    #expect(String(decoding: CSVEncoding.decodingWindows1252(bytes), as: UTF8.self) == text)
  }

  @Test(
    arguments: [
      ([0xC3, 0xA5, 0x20, 0xE5, 0x20], 3, true), ([0xE5, 0x20, 0xC3, 0xA5], 0, true),
      ([0x61, 0x81], 1, false), ([0x61, 0xC0, 0x9D], 1, false),
      ([0xC3, 0xA5, 0xED, 0xA0, 0x80], 2, true),
      // Malmö as an old Mac has it, and one byte that Windows-1252 has no letter for.
      ([0x4D, 0x61, 0x6C, 0x6D, 0x9A, 0x81], 4, false),
    ] as [([UInt8], Int, Bool)]
  )
  func `is neither where it is damaged, or of another sort`(
    bytes: [UInt8],
    place: Int,
    hasLetters: Bool
  ) {
    #expect(finding(bytes) == .neither(place: place, hasLetters: hasLetters))
  }

  // The standard library settles what is UTF-8.
  @Test func `agrees with the standard library on all texts of three bytes that matter`() {
    let bytes: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED,
      0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
    ]
    for one in bytes {
      for two in bytes {
        for three in bytes {
          for text in [[one, two, three], [one, two, three, 0x80]] {
            let isText = String(validating: text, as: UTF8.self) != nil
            #expect((finding(text) == .utf8) == isText)
          }
        }
      }
    }
  }

  @Test func `is UTF-16 with a mark, or with a zero in every other byte`() {
    #expect(CSVEncoding.isUTF16([0xFF, 0xFE, 0x69, 0x00]))
    #expect(CSVEncoding.isUTF16([0xFE, 0xFF]))
    #expect(CSVEncoding.isUTF16([0x69, 0x00, 0x64, 0x00]))
    #expect(CSVEncoding.isUTF16([0x00, 0x69, 0x00, 0x64]))
    #expect(!CSVEncoding.isUTF16(Array("id,name".utf8)))
    #expect(!CSVEncoding.isUTF16([]))
  }
}
