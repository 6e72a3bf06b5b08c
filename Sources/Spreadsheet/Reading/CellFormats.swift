/// What the formats of numbers in a workbook make of a number: most show it as it is, some as a
/// date. From `styles.xml`.
final class CellFormats: XMLListener {
  /// By the number that cells have their style by.
  private(set) var byStyle: [NumberFormat] = []
  private var custom: [Int: NumberFormat] = [:]
  private var isInCellStyles = false
  private let part: String

  init(part: String) {
    self.part = part
  }

  subscript(style: Int) -> NumberFormat {
    byStyle.indices.contains(style) ? byStyle[style] : .general
  }

  func begin(_ element: XMLElement) throws(UnreadableWorkbook) {
    if element.name == "numFmt" {
      guard let id = element["numFmtId"]?.integer, let code = element["formatCode"],
        custom.count < Self.limit
      else { throw .damaged(part: part) }
      custom[id] = NumberFormat(code: code.string)
    } else if element.name == "cellXfs" {
      isInCellStyles = true
    } else if isInCellStyles, element.name == "xf" {
      guard byStyle.count < Self.limit else { throw .damaged(part: part) }
      let id = element["numFmtId"]?.integer ?? 0
      byStyle.append(custom[id] ?? NumberFormat(builtIn: id))
    }
  }

  func end(_ name: XMLName) {
    if name == "cellXfs" { isInCellStyles = false }
  }

  func text(_ text: XMLText) {}

  /// The largest number of styles that Excel has room for.
  private static let limit = 65_490
}
