internal import Diagnostics

// What can be wrong with a CSV file of a graph, in both languages.

extension Diagnostic.Problem {
  static func utf16(_ path: String) -> Self {
    Self(
      code: "not-utf-8",
      message: Phrase(
        sv: "'\(path)' är UTF-16, inte UTF-8",
        en: "'\(path)' is UTF-16, not UTF-8"
      ),
      hint: Phrase(
        sv: "spara filen på nytt med kodningen UTF-8; i Excel heter det CSV UTF-8",
        en: "save the file again with the encoding UTF-8; Excel calls it CSV UTF-8"
      )
    )
  }

  /// - Parameter hasLetters: Whether letters in other places are UTF-8.
  static func notUTF8(hasLetters: Bool) -> Self {
    Self(
      code: "not-utf-8",
      message: hasLetters
        ? Phrase(
          sv: "här är filen inte UTF-8, fast den är det på andra ställen",
          en: "here the file is not UTF-8, though it is in other places"
        )
        : Phrase(
          sv: "filen är varken UTF-8 eller Windows-1252; tecknet här går inte att läsa",
          en: "the file is neither UTF-8 nor Windows-1252; the character here cannot be read"
        ),
      hint: Phrase(
        sv: "spara den på nytt med kodningen UTF-8, och se efter att å, ä och ö är rätt",
        en: "save it again with the encoding UTF-8, and see that its letters are right"
      )
    )
  }

  static func tooLargeToRewrite(_ path: String) -> Self {
    Self(
      code: "too-large",
      message: Phrase(
        sv:
          "'\(path)' är för stor för att läsas i en annan kodning än UTF-8 eller utan radbytet LF",
        en: "'\(path)' is too large to be read in another encoding than UTF-8 or without line feeds"
      ),
      hint: Phrase(
        sv: "spara filen på nytt med kodningen UTF-8",
        en: "save the file again with the encoding UTF-8"
      )
    )
  }

  static func emptyTable(_ table: GraphTable) -> Self {
    let names = table.columns.prefix(3).map(\.header).joined(separator: ",")
    return Self(
      code: "empty-table",
      message: Phrase(
        sv: "tabellen \(table.name.swedish) är helt tom",
        en: "the table \(table.name.english) has nothing in it"
      ),
      hint: Phrase(
        sv: "skriv kolumnernas namn i första raden: \(names),… – eller ta bort filen",
        en: "write the names of its columns in the first row: \(names),… – or remove the file"
      )
    )
  }

  static func wrongCellCount(_ count: Int, of width: Int) -> Self {
    Self(
      code: "wrong-number-of-cells",
      message: Phrase(
        sv: "raden har \(count) \(count == 1 ? "cell" : "celler"), den första har \(width)",
        en: "the row has \(count) \(count == 1 ? "cell" : "cells"), the first has \(width)"
      ),
      hint: Phrase(
        sv: "sätt citattecken om en text med skiljetecken i",
        en: "put quotation marks around a text with a separator in it"
      )
    )
  }

  static func moreRefusedRows(_ count: Int, of table: GraphTable) -> Self {
    Self(
      code: "more-refused-rows",
      message: Phrase(
        sv: "\(count) rader till i \(table.name.swedish) går inte att läsa",
        en: "\(count) more rows of \(table.name.english) cannot be read"
      ),
      hint: Phrase(
        sv: "rätta felen ovan, och kör igen",
        en: "mend the errors above, and run it again"
      )
    )
  }

