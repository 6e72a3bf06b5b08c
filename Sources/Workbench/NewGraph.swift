public import Diagnostics
internal import Interchange
internal import Spreadsheet
internal import Stakeholders

/// Something to begin with: a small graph of a city that does not exist, which shows each table once
/// and holds together.
public enum NewGraph {
  /// Writes it as a workbook.
  public static func writeWorkbook(
    to path: String,
    in language: Language,
    isForced: Bool
  ) throws(UnwritableOutput) {
    let bytes: [UInt8]
    do throws(UnwritableWorkbook) {
      bytes = try newWorkbook(language: language).bytes()
    } catch {
      throw UnwritableOutput(path, error.reason)
    }
    try OutputFile.write(bytes, to: path, isForced: isForced)
  }

  /// The workbook that `omvarld new plan.xlsx` writes.
  static func newWorkbook(language: Language) -> Workbook {
    do throws(UnreadableInput) {
      let file = SourceFile(path: "new.yaml", text: ExampleText.yaml(in: language))
      return try StakeholderGraph.reading(yaml: [file]).value.workbook(in: language)
    } catch {
      preconditionFailure("the example does not hold together: \(error.diagnostics)")
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
