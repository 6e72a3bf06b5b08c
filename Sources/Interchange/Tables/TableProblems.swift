internal import Diagnostics

// What can be wrong with a table, in both languages.

extension Diagnostic.Problem {
  // MARK: Tables and their columns

  /// - Parameter sheet: What the table is called in the file, where that is a workbook.
  static func unknownColumn(_ name: String, in table: GraphTable, sheet: String?) -> Self {
    let place = table.place(sheet)
    let known = table.columns.map(\.header)
    let nearest = Spelling.nearest(to: name, among: known)
    let list = known.joined(separator: ", ")
    return Self(
      code: "unknown-column",
      message: Phrase(
        sv: "\(place.swedish) har ingen kolumn '\(name)'",
        en: "\(place.english) has no column '\(name)'"
      ),
      hint: nearest.map { Phrase.didYouMean($0) }
        ?? Phrase(
          sv: "egna kolumner får stå på ett eget blad eller i en egen fil; tabellens är: \(list)",
          en: "columns of your own go on a further sheet or file; those of the table are: \(list)"
        )
    )
  }

  static func repeatedColumn(_ name: String, first: SourceLocation) -> Self {
    Self(
      code: "repeated-column",
      message: Phrase(
        sv: "kolumnen '\(name)' står redan i \(first)",
        en: "the column '\(name)' already stands in \(first)"
      ),
      hint: Phrase(sv: "ta bort en av dem", en: "remove one of them")
    )
  }

  /// - Parameter sheet: What the table is called in the file, where that is a workbook.
  static func missingColumns(_ names: [String], in table: GraphTable, sheet: String?) -> Self {
    let place = table.place(sheet)
    let list = Phrase.list(names.map { Phrase("'\($0)'") })
    return Self(
      code: "lacks-column",
      message: Phrase(
        sv: "\(place.swedish) saknar "
          + "\(names.count == 1 ? "kolumnen" : "kolumnerna") \(list.swedish)",
        en: "\(place.english) lacks the "
          + "\(names.count == 1 ? "column" : "columns") \(list.english)"
      ),
      hint: Phrase(
        sv: "skriv kolumnernas namn i första raden",
        en: "write the names of the columns in the first row"
      )
    )
  }

  static var cellWithoutColumn: Self {
    Self(
      code: "cell-without-column",
      message: Phrase(
        sv: "cellen står i en kolumn utan namn",
        en: "the cell stands in a column without a name"
      ),
      hint: Phrase(
        sv: "namnge kolumnen i första raden, eller töm cellen",
        en: "name the column in the first row, or empty the cell"
      )
    )
  }

  // MARK: Cells

  static func emptyCell(_ column: String, in table: GraphTable) -> Self {
    Self(
      code: "missing-key",
      message: Phrase(
        sv: "raden i \(table.name.swedish) saknar '\(column)'",
        en: "the row of \(table.name.english) has no '\(column)'"
      ),
      hint: .fillIn
    )
  }

  static func bothWordings(_ key: String) -> Self {
    Self(
      code: "both-wordings",
      message: Phrase(
        sv: "'\(key)' står både för alla språk och för ett av dem",
        en: "'\(key)' is given both for all languages and for one of them"
      ),
      hint: Phrase(
        sv: "fyll i antingen '\(key)', eller '\(key).sv' och '\(key).en'",
        en: "fill in either '\(key)', or '\(key).sv' and '\(key).en'"
      )
    )
  }

  static func emptyItem(_ column: String) -> Self {
    Self(
      code: "empty-entry",
      message: Phrase(
        sv: "i '\(column)' står ingenting mellan två '|'",
        en: "nothing stands between two '|' in '\(column)'"
      ),
      hint: Phrase(
        sv: "ta bort det ena; ett '|' som hör till texten skrivs \\|",
        en: "remove one of them; a '|' that belongs to the text is written \\|"
      )
    )
  }

  static func wrongSeparator(in column: String, _ items: [String]) -> Self {
    let list = items.joined(separator: "|")
    return Self(
      code: "wrong-separator",
      message: Phrase(
        sv: "värdena i '\(column)' skiljs inte med |",
        en: "the values in '\(column)' are not separated by |"
      ),
      hint: Phrase(sv: "skilj värden med |: \(list)", en: "separate values with |: \(list)")
    )
  }

