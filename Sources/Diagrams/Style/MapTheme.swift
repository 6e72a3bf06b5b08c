internal import DOT

/// Maps on a dark screen: for each colour of ``Palette`` another, by the same hue.
///
/// What is light becomes dark and what is dark light, except white words on a focus area. Every text
/// has a contrast of at least 4.5 : 1 here as well (WCAG 2.1 AA).
public enum MapTheme {
  /// Rules that give an SVG its dark colours where the reader prefers those.
  ///
  /// - Parameter id: The id of the element that they are for.
  public static func darkRules(of id: String) -> String {
    var rules = ""
    for (light, dark) in surfaces.sorted(by: { $0.key < $1.key }) {
      rules += #"#\#(id) :not(text)[fill="\#(hex(light))"]{fill:\#(hex(dark))}"#
    }
    for (light, dark) in lines.sorted(by: { $0.key < $1.key }) {
      if surfaces[light] == nil {
        rules += #"#\#(id) [fill="\#(hex(light))"]{fill:\#(hex(dark))}"#
      }
      rules += #"#\#(id) [stroke="\#(hex(light))"]{stroke:\#(hex(dark))}"#
    }
    return "@media (prefers-color-scheme:dark){\(rules)}"
  }

  /// Rules for maps that stand in a page: each colour as the page is light or dark.
  public static let pageRules: String = {
    func rule(_ selector: String, _ property: String, _ light: UInt32, _ dark: UInt32) -> String {
      ".paper \(selector)[\(property)=\"\(hex(light))\"] "
        + "{ \(property): light-dark(\(hex(light)), \(hex(dark))); }\n"
    }
    var rules = ""
    for (light, dark) in surfaces.sorted(by: { $0.key < $1.key }) {
      rules += rule(":not(text)", "fill", light, dark)
    }
    for (light, dark) in lines.sorted(by: { $0.key < $1.key }) {
      if surfaces[light] == nil { rules += rule("", "fill", light, dark) }
      rules += rule("", "stroke", light, dark)
    }
    return rules
  }()

  private static func hex(_ color: UInt32) -> String { Color(color).hex }

  /// Behind words: pages, boxes and lanes.
  static let surfaces: [UInt32: UInt32] = [
    0xF4F5F7: 0x222324,
    0xE2E6EA: 0x3D4043,
    0xFBF9E4: 0x252312,
    0xF3EA9B: 0x47410C,
    0xE8F5F0: 0x1A2622,
    0xB5E2D3: 0x28473E,
    0xEAF4FB: 0x1C242A,
    0xBFE0F5: 0x2D4350,
    0xFDF3E1: 0x2A2211,
    0xF7D89A: 0x513C0B,
    0xF1ECF8: 0x242129,
    0xDFD4F2: 0x433C4F,
    0xFAEEF4: 0x292024,
    0xEECBDD: 0x4E3844,
    0xEEF3E6: 0x21241B,
    0xD3E2BC: 0x3A442B,
    0xF7EEE8: 0x28211D,
    0xE8CFBF: 0x4C3C32,
    0xE9EEF6: 0x202328,
    0xC6D3E8: 0x38404E,
    0xFFFFFF: 0x161B22,
    0xF2F4F7: 0x1F2630,
    0xD3DAE2: 0x38424E,
    0x12355B: 0x2B5F96,
  ]

  /// Words, outlines and ties.
  static let lines: [UInt32: UInt32] = [
    0x4D5661: 0xC2CCD7,
    0x6B6100: 0xD6CD86,
    0x005C44: 0x99DBC1,
    0x0A527B: 0x99D2FD,
    0x714A00: 0xEBC38D,
    0x55359B: 0xCCC1FE,
    0x7E2F5A: 0xFDB0D4,
    0x44591F: 0xBDD49D,
    0x6E4326: 0xEEC0A3,
    0x2F4A78: 0xAECCFD,
    0x1D2733: 0xE6EBF1,
    0x33404F: 0xD6DDE5,
    0x5B6470: 0xAEB8C4,
    0x3F4853: 0xC9D1DA,
    0x7F8894: 0x8792A0,
    0x3D6C9E: 0x86B6E8,
    0xA43A2A: 0xFF9E8C,
    0x12355B: 0x2B5F96,
  ]
}
