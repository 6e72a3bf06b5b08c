public import Spreadsheet

/// The parts of a workbook as texts, each of which a test may replace.
public struct TestWorkbook: Sendable {
  public var parts: [(name: String, text: String)]

  /// - Parameters:
  ///   - rows: What stands in `sheetData` of the only sheet.
  ///   - after: What follows it in the sheet.
  public init(
    rows: String,
    after: String = "",
    shared: String? = nil,
    styles: String? = nil,
    from1904: Bool = false
  ) {
    parts = [
      (
        "_rels/.rels",
        Self.relationships([("rId1", "officeDocument", "xl/workbook.xml")])
      ),
      (
        "xl/workbook.xml",
        """
        <workbook \(Self.namespaces)><workbookPr date1904="\(from1904 ? 1 : 0)"/>\
        <sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>
        """
      ),
      (
        "xl/_rels/workbook.xml.rels",
        Self.relationships([
          ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"),
          ("rId3", "sharedStrings", "sharedStrings.xml"),
        ])
      ),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet \(Self.namespaces)><sheetData>\(rows)</sheetData>\(after)</worksheet>"
      ),
    ]
    if let shared {
      parts.append(("xl/sharedStrings.xml", "<sst \(Self.namespaces)>\(shared)</sst>"))
    }
    if let styles {
      parts.append(("xl/styles.xml", "<styleSheet \(Self.namespaces)>\(styles)</styleSheet>"))
    }
  }

  public static let namespaces = """
    xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    """

  public static func relationships(_ all: [(id: String, kind: String, target: String)]) -> String {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let list = all.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(base)/\($0.kind)\" Target=\"\($0.target)\"/>"
    }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + list.joined() + "</Relationships>"
  }

  public subscript(_ name: String) -> String {
    get { parts.first { $0.name == name }?.text ?? "" }
    set {
      parts.removeAll { $0.name == name }
      parts.append((name, newValue))
    }
  }

  public var archive: TestArchive {
    var archive = TestArchive()
    for part in parts {
      archive.add(part.name, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + part.text)
    }
    return archive
  }

  public func read() throws(UnreadableWorkbook) -> [ReadSheet] {
    try ReadSheet.all(in: archive.bytes())
  }

  /// The contents of the cells of the only sheet, by their names.
  public func cells() throws(UnreadableWorkbook) -> [String: ReadCell.Content] {
    try read().first?.cells ?? [:]
  }
}
