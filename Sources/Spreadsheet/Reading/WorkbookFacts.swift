/// What must be known of a workbook before its cells mean anything.
struct WorkbookFacts {
  private(set) var sheets: [WorkbookReader.SheetEntry] = []
  private(set) var texts: SharedTexts?
  private(set) var formats: CellFormats?
  let from1904: Bool

  /// Follows the archive from its root: to the workbook, and from there to what it names.
  init(
    _ archive: borrowing ZipArchive,
    limits: ReadingLimits,
    budget: inout Int
  ) throws(UnreadableWorkbook) {
    let root = Relationships(part: "_rels/.rels", folder: "")
    guard try archive.scan(root.part, to: root, limits: limits, budget: &budget),
      let workbook = root.target("officeDocument")
    else { throw .notAWorkbook }
    let directory = WorkbookDirectory(part: workbook)
    guard try archive.scan(workbook, to: directory, limits: limits, budget: &budget) else {
      throw .notAWorkbook
    }
    from1904 = directory.from1904

    let name = workbook.lastIndex(of: "/").map { workbook.index(after: $0) } ?? workbook.startIndex
    let folder = workbook[..<name]
    let named = Relationships(part: "\(folder)_rels/\(workbook[name...]).rels", folder: folder)
    guard try archive.scan(named.part, to: named, limits: limits, budget: &budget) else {
      throw .damaged(part: named.part)
    }
    for entry in directory.entries {
      guard let target = named.byID[entry.relationship], let part = target.part else {
        throw .damaged(part: workbook)
      }
      // Sheets that are a chart or a dialog have no cells.
      guard target.kind == "worksheet" else { continue }
      sheets.append(.init(name: entry.name, isHidden: entry.isHidden, part: part))
    }
    if let part = named.target("styles") {
      let found = CellFormats(part: part)
      if try archive.scan(part, to: found, limits: limits, budget: &budget) { formats = found }
    }
    if let part = named.target("sharedStrings") {
      let found = SharedTexts(part: part, limit: limits.texts)
      if try archive.scan(part, to: found, limits: limits, budget: &budget) { texts = found }
    }
  }
}

extension ZipArchive {
  /// Tells a listener all of a part, and takes what that unpacked from the budget.
  ///
  /// - Returns: Whether there is such a part.
  borrowing func scan(
    _ name: String,
    to listener: some XMLListener,
    limits: ReadingLimits,
    budget: inout Int
  ) throws(UnreadableWorkbook) -> Bool {
    guard let part = part(name) else { return false }
    let scan = try XMLScan(part, of: self, to: listener, limits: limits, budget: budget)
    try scan.run()
    budget = scan.budget
    return true
  }
}
