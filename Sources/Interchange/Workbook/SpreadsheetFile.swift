internal import Diagnostics
internal import Foundation

/// What a spreadsheet program saves its own files as, by how they begin, whatever they are called.
enum SpreadsheetFile: Hashable, Sendable {
  /// An archive, as xlsx is.
  case workbook
  /// An archive that says of itself, before all else, that it is OpenDocument (OpenDocument 1.3,
  /// part 2, § 3.3).
  case openDocument
  /// The compound file that xls is, and a workbook with a password too.
  case compound

  /// - Returns: `nil` for anything else.
  init?(_ bytes: some Collection<UInt8>) {
    let start = Array(bytes.prefix(Self.length))
    if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compound
    } else if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      // The name of the first part stands behind thirty bytes, and there what it holds.
      let type = "mimetypeapplication/vnd.oasis.opendocument".utf8
      self = start.dropFirst(30).starts(with: type) ? .openDocument : .workbook
    } else {
      return nil
    }
  }

  private static let length = 80

  /// - Returns: `nil` also where there is no regular file that can be read.
  init?(at path: String) {
    guard let resolved = try? TextFile.regularFile(path, limit: .max).path,
      let handle = FileHandle(forReadingAtPath: resolved)
    else { return nil }
    defer { try? handle.close() }
    guard let start = try? handle.read(upToCount: Self.length) else { return nil }
    self.init(start)
  }

  /// In a sentence, what a file is, so that it is not read as text.
  fileprivate var reason: Phrase {
    switch self {
    case .workbook: Phrase(sv: "är en arbetsbok, och ingen text", en: "is a workbook, and no text")
    case .openDocument:
      Phrase(
        sv: "är av sorten OpenDocument (.ods), och den läses inte",
        en: "is of the sort OpenDocument (.ods), which is not read"
      )
    case .compound:
      Phrase(
        sv: "är av Excels gamla sort (.xls), eller har ett lösenord, och läses inte",
        en: "is of Excel's old sort (.xls), or has a password, and is not read"
      )
    }
  }
}

extension Diagnostic.Problem {
  /// A spreadsheet where a text is read.
  static func spreadsheetForText(_ path: String, _ sort: SpreadsheetFile) -> Self {
    Self(
      code: "not-text",
      message: Phrase(
        sv: "'\(path)' \(sort.reason.swedish)",
        en: "'\(path)' \(sort.reason.english)"
      ),
      hint: sort == .workbook
        ? Phrase(
          sv: "ange den för sig; en arbetsbok läses med alla sina blad",
          en: "name it by itself; a workbook is read with all its sheets"
        )
        : Phrase(
          sv: "öppna den i Excel eller LibreOffice och spara den som .xlsx",
          en: "open it in Excel or LibreOffice and save it as .xlsx"
        )
    )
  }

  /// A spreadsheet where a table of ties is read.
  static func spreadsheetForTable(_ path: String, _ sort: SpreadsheetFile) -> Self {
    Self(
      code: "not-text",
      message: spreadsheetForText(path, sort).message,
      hint: Phrase(
        sv: "öppna den i Excel eller LibreOffice och spara bladet som CSV UTF-8",
        en: "open it in Excel or LibreOffice and save the sheet as CSV UTF-8"
      )
    )
  }
}
