/// Numbers filed under numbers, and read in the order of both.
///
///     var filed = FiledNumbers()
///     filed.file(7, under: 2)
///     filed.file(3, under: 2)
///     filed.files  // [(key: 2, numbers: [3, 7])]
struct FiledNumbers {
  /// Key and number in one, which sort as quickly as they come.
  private var pairs: [UInt64] = []

  mutating func file(_ number: Int, under key: Int) {
    pairs.append(UInt64(key) << 32 | UInt64(number))
  }

  /// Each key with its numbers, all ascending; what was filed twice stands there twice. The numbers of
  /// all are one array.
  ///
  /// - Complexity: O(*n* log *n*).
  var files: [(key: Int, numbers: ArraySlice<Int>)] {
    let pairs = pairs.sorted()
    let numbers = pairs.map { Int($0 & 0xFFFF_FFFF) }
    var files: [(key: Int, numbers: ArraySlice<Int>)] = []
    var start = 0
    while start < pairs.count {
      let key = pairs[start] >> 32
      var end = start + 1
      while end < pairs.count, pairs[end] >> 32 == key { end += 1 }
      files.append((Int(key), numbers[start..<end]))
      start = end
    }
    return files
  }
}
