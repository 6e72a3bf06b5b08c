internal import Diagnostics
internal import Spreadsheet

// What can be wrong with a workbook, in both languages.

extension Diagnostic.Problem {
  static func unreadableWorkbook(_ path: String, _ reason: UnreadableWorkbook) -> Self {
    switch reason {
    case .notAWorkbook:
      Self(
        code: "not-a-workbook",
        message: Phrase(
          sv: "'\(path)' är ingen arbetsbok av sorten xlsx",
          en: "'\(path)' is not a workbook of the sort xlsx"
        ),
        hint: .saveAgain
      )
    case .encryptedOrOld:
      Self(
        code: "encrypted-workbook",
        message: Phrase(
          sv: "'\(path)' har ett lösenord, eller är av Excels gamla sort, xls",
          en: "'\(path)' has a password, or is of Excel's old sort, xls"
        ),
        hint: Phrase(
          sv: "ta bort lösenordet och spara den som .xlsx",
          en: "remove the password and save it as .xlsx"
        )
      )
    case .tooManyParts:
      suspiciousWorkbook(
        path,
        Phrase(sv: "den har fler än tusen delar", en: "it has more than a thousand parts")
      )
    case .suspiciousPart(let part):
      suspiciousWorkbook(
        path,
        Phrase(
          sv: "delen '\(part)' är inte gjord som ett kalkylprogram gör den",
          en: "its part '\(part)' is not made as a spreadsheet program makes it"
        )
      )
    case .tooDense(let part):
      suspiciousWorkbook(
        path,
        Phrase(
          sv: "delen '\(part)' växer till mer än hundra gånger sin storlek",
          en: "its part '\(part)' grows to more than a hundred times its size"
        )
      )
    case .documentType(let part):
      suspiciousWorkbook(
        path,
        Phrase(
          sv: "delen '\(part)' har en dokumenttyp",
          en: "its part '\(part)' has a document type"
        )
      )
    case .tooDeep(let part):
      suspiciousWorkbook(
        path,
        Phrase(
          sv: "delen '\(part)' är nästlad djupare än någon arbetsbok är",
          en: "its part '\(part)' is nested deeper than any workbook is"
        )
      )
    case .tooLarge(let part):
      Self(
        code: "workbook-too-large",
        message: Phrase(
          sv: "'\(path)' är för stor: delen '\(part)' tar mer plats uppackad än grafer gör",
          en: "'\(path)' is too large: its part '\(part)' takes more room unpacked than graphs do"
        ),
        hint: Phrase(
          sv: "ta bort rader och kolumner som bara har färg och form, och spara den på nytt",
          en: "delete rows and columns that have a look and nothing else, and save it again"
        )
      )
    case .damaged(let part):
      Self(
        code: "damaged-workbook",
        message: Phrase(
          sv: "'\(path)' är skadad, i delen '\(part)'",
          en: "'\(path)' is damaged, in its part '\(part)'"
        ),
        hint: .saveAgain
      )
    }
  }

  private static func suspiciousWorkbook(_ path: String, _ reason: Phrase) -> Self {
    Self(
      code: "suspicious-workbook",
      message: Phrase(
        sv: "'\(path)' läses inte: \(reason.swedish)",
        en: "'\(path)' is not read: \(reason.english)"
      ),
      hint: Phrase(
        sv: "om du litar på den som gjorde filen: öppna den i Excel eller LibreOffice och spara om",
        en: "if you trust who made the file: open it in Excel or LibreOffice and save it again"
      )
    )
  }

  // MARK: Sheets

