internal import Diagnostics

extension Diagnostic.Problem {
  static func refused(_ finding: YAMLGuard.Finding) -> Self {
    switch finding {
    case .anchor, .alias:
      Self(
        code: "anchor",
        message: Phrase(
          sv: "YAML-ankare och alias (& och *) läses inte",
          en: "YAML anchors and aliases (& and *) are not read"
        ),
        hint: Phrase(
          sv: "skriv ut värdet, eller sätt text som börjar så inom citattecken",
          en: "write the value out, or put text that begins so in quotes"
        )
      )
    case .secondDocument:
      Self(
        code: "several-documents",
        message: Phrase(
          sv: "filen har flera YAML-dokument",
          en: "the file has several YAML documents"
        ),
        hint: Phrase(
          sv: "ta bort raden ---, eller lägg det andra i en egen fil",
          en: "remove the line ---, or put the second one into a file of its own"
        )
      )
    case .tooDeep:
      Self(
        code: "too-deep",
        message: Phrase(
          sv: "värden ligger i varandra i mer än \(YAMLGuard.depthLimit) led",
          en: "values are nested more than \(YAMLGuard.depthLimit) deep"
        )
      )
    case .strayBreak:
      Self(
        code: "line-break",
        message: Phrase(
          sv: "ett radbyte av ett slag som inte räknas överallt (CR, NEL, LS eller PS)",
          en: "a line break of a sort that is not counted everywhere (CR, NEL, LS or PS)"
        ),
        hint: Phrase(
          sv: "spara filen med radbytet LF, eller skriv \"\\L\" inom citattecken",
          en: "save the file with the line break LF, or write \"\\L\" in quotes"
        )
      )
    }
  }

  static func mustBeQuoted(_ letter: Character) -> Self {
    Self(
      code: "must-be-quoted",
      message: Phrase(
        sv: "en text kan inte börja med \(letter) utan citattecken",
        en: "a text cannot begin with \(letter) outside quotes"
      ),
      hint: Phrase(sv: "skriv \"\(letter)…\"", en: "write \"\(letter)…\"")
    )
  }

  static var moreSlips: Self {
    Self(
      code: "more-slips",
      message: Phrase(
        sv: "filen har fler skrivfel än som berättas i en körning",
        en: "the file has more slips than are told in one run"
      ),
      hint: Phrase(
        sv: "rätta dem som står här, och kör igen",
        en: "mend those that stand here, and run again"
      )
    )
  }

  static var strayColon: Self {
    Self(
      code: "stray-colon",
      message: Phrase(
        sv: "ett kolon och ett blanksteg mitt i en text",
        en: "a colon and a blank within a text"
      ),
      hint: Phrase(
        sv: "sätt texten inom citattecken: \"…: …\"",
        en: "put the text in quotes: \"…: …\""
      )
    )
  }

  /// - Parameter scalar: The character; nobody means a zero byte.
  static func controlCharacter(_ scalar: Unicode.Scalar) -> Self {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let escape =
      scalar.value < 0x100
      ? "\\x" + (digits.count < 2 ? "0" : "") + digits
      : "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Self(
      code: "control-character",
      message: Phrase(
        sv: "ett tecken som inte syns och inte hör hemma i text",
        en: "a character that cannot be seen and has no place in text"
      ),
      hint: scalar.value == 0
        ? Phrase(
          sv: "ta bort det; är filen skadad?",
          en: "remove it; is the file damaged?"
        )
        : Phrase(
          sv: "ta bort det, eller skriv det som \"\(escape)\" inom citattecken",
          en: "remove it, or write it as \"\(escape)\" in quotes"
        )
    )
  }

  static var tab: Self {
    Self(
      code: "tab",
      message: Phrase(
        sv: "en tabb där blanksteg ska stå",
        en: "a tab where blanks should stand"
      ),
      hint: Phrase(sv: "dra in raden med blanksteg", en: "indent the line with blanks")
    )
  }

  static func unclosed(_ problem: String) -> Self {
    Self(
      code: "unclosed",
      message: Phrase(
        sv: "det som börjar här tar inte slut: ett citattecken, ] eller } saknas",
        en: "what begins here does not end: a quote, ] or } is missing"
      )
    )
  }

  static var indentation: Self {
    Self(
      code: "indentation",
      message: Phrase(
        sv: "raden står inte i linje med de andra i sin lista eller post",
        en: "the line does not stand in line with the others of its list or entry"
      ),
      hint: Phrase(
        sv: "dra in den lika mycket som raderna omkring, eller stäng det som öppnats före",
        en: "indent it as much as the lines around it, or close what was opened before it"
      )
    )
  }

  static func repeatedKey(_ key: String) -> Self {
    let key = key.drop { $0 == YAMLRepair.repetition }
    return Self(
      code: "repeated-key",
      message: Phrase(
        sv: "'\(key)' står mer än en gång i samma post",
        en: "'\(key)' stands more than once in the same entry"
      ),
      hint: Phrase(sv: "behåll ett av dem", en: "keep one of them")
    )
  }

  static func syntax(_ problem: String) -> Self {
    Self(
      code: "syntax",
      message: Phrase(
        sv: "YAML-läsaren säger: \(problem)",
        en: "the YAML reader says: \(problem)"
      )
    )
  }

  static var notAMapping: Self {
    Self(
      code: "wrong-shape",
      message: Phrase(
        sv: "en graffil ska börja med nycklar och värden",
        en: "a graph file begins with keys and values"
      ),
      hint: Phrase(
        sv: "skriv till exempel actors: och en lista under",
        en: "write for example actors: and a list below it"
      )
    )
  }

  static var emptyEntry: Self {
    Self(
      code: "empty-entry",
      message: Phrase(sv: "en tom post i en lista", en: "an empty entry in a list"),
      hint: Phrase(sv: "fyll i den eller ta bort den", en: "fill it in or remove it")
    )
  }

  static var keyIsNoText: Self {
    Self(
      code: "wrong-shape",
      message: Phrase(
        sv: "en nyckel ska vara en enkel text",
        en: "a key has to be a plain text"
      )
    )
  }
}
