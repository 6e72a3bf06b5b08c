internal import Diagnostics

/// Names, and which others look like them by the rules of `lookAlikes`: equal but for case, accents
/// or one letter.
public struct LookAlikeIndex: Sendable {
  private var names: [(folded: [Unicode.Scalar], place: Int)] = []
  private var files: [UInt64: [Int]] = [:]

  public init() {}

  /// Adds a name of the thing at a place.
  public mutating func insert(_ name: String, for place: Int) {
    let folded = Self.fold(name)
    for sum in Self.sums(of: folded) { files[sum, default: []].append(names.count) }
    names.append((folded, place))
  }

  /// The places of what has a name that looks like one, in ascending order.
  ///
  /// - Complexity: O(*k*) for a name of *k* letters, where few names meet.
  public func places(like name: String) -> [Int] {
    let folded = Self.fold(name)
    var found: Set<Int> = []
    for sum in Self.sums(of: folded) {
      for candidate in files[sum] ?? [] where !found.contains(names[candidate].place) {
        if Self.areAlike(folded, names[candidate].folded) { found.insert(names[candidate].place) }
      }
    }
    return found.sorted()
  }

  private static func areAlike(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
    if one == other { return true }
    return min(one.count, other.count) > 3 && digits(one) == digits(other)
      && Spelling.distance(one, other) <= 1
  }

  private static func digits(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    name.filter { ("0"..."9").contains($0) }
  }

  /// The number of a name, and those of it less each one of its letters.
  private static func sums(of name: [Unicode.Scalar]) -> Set<UInt64> {
    let sums = NameSums(name)
    guard name.count > 3 else { return [sums.whole] }
    return Set([sums.whole] + name.indices.map(sums.without))
  }

  /// Small letters without accents, white space of any kind as one blank.
  static func fold(_ name: String) -> [Unicode.Scalar] {
    let scalars = name.unicodeScalars
    // In Latin letters the parts of a name make up the whole, and most names are in them.
    guard scalars.allSatisfy({ Int($0.value) < foldedLatin.count }) else {
      return foldingAny(name)
    }
    var folded: [Unicode.Scalar] = []
    folded.reserveCapacity(name.utf8.count)
    for scalar in scalars {
      for part in foldedLatin[Int(scalar.value)] where part != " " || folded.last != " " {
        folded.append(part)
      }
    }
    return folded
  }

  /// What becomes of each letter up to U+017F.
  private static let foldedLatin = (0..<0x180).map { value in
    Unicode.Scalar(UInt32(value)).map { foldingAny(String(Character($0))) } ?? []
  }

  private static func foldingAny(_ name: String) -> [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    for scalar in name.inLatinLooks.lowercased().decomposed {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .format, .control: continue
      case .spaceSeparator:
        if folded.last != " " { folded.append(" ") }
      default:
        switch scalar {
        case "ø": folded.append("o")
        case "æ": folded += ["a", "e"]
        case "ß": folded += ["s", "s"]
        default: folded.append(scalar)
        }
      }
    }
    return folded
  }
}

/// Numbers for the letters of a name, whole and less any one of them, each in a few steps. Names
/// that share a number are compared; few others do (R. M. Karp and M. O. Rabin, "Efficient
/// randomized pattern-matching algorithms", *IBM Journal of Research and Development* 31(2), 1987,
/// doi:10.1147/rd.312.0249).
struct NameSums {
  /// The sums of the first letters, from none to all.
  private var sums: [UInt64] = [0]
  private var powers: [UInt64] = [1]

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(_ name: [Unicode.Scalar]) {
    for scalar in name {
      sums.append(sums[sums.count - 1] &* Self.base &+ UInt64(scalar.value) &+ 1)
      powers.append(powers[powers.count - 1] &* Self.base)
    }
  }

  var whole: UInt64 { sums[sums.count - 1] }

  func without(_ letter: Int) -> UInt64 {
    let rest = powers[powers.count - 2 - letter]
    return sums[letter] &* rest &+ (whole &- sums[letter + 1] &* rest)
  }
}
