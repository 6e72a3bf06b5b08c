/// Hands out ids that are safe in an attribute and unique in a drawing.
struct SlugTable {
  private var taken: Set<String> = []

  /// An id like the one given: itself, where it is a slug that is not taken.
  mutating func slug(_ text: String) -> String {
    let base = text.slug
    var candidate = base
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(base)-\(number)"
      number += 1
    }
    return candidate
  }
}

extension String {
  /// The text with everything but ASCII letters, digits, `.`, `_` and `-` as `-`, and with a `_`
  /// in front where it would not start like an XML name.
  var slug: String {
    let bytes = utf8.map { $0.isPartOfSlug ? $0 : UInt8(ascii: "-") }
    let slug = String(decoding: bytes.prefix(200), as: UTF8.self)
    return slug.first.map { $0.isLetter || $0 == "_" } == true ? slug : "_\(slug)"
  }
}

extension UInt8 {
  fileprivate var isPartOfSlug: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
