internal import Diagnostics
internal import GraphCore

/// What is wrong with an edge list, in words and with its place.
struct EdgeListProblems {
  let bytes: [UInt8]
  let path: String
  /// Whether the bytes were in that encoding, and are no more.
  var isWindows1252 = false

  private var file: SourceFile {
    SourceFile(path: path, text: String(decoding: bytes, as: UTF8.self))
  }

  func diagnostic(_ failure: EdgeListLayout.Failure) -> Diagnostic {
    switch failure {
    case .empty:
      Diagnostic(
        .error,
        .init(
          code: "empty-edge-list",
          message: Phrase(sv: "'\(path)' har inga rader", en: "'\(path)' has no rows"),
          hint: Self.example
        ),
        at: nil
      )
    case .utf16:
      Diagnostic(
        .error,
        .init(
          code: "not-utf-8",
          message: Phrase(
            sv: "'\(path)' är UTF-16, inte UTF-8",
            en: "'\(path)' is UTF-16, not UTF-8"
          ),
          hint: Phrase(
            sv: "spara filen på nytt med kodningen UTF-8",
            en: "save the file again with the encoding UTF-8"
          )
        ),
        at: nil
      )
    case .noSeparator(let line):
      Diagnostic(
        .error,
        .init(
          code: "no-separator",
          message: Phrase(
            sv: "raden har varken komma, semikolon eller tabb mellan cellerna",
            en: "the row has neither comma, semicolon nor tab between its cells"
          ),
          hint: Self.example
        ),
        at: SourceLocation(file: file, line: line, column: 1)
      )
    case .lacksColumn(let name, let line, let columns):
      lacksColumn(name, line: line, columns: columns)
    case .noStrength(let line):
      lacksColumn("strength", line: line, columns: [])
    case .tooManyCells(let line):
      Diagnostic(
        .error,
        .fault(.tooManyCells),
        at: SourceLocation(file: file, line: line, column: 1)
      )
    case .unknownHeadings(let cells, let line):
      Diagnostic(
        .error,
        .unknownHeadings(cells),
        at: SourceLocation(file: file, line: line, column: 1)
      )
    }
  }

  private func lacksColumn(_ name: String, line: Int, columns: [String]) -> Diagnostic {
    let nearest = Spelling.nearest(to: name, among: columns)
    return Diagnostic(
      .error,
      .init(
        code: "lacks-column",
        message: Phrase(
          sv: "kolumnen '\(name)' saknas",
          en: "there is no column '\(name)'"
        ),
        hint: nearest.map {
          Phrase(
            sv: "är '\($0)' den? Skriv '\(name)' i första raden",
            en: "is '\($0)' the one? Write '\(name)' in the first row"
          )
        } ?? Self.example
      ),
      at: SourceLocation(file: file, line: line, column: 1)
    )
  }

  /// What keeps a table from being read, with hints that are about tables.
  static func ofTable(_ error: UnreadableInput) -> UnreadableInput {
    UnreadableInput(
      error.diagnostics.map { diagnostic in
        var diagnostic = diagnostic
        switch diagnostic.code {
        case "no-such-file":
          diagnostic.problem.hint = Phrase(
            sv: "ange en tabell över band, en CSV-fil",
            en: "name a table of ties, a CSV file"
          )
        case "too-large": diagnostic.problem.hint = nil
        default: break
        }
        return diagnostic
      }
    )
  }

  private static var example: Phrase {
    Phrase(
      sv: "skriv rader som dessa: source,target,strength och malmo,lund,3",
      en: "write rows like these: source,target,strength and malmo,lund,3"
    )
  }

