internal import Diagnostics
internal import Interchange
internal import Spreadsheet
internal import Stakeholders

extension StakeholderGraph {
  /// The bytes of the graph as a workbook, which is to stand at a path.
  func workbookBytes(
    for path: String,
    in language: Language
  ) throws(UnwritableOutput) -> [UInt8] {
    try workbook(in: language).bytes(for: path)
  }
}

extension Workbook {
  /// The bytes of the workbook, which is to stand at a path.
  func bytes(for path: String) throws(UnwritableOutput) -> [UInt8] {
    do throws(UnwritableWorkbook) {
      return try bytes()
    } catch {
      throw UnwritableOutput(path, error.reason)
    }
  }
}

extension UnwritableWorkbook {
  /// Why, in words that go on after the name of the file.
  var reason: Phrase {
    switch self {
    case .textTooLong(let sheet, let cell):
      Phrase(
        sv: "texten i \(sheet)!\(cell) är längre än de 32 767 tecken som en cell rymmer",
        en: "the text in \(sheet)!\(cell) is longer than the 32,767 characters a cell has room for"
      )
    case .tooManyCells(let sheet):
      Phrase(
        sv: "bladet \(sheet) har fler rader eller kolumner än en arbetsbok rymmer",
        en: "the sheet \(sheet) has more rows or columns than a workbook has room for"
      )
    case .notASheetName(let name):
      Phrase(sv: "'\(name)' kan inget blad heta", en: "no sheet can be called '\(name)'")
    case .failed(let reason): Phrase(reason)
    }
  }
}
