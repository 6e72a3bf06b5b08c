/// An opaque sRGB colour.
public struct Color: Hashable, Sendable {
  /// Red, green and blue, eight bits each: `0xRRGGBB`.
  public let rgb: UInt32

  /// Makes a colour of the low 24 bits of a number: `Color(0xa43a2a)`.
  public init(_ rgb: UInt32) {
    self.rgb = rgb & 0xff_ffff
  }

  /// Reads `#rrggbb`; `nil` for anything else.
  public init?(_ hex: some StringProtocol) {
    guard hex.utf8.first == UInt8(ascii: "#"), hex.utf8.count == 7 else { return nil }
    guard hex.dropFirst().allSatisfy(\.isASCIIHexDigit) else { return nil }
    guard let rgb = UInt32(hex.dropFirst(), radix: 16) else { return nil }
    self.rgb = rgb
  }

  /// The colour as `#rrggbb`.
  public var hex: String {
    let digits = String(rgb, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// What text and outlines have when nothing else is said: nearly black.
  public static let ink = Color(0x1d2733)

  /// What edges and remarks have when nothing else is said: 6:1 against white.
  public static let slate = Color(0x5b6470)

  /// Paper.
  public static let white = Color(0xffffff)
}

extension Color: Codable {
  /// Reads `#rrggbb`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let color = Color(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "'\(text)' is not a colour such as #a43a2a"
      )
    }
    self = color
  }

  /// Writes `#rrggbb`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hex)
  }
}

extension Character {
  fileprivate var isASCIIHexDigit: Bool {
    isASCII && isHexDigit
  }
}