  static func blanksAroundNames(_ count: Int) -> Self {
    Self(
      code: "blanks-around-name",
      message: count == 1
        ? Phrase(
          sv: "namnet här har blanksteg före eller efter sig; de tas bort",
          en: "the name here has blanks before or behind it; they are removed"
        )
        : Phrase(
          sv: "\(count) namn har blanksteg före eller efter sig, det första här; de tas bort",
          en:
            "\(count) names have blanks before or behind them, the first one here; they are removed"
        ),
      hint: Phrase(
        sv: "skriv \\ före ett blanksteg som hör till namnet",
        en: "write \\ before a blank that belongs to the name"
      )
    )
  }

  static func notAPair(_ column: String) -> Self {
    let pairsExample = column == "identifiers" ? "se-org=212000-1124" : "a=1|b=2"
    return Self(
      code: "not-a-pair",
      message: Phrase(
        sv: "i '\(column)' ska varje del vara namn=värde",
        en: "each part of '\(column)' takes name=value"
      ),
      hint: Phrase(
        sv: "skriv \(pairsExample); ett '=' som hör till namnet skrivs \\=",
        en: "write \(pairsExample); a '=' that belongs to the name is written \\="
      )
    )
  }

  static func repeatedPair(_ name: String, in column: String) -> Self {
    Self(
      code: "repeated-key",
      message: Phrase(
        sv: "'\(name)' står två gånger i '\(column)'",
        en: "'\(name)' stands twice in '\(column)'"
      ),
      hint: Phrase(sv: "behåll ett av dem", en: "keep one of them")
    )
  }

  // MARK: The graph and its vocabulary

  static func missingGraphKey(_ key: String, example: String) -> Self {
    Self(
      code: "missing-key",
      message: Phrase(sv: "grafen saknar '\(key)'", en: "the graph has no '\(key)'"),
      hint: Phrase(
        sv: "lägg till en rad i tabellen Graf (Graph): \(key) i key, \(example) i value",
        en: "add a row to the table Graph: \(key) under key, \(example) under value"
      )
    )
  }

  static func unknownGraphKey(_ key: String) -> Self {
    let nearest = Spelling.nearest(to: key, among: GraphTable.graphKeys)
    let list = GraphTable.graphKeys.joined(separator: ", ")
    return Self(
      code: "unknown-key",
      message: Phrase(
        sv: "okänd nyckel '\(key)' i tabellen Graf",
        en: "unknown key '\(key)' in the table Graph"
      ),
      hint: nearest.map { Phrase.didYouMean($0) }
        ?? Phrase(sv: "välj bland: \(list)", en: "choose from: \(list)")
    )
  }

  static func unknownVocabularyList(_ list: String) -> Self {
    let known = GraphTable.vocabularyLists.map(\.list)
    let all = known.joined(separator: ", ")
    return Self(
      code: "unknown-list",
      message: Phrase(
        sv: "okänt värde '\(list)' för 'list'",
        en: "unknown value '\(list)' for 'list'"
      ),
      hint: Spelling.nearest(to: list, among: known)
        .map { Phrase.didYouMean($0) }
        ?? Phrase(sv: "välj bland: \(all)", en: "choose from: \(all)")
    )
  }

  // MARK: Evidence

  static func repeatedMark(_ mark: String, first: SourceLocation?) -> Self {
    Self(
      code: "repeated-row",
      message: Phrase(
        sv: "märket '\(mark)' har redan en annan rad" + (first.map { ", i \($0)" } ?? ""),
        en: "another row already has the mark '\(mark)'" + (first.map { ", in \($0)" } ?? "")
      ),
      hint: Phrase(
        sv: "ge raden ett eget märke, eller lämna 'row' tom",
        en: "give the row a mark of its own, or leave 'row' empty"
      )
    )
  }

