public import Diagnostics

/// A text with places marked in it, so that a test can speak of a place without counting.
///
///     let text: MarkedText = """
///       actors:
///         - {id: lund, 1️⃣nmae: Lund}
///       """
///     text.source  // without the mark
///     text["1️⃣"]   // (line: 2, column: 14)
public struct MarkedText: Sendable {
  /// The text without its marks.
  public let source: String
  private let places: [Character: Place]

  /// Line and column count from 1, columns in Unicode scalars.
  public typealias Place = (line: Int, column: Int)

  public init(_ marked: String) {
    var source = String.UnicodeScalarView()
    var places: [Character: Place] = [:]
    var place: Place = (1, 1)
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "\u{20E3}":
        // A mark is a digit, U+FE0F and U+20E3; the first two were taken for text.
        let mark = Character(String(source.suffix(2)) + "\u{20E3}")
        source.removeLast(2)
        place.column -= 2
        precondition(places.updateValue(place, forKey: mark) == nil, "\(mark) stands twice")
      case "\n":
        source.append(scalar)
        place = (place.line + 1, 1)
      default:
        source.append(scalar)
        place.column += 1
      }
    }
    self.source = String(source)
    self.places = places
  }

  public subscript(mark: Character) -> Place {
    guard let place = places[mark] else { preconditionFailure("no mark \(mark)") }
    return place
  }

  public subscript(mark: Character, in path: String) -> SourceLocation {
    let place = self[mark]
    return SourceLocation(
      file: SourceFile(path: path, text: source),
      line: place.line,
      column: place.column
    )
  }

  /// The mark at a place; `nil` when there is none.
  public func mark(line: Int, column: Int) -> Character? {
    places.first { $0.value == (line, column) }?.key
  }
}

extension MarkedText: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) {
    self.init(value)
  }
}
