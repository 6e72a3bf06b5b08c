/// The sheets of a workbook in their order, and how it counts days, from `workbook.xml`.
final class WorkbookDirectory: XMLListener {
  struct Entry {
    var name: String
    var relationship: String
    var isHidden: Bool
  }

  private(set) var entries: [Entry] = []
  private(set) var from1904 = false
  private var hasRoot = false
  private let part: String

  init(part: String) {
    self.part = part
  }

  func begin(_ element: XMLElement) throws(UnreadableWorkbook) {
    if !hasRoot {
      hasRoot = true
      // Text documents and presentations are archives of the same make.
      guard element.name == "workbook" else { throw .notAWorkbook }
    } else if element.name == "workbookPr" {
      from1904 = element["date1904"]?.isTrue ?? false
    } else if element.name == "sheet" {
      guard let name = element["name"], let id = element["id"], entries.count < 1_000 else {
        throw .damaged(part: part)
      }
      entries.append(
        Entry(
          name: name.string,
          relationship: id.string,
          isHidden: element["state"].map { !($0 == "visible") } ?? false
        )
      )
    }
  }

  func end(_ name: XMLName) {}

  func text(_ text: XMLText) {}
}
