/// The place of a cell in its sheet, from 1, and its name there: `C17` is column 3, row 17.
public struct CellName: Hashable, Sendable {
  public var column: Int
  public var row: Int

  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// Reads `C17`, or `$C$17`; `nil` for anything else.
  public init?(_ name: some StringProtocol) {
    self.init(bytes: name.utf8)
  }

  init?(bytes: some Sequence<UInt8>) {
    var column = 0
    var row = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = min(column, 1 << 20) * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        row = min(row, 1 << 40) * 10 + Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "$"): continue
      default: return nil
      }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(column: column, row: row)
  }
}

extension CellName: CustomStringConvertible {
  public var description: String { Self.letters(ofColumn: column) + String(row) }

  /// `A` to `Z`, `AA`, `AB` and so on: numbers to the base of 26 without a zero.
  public static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      let letter = UInt8(ascii: "A") + UInt8((rest - 1) % 26)
      letters = String(UnicodeScalar(letter)) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