  /// - Parameter hasTables: Whether there is any other sheet of a graph.
  static func noGraphSheet(in path: String, hasTables: Bool) -> Self {
    let new = Phrase(
      sv: "omvarld new plan.xlsx skriver en arbetsbok med alla blad",
      en: "omvarld new plan.xlsx writes a workbook with all sheets"
    )
    let ties = Phrase(
      sv: "; en tabell över band läses på ett blad 'Connections' med kolumnerna From och To",
      en: "; a table of ties is read from a sheet 'Connections' with the columns From and To"
    )
    return Self(
      code: "no-table",
      message: Phrase(
        sv: "arbetsboken '\(path)' har inget blad 'Graph', som säger vad grafen heter",
        en: "the workbook '\(path)' has no sheet 'Graph', which says what the graph is called"
      ),
      hint: hasTables ? new : new + ties
    )
  }

  static func missingSheet(_ table: GraphTable, pointers: Int) -> Self {
    let name = table.rawValue
    return Self(
      code: "missing-sheet",
      message: Phrase(
        sv:
          "bladet '\(name)' saknas, och \(pointers) \(pointers == 1 ? "cell" : "celler") pekar på id "
          + "som kan ha stått där",
        en:
          "the sheet '\(name)' is missing, and \(pointers) \(pointers == 1 ? "cell points" : "cells point") "
          + "to ids that may have stood in it"
      ),
      hint: Phrase(
        sv: "är det borttaget eller omdöpt? Lägg tillbaka det",
        en: "was it deleted or renamed? Put it back"
      )
    )
  }

  static func misspeltSheet(_ name: String, nearest: GraphTable) -> Self {
    Self(
      code: "unknown-sheet",
      message: Phrase(
        sv: "bladet '\(name)' är ingen av grafens tabeller",
        en: "the sheet '\(name)' is none of the graph's tables"
      ),
      hint: Phrase(
        sv: "menade du '\(nearest.rawValue)'? döp annars om det till något som inte liknar",
        en: "did you mean '\(nearest.rawValue)'? if not, give it a name that is less alike"
      )
    )
  }

  static func furtherSheet(_ name: String) -> Self {
    let tables = GraphTable.allCases.map(\.rawValue).joined(separator: ", ")
    return Self(
      code: "sheet-not-read",
      message: Phrase(
        sv: "bladet '\(name)' hör inte till grafen och läses inte",
        en: "the sheet '\(name)' is no part of the graph and is not read"
      ),
      hint: Phrase(sv: "grafens blad är \(tables)", en: "the sheets of a graph are \(tables)")
    )
  }

  static func mergedCells(_ cells: MergedCells) -> Self {
    let first = CellName(column: cells.columns.lowerBound, row: cells.rows.lowerBound)
    let last = CellName(column: cells.columns.upperBound, row: cells.rows.upperBound)
    return Self(
      code: "merged-cells",
      message: Phrase(
        sv: "\(first):\(last) är sammanslagna, så bara den första raden har ett värde där",
        en: "\(first):\(last) are merged, so that only the first row has a value there"
      ),
      hint: Phrase(
        sv: "dela cellerna, och fyll i var och en av dem",
        en: "unmerge the cells, and fill in each of them"
      )
    )
  }

  // MARK: Cells

  static var uncomputedFormula: Self {
    Self(
      code: "formula-without-value",
      message: Phrase(
        sv: "cellen har en formel som ingen har räknat ut",
        en: "the cell has a formula that nobody has computed"
      ),
      hint: Phrase(
        sv: "skriv värdet självt, eller öppna arbetsboken i Excel eller LibreOffice och spara den",
        en: "write the value itself, or open the workbook in Excel or LibreOffice and save it"
      )
    )
  }

  static func failedFormula(_ result: String) -> Self {
    Self(
      code: "failed-formula",
      message: Phrase(
        sv: "cellens formel ger '\(result)'",
        en: "the cell's formula gives '\(result)'"
      ),
      hint: Phrase(
        sv: "rätta formeln, eller skriv värdet självt",
        en: "mend the formula, or write the value itself"
      )
    )
  }
}

extension Phrase {
  fileprivate static var saveAgain: Phrase {
    Phrase(
      sv: "öppna den i Excel eller LibreOffice och spara den som .xlsx",
      en: "open it in Excel or LibreOffice and save it as .xlsx"
    )
  }
}
