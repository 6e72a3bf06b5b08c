internal import DOT
internal import Stakeholders

/// The colours of maps, after Okabe and Ito's colour-blind safe set ("Color universal design",
/// 2008). Every text on them has a contrast of at least 4.5 : 1 (WCAG 2.1 AA), and no colour says
/// what a label, an outline or a shape does not say too.
enum Palette {
  static let ink = Color(0x1D2733)
  static let slate = Color(0x5B6470)
  /// Small words in a lane: 4.5 : 1 even on the deepest fill.
  static let remark = Color(0x3F4853)
  /// Ties without a recorded status, or ended: 3 : 1 against paper and lanes, and lighter than ``ink`` in grey.
  static let faint = Color(0x7F8894)
  /// Who answers for a focus area.
  static let duty = Color(0x3D6C9E)
  static let area = Color(0x12355B)
  static let gap = Color(0xA43A2A)
  /// A required level with a partner: filled and framed, and of the colour of no level.
  static let met = Color(0xD3DAE2)
  static let metLine = Color(0x33404F)
  static let city = Color(0xF2F4F7)
  static let paper = Color(0xFFFFFF)

  /// The three tones of a lane: behind, inside a named body, and for outlines and words.
  struct Tones {
    var background: Color
    var fill: Color
    var stroke: Color
  }

  static func tones(of level: Level.ID?, in vocabulary: Vocabulary) -> Tones {
    guard let level else { return unplaced }
    if let known = byLevel[level.rawValue] { return known }
    return others[vocabulary.order(of: level) % others.count]
  }

  private static let unplaced = Tones(
    background: Color(0xF4F5F7),
    fill: Color(0xE2E6EA),
    stroke: Color(0x4D5661)
  )

  private static let byLevel: [String: Tones] = [
    "local": Tones(background: Color(0xFBF9E4), fill: Color(0xF3EA9B), stroke: Color(0x6B6100)),
    "regional": Tones(background: Color(0xE8F5F0), fill: Color(0xB5E2D3), stroke: Color(0x005C44)),
    "cross-border": Tones(
      background: Color(0xEAF4FB),
      fill: Color(0xBFE0F5),
      stroke: Color(0x0A527B)
    ),
    "national": Tones(background: Color(0xFDF3E1), fill: Color(0xF7D89A), stroke: Color(0x714A00)),
    "eu": Tones(background: Color(0xF1ECF8), fill: Color(0xDFD4F2), stroke: Color(0x55359B)),
    "international": Tones(
      background: Color(0xFAEEF4),
      fill: Color(0xEECBDD),
      stroke: Color(0x7E2F5A)
    ),
  ]

  /// Those of levels of a vocabulary's own.
  static let others: [Tones] = [
    Tones(background: Color(0xEEF3E6), fill: Color(0xD3E2BC), stroke: Color(0x44591F)),
    Tones(background: Color(0xF7EEE8), fill: Color(0xE8CFBF), stroke: Color(0x6E4326)),
    Tones(background: Color(0xE9EEF6), fill: Color(0xC6D3E8), stroke: Color(0x2F4A78)),
  ]
}
