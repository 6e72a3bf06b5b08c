/// Quoted cells (RFC 4180): a cell that begins with a quotation mark ends with the next one that is
/// not doubled.
enum CSVQuotes {
  /// The place after the quote that ends the quoted cell that begins at `start`; `nil` when there is
  /// none before the limit.
  static func end(_ text: Span<UInt8>, from start: Int, before limit: Int) -> Int? {
    var place = start + 1
    while place < limit {
      guard text[place] == UInt8(ascii: "\"") else {
        place += 1
        continue
      }
      guard place + 1 < limit, text[place + 1] == UInt8(ascii: "\"") else {
        return place + 1
      }
      place += 2
    }
    return nil
  }

  /// A cell with quotation marks around it, and those in it doubled.
  static func quoted(_ cell: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
