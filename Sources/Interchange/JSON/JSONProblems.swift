internal import Diagnostics

extension JSONFault {
  /// That a file cannot be read, because of this.
  func unreadable(_ bytes: [UInt8], path: String) -> UnreadableInput {
    let places = FilePlaces(path: path, bytes: bytes)
    return UnreadableInput([
      Diagnostic(
        .error,
        Diagnostic.Problem(code: code, message: message, hint: hint),
        at: places[place]
      )
    ])
  }

  private var code: String {
    switch kind {
    case .notText: "not-utf-8"
    case .repeatedKey: "repeated-key"
    case .tooDeep: "json-limit"
    default: "json-syntax"
    }
  }

  private var message: Phrase {
    switch kind {
    case .empty: Phrase(sv: "filen är tom", en: "the file is empty")
    case .unexpected(let text):
      Phrase(sv: "'\(text)' är inte JSON här", en: "'\(text)' is not JSON here")
    case .cutOff: Phrase(sv: "filen är avhuggen", en: "the file is cut off")
    case .notText: Phrase(sv: "texten är inte UTF-8", en: "the text is not UTF-8")
    case .controlInText:
      Phrase(
        sv: "ett styrtecken eller en radbrytning får inte stå i en text",
        en: "a control character or a line break may not stand in a text"
      )
    case .escape:
      Phrase(
        sv: "omvänt snedstreck följs inte av något tecken som JSON känner",
        en: "the backslash is not followed by a character that JSON knows"
      )
    case .halfOfPair:
      Phrase(
        sv: "här står bara den ena halvan av ett tecken som skrivs i två, som \\ud83c\\udf0a",
        en: "here is only one half of a character that is written in two, such as \\ud83c\\udf0a"
      )
    case .number(let text):
      Phrase(sv: "'\(text)' är inget tal", en: "'\(text)' is not a number")
    case .repeatedKey(let key):
      Phrase(sv: "nyckeln '\(key)' står två gånger", en: "the key '\(key)' stands twice")
    case .tooDeep:
      Phrase(
        sv: "värden står i fler än \(JSONParser.depthLimit) andra",
        en: "values stand in more than \(JSONParser.depthLimit) others"
      )
    case .afterEnd:
      Phrase(
        sv: "något står efter det första värdets slut",
        en: "something stands after the end of the first value"
      )
    }
  }

  private var hint: Phrase? {
    switch kind {
    case .unexpected("NaN"), .unexpected("Infinity"):
      Phrase(sv: "skriv null där inget tal finns", en: "write null where there is no number")
    case .repeatedKey:
      Phrase(
        sv: "bara ett av värdena kan gälla; ta bort det andra",
        en: "only one of the values can hold; remove the other"
      )
    case .notText:
      Phrase(
        sv: "spara filen på nytt med kodningen UTF-8",
        en: "save the file again with the encoding UTF-8"
      )
    default: nil
    }
  }
}