  static func noSuchFact(_ fact: String, nearest: String?) -> Self {
    Self(
      code: "dangling-reference",
      message: Phrase(
        sv: "'fact' pekar på '\(fact)', som inte finns",
        en: "'fact' points to '\(fact)', which is not there"
      ),
      hint: nearest.map { Phrase.didYouMean($0) }
        ?? Phrase(
          sv: "skriv ett id, fokusområde:nivå för ett krav, eller vad en relation har i 'row'",
          en: "write an id, area:level of a requirement, or what a relation has in 'row'"
        )
    )
  }

  /// - Parameters:
  ///   - rows: How many rows are about what stood in the table.
  ///   - file: Where those rows are.
  static func missingTable(_ table: GraphTable, rows: Int, in file: SourceFile) -> Self {
    let isSheet = file.sheet != nil
    let name = isSheet ? table.rawValue : table.fileName
    return Self(
      code: isSheet ? "missing-sheet" : "no-table",
      message: Phrase(
        sv: "\(isSheet ? "bladet" : "filen") '\(name)' saknas, och \(rows) "
          + "\(rows == 1 ? "rad" : "rader") i Belägg (Evidence) gäller vad som ska stå där",
        en: "the \(isSheet ? "sheet" : "file") '\(name)' is missing, and \(rows) "
          + "\(rows == 1 ? "row of Evidence is" : "rows of Evidence are") about what should stand in it"
      ),
      hint: Phrase(
        sv: "är \(isSheet ? "det borttaget eller omdöpt" : "den borttagen eller omdöpt")? "
          + "Lägg tillbaka \(isSheet ? "det" : "den"), eller ta bort raderna",
        en: "was it deleted or renamed? Put it back, or remove the rows"
      )
    )
  }

  static func ambiguousFact(_ key: String) -> Self {
    Self(
      code: "ambiguous-reference",
      message: Phrase(
        sv: "flera relationer är '\(key)'",
        en: "several relations are '\(key)'"
      ),
      hint: Phrase(
        sv: "ge den som menas ett märke i kolumnen 'row', och skriv det här",
        en: "give the one that is meant a mark in the column 'row', and write that here"
      )
    )
  }
}

extension GraphTable {
  /// "tabellen Aktörer", or what its sheet is called: "bladet 'Actors'".
  fileprivate func place(_ sheet: String?) -> Phrase {
    sheet.map { Phrase(sv: "bladet '\($0)'", en: "the sheet '\($0)'") }
      ?? Phrase(sv: "tabellen \(name.swedish)", en: "the table \(name.english)")
  }
}

extension Diagnostic {
  /// The same with a hint for somebody who has cells before them, and not a text with keys.
  var inTableWords: Diagnostic {
    let hint: Phrase? =
      switch code {
      case "missing-key" where problem.hint?.english.hasPrefix("write ") == true: .fillIn
      case "unsourced":
        Phrase(
          sv: "lägg till en rad i Belägg (Evidence)",
          en: "add a row to Evidence"
        )
      case "no-focus": Phrase(sv: "fyll i kolumnen 'focus'", en: "fill in the column 'focus'")
      case "unplaced":
        Phrase(
          sv: "fyll i kolumnen 'levels' om källan säger vilken",
          en: "fill in the column 'levels' if the source says which"
        )
      case "no-requirement":
        Phrase(
          sv: "lägg till en rad i Krav (Requirements)",
          en: "add a row to Requirements"
        )
      case "assessed-by-nobody":
        Phrase(
          sv: "fyll i kolumnerna 'assessedBy' och 'assessedOn'",
          en: "fill in the columns 'assessedBy' and 'assessedOn'"
        )
      case "duplicate-requirement":
        Phrase(
          sv: "skriv ett krav per nivå; flera parter anges i kolumnen 'minimum'",
          en: "write one requirement per level; ask for several counterparts under 'minimum'"
        )
      case "empty-text": Phrase(sv: "skriv en text i cellen", en: "write a text in the cell")
      case "repeated-key" where problem.hint?.english == "let it stand in exactly one file":
        Phrase(sv: "låt det stå på en enda rad", en: "let it stand in exactly one row")
      default: problem.hint
      }
    var diagnostic = self
    diagnostic.problem.hint = hint
    return diagnostic
  }
}

extension Phrase {
  fileprivate static var fillIn: Phrase {
    Phrase(sv: "fyll i cellen i den kolumnen", en: "fill in the cell of that column")
  }
}
