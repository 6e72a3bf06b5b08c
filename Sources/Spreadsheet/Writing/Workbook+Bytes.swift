import Foundation

extension Workbook {
  /// The workbook as an xlsx file: the same bytes for the same workbook, always.
  public func bytes() throws(UnwritableWorkbook) -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = folder.path + "/workbook.xlsx"
    try write(to: path, in: folder.path)
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .failed(reason: unsafe String(cString: strerror(errno)))
    }
    return Array(data)
  }

  private func write(to path: String, in folder: String) throws(UnwritableWorkbook) {
    let columns = SheetColumns(sheets)
    var lists = LongLists(columns)
    let library = try LibraryWorkbook(path: path, folder: folder, title: title)
    let formats = library.formats()
    var isFirst = true
    for sheet in sheets {
      let target = try library.addSheet(sheet.name, formats: formats)
      try target.fill(sheet, columns, lists: &lists)
      if isFirst { target.activate() }
      isFirst = false
    }
    if !lists.isEmpty {
      let target = try library.addSheet(Workbook.listsSheet, formats: formats)
      try target.fill(lists)
      target.hide()
    }
    try library.close()
  }
}

/// A folder of its own that goes when its owner does.
private struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws(UnwritableWorkbook) {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("omvarld-\(UInt64.random(in: 0...UInt64.max))").path
    guard unsafe mkdir(place, 0o700) == 0 else {
      throw .failed(reason: unsafe String(cString: strerror(errno)))
    }
    path = place
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }
}
