extension Figure {
  /// The sheet that a map is printed on. `report.css` has the same sizes.
  enum Paper: String, CaseIterable {
    /// A4, among the words.
    case upright
    /// A4 that lies on its side.
    case wide
    /// A3.
    case poster
    /// A3 that lies on its side.
    case broadPoster = "broad-poster"

    /// What a drawing may fill of the sheet, in points of 72 to the inch.
    var room: (width: Double, height: Double) {
      switch self {
      case .upright: (180 * Self.millimetre, 230 * Self.millimetre)
      case .wide: (285 * Self.millimetre, 184 * Self.millimetre)
      case .poster: (285 * Self.millimetre, 398 * Self.millimetre)
      case .broadPoster: (408 * Self.millimetre, 280 * Self.millimetre)
      }
    }

    private static let millimetre = 72 / 25.4
  }

  /// The smallest sheet on which the small type of the drawing, of 9 points, keeps 8 of them; where
  /// none is large enough, the one that leaves it largest. A strip may go down to 7 rather than have a
  /// sheet of twice the size to itself. `nil` without a drawing of known size.
  var paper: Paper? {
    guard let upright = scale(on: .upright), let wide = scale(on: .wide),
      let poster = scale(on: .poster), let broadPoster = scale(on: .broadPoster)
    else { return nil }
    if upright >= 8 / 9 { return .upright }
    if wide >= (isLow ? 7 / 9 : 8 / 9) { return .wide }
    return poster > broadPoster ? .poster : .broadPoster
  }

  /// Whether the drawing goes on an A4 on its side and leaves a good third of it for words.
  var isStrip: Bool { paper == .wide && isLow }

  /// Whether the small type of the drawing, of 9 points, has fewer than 6 of them even on the largest sheet.
  var isTooFineForPaper: Bool {
    guard let paper, let scale = scale(on: paper) else { return false }
    return scale < 6 / 9
  }

  private var isLow: Bool {
    guard let size else { return false }
    let room = Paper.wide.room
    return size.height * room.width <= 0.65 * room.height * size.width
  }

  private func scale(on paper: Paper) -> Double? {
    guard let size, size.width > 0, size.height > 0 else { return nil }
    return min(paper.room.width / size.width, paper.room.height / size.height)
  }
}
