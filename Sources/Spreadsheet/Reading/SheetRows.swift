/// Hears a sheet's part. All that changes is in one value, which is looked up once for each call and
/// not once for each of its properties.
final class SheetRows: XMLListener {
  private var builder: RowBuilder

  init(_ builder: RowBuilder) {
    self.builder = builder
  }

  var merged: [MergedCells] { builder.merged }

  func begin(_ element: XMLElement) throws(UnreadableWorkbook) { try builder.begin(element) }

  func end(_ name: XMLName) throws(UnreadableWorkbook) { try builder.end(name) }

  func text(_ text: XMLText) { builder.text(text) }
}
