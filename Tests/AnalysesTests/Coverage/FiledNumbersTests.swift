import Testing

@testable import Analyses

struct `Filed numbers` {
  @Test func `are read in the order of their keys, then in their own`() {
    var filed = FiledNumbers()
    for (number, key) in [(7, 2), (3, 2), (0, 9), (7, 2), (1, 0)] { filed.file(number, under: key) }
    #expect(filed.files.map(\.key) == [0, 2, 9])
    #expect(filed.files.map { Array($0.numbers) } == [[1], [3, 7, 7], [0]])
  }

  @Test func `that nobody filed are none`() {
    #expect(FiledNumbers().files.isEmpty)
  }

  @Test(arguments: UInt64(0)..<50)
  func `agree with a dictionary`(seed: UInt64) {
    var lot = SplitMix64(state: seed)
    var filed = FiledNumbers()
    var expected: [Int: [Int]] = [:]
    for _ in 0..<Int.random(in: 0...200, using: &lot) {
      let key = Int.random(in: 0...Int.random(in: 0...40, using: &lot), using: &lot)
      let number = Int.random(in: 0...0xFFFF_FFFF, using: &lot)
      filed.file(number, under: key)
      expected[key, default: []].append(number)
    }
    let files = filed.files
    #expect(files.map(\.key) == expected.keys.sorted())
    for (key, numbers) in files { #expect(Array(numbers) == expected[key]?.sorted()) }
  }
}