  /// The faults of all parts, by place, at most as many as are kept of one.
  func diagnostics(_ parts: [EdgeListPart]) -> [Diagnostic] {
    let file = file
    var line = parts.first?.layout.firstLine ?? 1
    var diagnostics: [Diagnostic] = []
    for part in parts {
      for fault in part.faults where diagnostics.count < EdgeListPart.faultLimit {
        let lineStart =
          bytes[..<fault.place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let before = String(decoding: bytes[lineStart..<fault.place], as: UTF8.self)
        let location = SourceLocation(
          file: file,
          line: line + fault.line,
          column: before.unicodeScalars.count + 1
        )
        diagnostics.append(Diagnostic(.error, problem(fault.kind, part.layout), at: location))
      }
      line += part.lineCount
    }
    return diagnostics
  }

  private func problem(_ kind: EdgeListPart.Fault.Kind, _ layout: EdgeListLayout)
    -> Diagnostic.Problem
  {
    switch kind {
    case .cells(let count):
      .init(
        code: "wrong-number-of-cells",
        message: Phrase(
          sv:
            "raden har \(count) \(count == 1 ? "cell" : "celler"), den första har \(layout.width)",
          en: "the row has \(count) \(count == 1 ? "cell" : "cells"), the first has \(layout.width)"
        ),
        hint: Phrase(
          sv: "sätt citattecken om ett namn med skiljetecken i",
          en: "put quotation marks around a name with a separator in it"
        )
      )
    case .emptyName:
      .init(
        code: "empty-name",
        message: Phrase(sv: "ett namn är tomt", en: "a name is empty"),
        hint: Phrase(
          sv: "varje rad namnger två ändar: source och target",
          en: "each row names two ends: source and target"
        )
      )
    case .notAStrength(let text):
      .init(
        code: "not-a-strength",
        message: Phrase(
          sv: "'\(text)' är ingen styrka",
          en: "'\(text)' is not a strength"
        ),
        hint: Phrase(
          sv: "en styrka är ett tal från 1e-100 till 1e100, med punkt före decimaler: 2.5",
          en: "a strength is a number from 1e-100 to 1e100, with a point before decimals: 2.5"
        )
      )
    case .notText:
      .init(
        code: "not-utf-8",
        message: Phrase(sv: "namnet är inte UTF-8", en: "the name is not UTF-8"),
        hint: Phrase(
          sv: "spara filen på nytt med kodningen UTF-8",
          en: "save the file again with the encoding UTF-8"
        )
      )
    case .zeroByte: .fault(.zeroByte)
    case .tooManyCells: .fault(.tooManyCells)
    case .openQuote:
      .init(
        code: "open-quote",
        message: Phrase(
          sv: "citattecknet här stängs aldrig",
          en: "the quotation mark here is never closed"
        )
      )
    }
  }

  /// A list, with a warning where columns of it were not read, and where its first row may name
  /// columns in other words than ours.
  func diagnosed(_ list: EdgeList, _ layout: EdgeListLayout) -> Diagnosed<EdgeList> {
    var diagnostics: [Diagnostic] = []
    if !layout.hasHeader, list.firstRowIsOfNames {
      let isDoubtful = list.edges.count > 1 && list.firstRowStandsAlone
      diagnostics.append(
        isDoubtful
          ? doubtfulFirstRow(of: list, at: layout.firstLine)
          : Diagnostic(
            .warning,
            .firstRowIsData(line: layout.firstLine),
            at: SourceLocation(file: file, line: layout.firstLine, column: 1)
          )
      )
    }
    if isWindows1252 {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      diagnostics.append(Diagnostic(.warning, .windows1252([name]), at: nil))
    }
    if !layout.unread.isEmpty { diagnostics.append(unreadColumns(layout.unread)) }
    return Diagnosed(list, diagnostics: diagnostics)
  }

  private func doubtfulFirstRow(of list: EdgeList, at line: Int) -> Diagnostic {
    let source = list.names[Int(list.edges.sources[0])]
    let target = list.names[Int(list.edges.targets[0])]
    return Diagnostic(
      .warning,
      .init(
        code: "first-row-is-a-tie",
        message: Phrase(
          sv: "första raden läses som ett band mellan '\(source)' och '\(target)', "
            + "som inte nämns mer",
          en: "the first row is read as a tie of '\(source)' and '\(target)', "
            + "which no other row names"
        ),
        hint: Phrase(
          sv: "är det kolumnernas namn? Skriv source och target",
          en: "are they names of columns? Write source and target"
        )
      ),
      at: SourceLocation(file: file, line: line, column: 1)
    )
  }

  private func unreadColumns(_ columns: [String]) -> Diagnostic {
    Diagnostic(
      .warning,
      .init(
        code: "unread-columns",
        message: Phrase(
          sv: "\(columns.count == 1 ? "kolumnen" : "kolumnerna") "
            + "\(Phrase.list(columns.map { Phrase($0) }).swedish) läses inte",
          en: "\(columns.count == 1 ? "the column" : "the columns") "
            + "\(Phrase.list(columns.map { Phrase($0) }).english) "
            + "\(columns.count == 1 ? "is" : "are") not read"
        )
      ),
      at: nil
    )
  }

  var cancelled: Diagnostic {
    Diagnostic(
      .error,
      .init(
        code: "cancelled",
        message: Phrase(sv: "läsningen avbröts", en: "reading was cancelled")
      ),
      at: nil
    )
  }
}

extension EdgeList {
  /// Whether the ends of the first row are names, not numbers.
  fileprivate var firstRowIsOfNames: Bool {
    guard let source = edges.sources.first, let target = edges.targets.first else { return false }
    return Int(names[Int(source)]) == nil && Int(names[Int(target)]) == nil
  }

  /// Whether the ends of the first row stand in no other.
  fileprivate var firstRowStandsAlone: Bool {
    guard let source = edges.sources.first, let target = edges.targets.first, source != target
    else { return false }
    let ends: Set = [source, target]
    return !edges.sources.dropFirst().contains(where: ends.contains)
      && !edges.targets.dropFirst().contains(where: ends.contains)
  }
}
