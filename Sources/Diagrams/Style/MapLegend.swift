internal import DOT
internal import Diagnostics
internal import Stakeholders

/// Collects what the looks on a map mean: of what is on it, and only that.
struct MapLegend {
  let pen: MapPen
  private(set) var entries: [Legend.Entry] = []

  init(_ pen: MapPen) {
    self.pen = pen
  }

  /// - Parameter width: How wide it may get, about, in points.
  func legend(width: Double) -> Legend? {
    entries.isEmpty ? nil : Legend(entries, width: width)
  }

  mutating func addBox(
    _ fill: Color?,
    _ stroke: Color,
    _ style: LineStyle,
    lineWidth: Double = 1,
    _ words: Phrase
  ) {
    entries.append(
      Legend.Entry(
        .box(
          fill: fill,
          stroke: stroke,
          lineStyle: style,
          isRounded: true,
          isHatched: false,
          lineWidth: lineWidth
        ),
        pen.text(words)
      )
    )
  }

  mutating func addLine(
    _ stroke: Color,
    _ style: LineStyle,
    _ width: Double,
    _ arrow: Arrow,
    head: Head = .point,
    _ words: Phrase
  ) {
    entries.append(
      Legend.Entry(
        .line(stroke: stroke, lineStyle: style, width: width, arrow: arrow, head: head),
        pen.text(words)
      )
    )
  }

  /// A sign that stands in nodes.
  mutating func addSign(_ sign: String, _ words: Phrase) {
    entries.append(Legend.Entry(.sign(sign), pen.text(words)))
  }

  // MARK: Looks that several maps have

  /// Named bodies, categories and places, whichever there are.
  mutating func addStandings(of actors: [Actor]) {
    if actors.contains(where: { pen.selected.standing(of: $0) == .named }) {
      addBox(
        Color(0xE2E6EA),
        Palette.ink,
        .solid,
        Phrase(sv: "namngiven part", en: "named partner")
      )
    }
    if actors.contains(where: { pen.selected.standing(of: $0) == .generic }) {
      addBox(Palette.paper, Palette.ink, .dashed, Phrase(sv: "allmän kategori", en: "category"))
    }
    if actors.contains(where: { pen.selected.standing(of: $0) == .place }) {
      addBox(Palette.paper, Palette.ink, .dashed, Phrase(sv: "plats", en: "place"))
    }
  }

  mutating func addGap(
    _ words: Phrase = Phrase(
      sv: "lucka: ingen namngiven eller noterad",
      en: "gap: nobody named or recorded"
    )
  ) {
    addBox(Palette.paper, Palette.gap, .dashed, lineWidth: 2, words)
  }

  /// The lines to where somebody is lacking, if there are any.
  mutating func addGapLines(
    among edges: [Edge],
    _ words: Phrase = Phrase(sv: "ring: leder till en lucka", en: "ring: leads to a gap")
  ) {
    guard let edge = edges.first(where: { $0.head == .ring }) else { return }
    addLine(edge.stroke, edge.lineStyle, edge.lineWidth, .forward, head: .ring, words)
  }

  /// The lines of ties: how their statuses look, that width is strength, and what a head means.
  mutating func addTies(statuses: Set<Relation.Status?>, strengths: [Int?], hasHeads: Bool) {
    let words: [(Relation.Status?, Phrase)] = [
      (.ongoing, Phrase(sv: "pågående", en: "ongoing")),
      (.intended, Phrase(sv: "avsedd", en: "intended")),
      (.possible, Phrase(sv: "möjlig", en: "possible")),
      (.ended, Phrase(sv: "avslutad", en: "ended")),
      (nil, Phrase(sv: "status ej noterad", en: "status not recorded")),
    ]
    for (status, words) in words where statuses.contains(status) {
      addLine(pen.lineColor(of: status), pen.lineStyle(of: status), 1.3, .none, words)
    }
    if strengths.contains(where: { $0 != nil }) {
      let isRecorded = strengths.allSatisfy { $0 != nil }
      addLine(
        Palette.ink,
        .solid,
        3,
        .none,
        Phrase(sv: "bredare linje: starkare", en: "broader line: stronger")
          + (isRecorded
            ? Phrase("")
            : Phrase(sv: " (smalast: ej noterat)", en: " (thinnest: not recorded)"))
      )
    }
    if hasHeads {
      addLine(
        Palette.ink,
        .solid,
        1.3,
        .forward,
        Phrase(sv: "riktad (påverkan m.m.)", en: "directed (advocacy etc.)")
      )
    }
  }
}
