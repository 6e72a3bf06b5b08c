/// A value in a sheet to be written, and its look.
public struct Cell: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    case blank
    case text(String)
    case number(Double)
    case truth(Bool)
    /// How many cells of a column are filled, whenever one looks.
    case count(ColumnPlace)
  }

  public var value: Value
  public var style: CellStyle

  public init(_ value: Value, style: CellStyle = CellStyle()) {
    self.value = value
    self.style = style
  }

  public init(_ text: String, style: CellStyle = CellStyle()) {
    self.init(text.isEmpty ? .blank : .text(text), style: style)
  }
}

/// How a cell looks: a few choices that go together, and no more.
public struct CellStyle: Hashable, Sendable {
  public enum Font: String, Hashable, Sendable {
    case regular, bold, italic, title
  }

  public var font = Font.regular
  public var fill = Fill.none
  /// Whether long text goes on in further lines of the cell.
  public var isWrapped = false
  /// Whether what is typed stays text, also when it looks like a number or a date.
  public var isText = false

  public init(
    font: Font = .regular,
    fill: Fill = .none,
    isWrapped: Bool = false,
    isText: Bool = false
  ) {
    self.font = font
    self.fill = fill
    self.isWrapped = isWrapped
    self.isText = isText
  }
}

/// A colour behind a text, and the one of the text on it: at least 4.5 : 1 in contrast (WCAG 2.1
/// AA). After Okabe and Ito's colour-blind safe set ("Color universal design", 2008).
public enum Fill: String, CaseIterable, Hashable, Sendable {
  case none
  /// Headers: white on deep blue.
  case header
  /// Headers of columns that must be filled in: white on rust.
  case required
  case blue, green, yellow, orange, rust, rose, violet, grey

  /// Red, green and blue, eight bits each.
  public var background: UInt32 {
    switch self {
    case .none: 0xFFFFFF
    case .header: 0x12355B
    case .required: 0xA43A2A
    case .blue: 0xBFE0F5
    case .green: 0xB5E2D3
    case .yellow: 0xF3EA9B
    case .orange: 0xF7D89A
    case .rust: 0xF6CDBB
    case .rose: 0xEECBDD
    case .violet: 0xDFD4F2
    case .grey: 0xE2E6EA
    }
  }

  public var ink: UInt32 {
    switch self {
    case .header, .required: 0xFFFFFF
    default: 0x1D2733
    }
  }
}