  static func fault(_ fault: CSVRowReader.Fault) -> Self {
    switch fault {
    case .openQuote:
      Self(
        code: "open-quote",
        message: Phrase(
          sv: "citattecknet här stängs aldrig, så resten av filen går inte att läsa",
          en: "the quotation mark here is never closed, so the rest of the file cannot be read"
        ),
        hint: Phrase(
          sv: "sätt ett citattecken till där texten slutar; ett som hör till texten skrivs \"\"",
          en: "put another where the text ends; one that belongs to the text is written \"\""
        )
      )
    case .textAfterQuote:
      Self(
        code: "text-after-quote",
        message: Phrase(
          sv: "efter det avslutande citattecknet står mer text i samma cell",
          en: "more text stands in the cell behind its closing quotation mark"
        ),
        hint: Phrase(
          sv: "skriv citattecken som hör till texten dubbelt: \"\"",
          en: "write quotation marks that belong to the text twice: \"\""
        )
      )
    case .zeroByte:
      Self(
        code: "zero-byte",
        message: Phrase(
          sv: "i cellen står ett nolltecken, som ingen text har",
          en: "in the cell is a zero byte, which no text has"
        ),
        hint: Phrase(
          sv: "är filen skadad? Spara den på nytt som CSV UTF-8",
          en: "is the file damaged? Save it again as CSV UTF-8"
        )
      )
    case .tooManyCells:
      Self(
        code: "too-many-cells",
        message: Phrase(
          sv: "raden har mer än \(CSVRowReader.cellLimit) celler, så resten av filen läses inte",
          en: "the row has more than \(CSVRowReader.cellLimit) cells, so the rest is not read"
        ),
        hint: Phrase(
          sv: "ta bort tomma kolumner, eller sätt citattecken om en text med skiljetecken i",
          en: "delete empty columns, or put quotation marks around a text with a separator in it"
        )
      )
    case .tooLong:
      Self(
        code: "too-long",
        message: Phrase(
          sv: "raden är längre än \(CSVRowReader.rowLimit >> 20) MiB, "
            + "så resten av filen läses inte",
          en: "the row is longer than \(CSVRowReader.rowLimit >> 20) MiB, so the rest is not read"
        ),
        hint: Phrase(sv: "stängs alla citattecken?", en: "are all quotation marks closed?")
      )
    }
  }

  // MARK: What was found out

  static func separated(_ files: [String], by separator: UInt8) -> Self {
    let word =
      switch separator {
      case UInt8(ascii: ";"): Phrase(sv: "semikolon", en: "semicolons")
      case UInt8(ascii: "\t"): Phrase(sv: "tabb", en: "tabs")
      default: Phrase(sv: "komma", en: "commas")
      }
    let list = Phrase.list(files.map { Phrase($0) }, limit: 4)
    return Self(
      code: "separator",
      message: Phrase(
        sv: "cellerna i \(list.swedish) läses som skilda av \(word.swedish)",
        en: "the cells of \(list.english) are taken to be separated by \(word.english)"
      )
    )
  }

  static func windows1252(_ files: [String]) -> Self {
    let list = Phrase.list(files.map { Phrase($0) }, limit: 4)
    return Self(
      code: "windows-1252",
      message: Phrase(
        sv: "\(list.swedish) är inte UTF-8 och läses som Windows-1252",
        en: "\(list.english) \(files.count == 1 ? "is" : "are") not UTF-8 "
          + "and taken for Windows-1252"
      ),
      hint: Phrase(
        sv: "se efter att å, ä och ö är rätt; i Excel: spara som CSV UTF-8",
        en: "see that its letters are right; in Excel: save as CSV UTF-8"
      )
    )
  }

  // MARK: Folders

  static func unknownTable(_ name: String, nearest: GraphTable?) -> Self {
    let names = GraphTable.allCases.map(\.fileName).joined(separator: ", ")
    return Self(
      code: "unknown-table",
      message: Phrase(
        sv: "'\(name)' är ingen av grafens tabeller" + (nearest == nil ? " och läses inte" : ""),
        en: "'\(name)' is none of the graph's tables" + (nearest == nil ? " and is not read" : "")
      ),
      hint: nearest.map {
        Phrase(
          sv: "är den \($0.fileName)? Döp i så fall om den",
          en: "is it \($0.fileName)? Then rename it"
        )
      } ?? Phrase(sv: "tabellerna är: \(names)", en: "the tables are: \(names)")
    )
  }

  static func noTable(_ table: GraphTable, in folder: String) -> Self {
    Self(
      code: "no-table",
      message: Phrase(
        sv: "mappen '\(folder)' saknar \(table.fileName)",
        en: "the folder '\(folder)' has no \(table.fileName)"
      ),
      hint: Phrase(
        sv: "skriv i den, på var sin rad: key,value och format,omvarld/1 och id,… "
          + "och title,… och principal,… och language,sv",
        en: "write in it, each on a line: key,value and format,omvarld/1 and id,… "
          + "and title,… and principal,… and language,en"
      )
    )
  }

  static func tablesBesideYAML(_ names: [String]) -> Self {
    let list = Phrase.list(names.map { Phrase($0) }, limit: 4)
    return Self(
      code: "tables-not-read",
      message: Phrase(
        sv: "mappen har YAML-filer; tabellerna \(list.swedish) läses inte",
        en: "the folder has YAML files; the tables \(list.english) are not read"
      ),
      hint: Phrase(
        sv: "lägg tabellerna i en egen mapp",
        en: "put the tables into a folder of their own"
      )
    )
  }
}
