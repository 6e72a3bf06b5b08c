internal import Diagnostics

extension XMLFault {
  /// The fault in words.
  var problem: Diagnostic.Problem {
    Diagnostic.Problem(code: code, message: message, hint: hint)
  }

  /// That a file cannot be read, because of this.
  func unreadable(_ reader: XMLReader, path: String) -> UnreadableInput {
    let places = FilePlaces(path: path, bytes: Array(reader.bytes[..<reader.end]))
    return UnreadableInput([Diagnostic(.error, problem, at: places[place])])
  }

  private var code: String {
    switch kind {
    case .documentType: "xml-document-type"
    case .encoding, .notText: "xml-encoding"
    case .tooDeep, .tooManyAttributes, .tooLong: "xml-limit"
    default: "xml-syntax"
    }
  }

  private var message: Phrase {
    switch kind {
    case .notXML:
      Phrase(sv: "här står något som inte är XML", en: "what stands here is not XML")
    case .empty:
      Phrase(sv: "filen har inget element", en: "the file has no element")
    case .outsideRoot:
      Phrase(
        sv: "något står efter det första elementets slut",
        en: "something stands after the end of the first element"
      )
    case .encoding(let name):
      Phrase(sv: "kodningen '\(name)' läses inte", en: "the encoding '\(name)' is not read")
    case .notText:
      Phrase(sv: "filen är inte UTF-8 här", en: "the file is not UTF-8 here")
    case .control(let byte):
      Phrase(
        sv: "styrtecknet \(Self.hexadecimal(byte)) får inte stå i XML",
        en: "the control character \(Self.hexadecimal(byte)) may not stand in XML"
      )
    case .documentType:
      Phrase(
        sv: "filer med dokumenttyp (<!DOCTYPE …>) läses inte",
        en: "files with a document type (<!DOCTYPE …>) are not read"
      )
    case .entity(let text):
      Phrase(sv: "'\(text)' står inte för något tecken", en: "'\(text)' stands for no character")
    case .forbiddenReference(let text):
      Phrase(
        sv: "'\(text)' är inget tecken som får stå i XML",
        en: "'\(text)' is no character that may stand in XML"
      )
    case .name:
      Phrase(sv: "här skulle ett namn stå", en: "a name should stand here")
    case .attribute(let name):
      Phrase(
        sv: "attributet '\(name)' har inget värde inom citattecken",
        en: "the attribute '\(name)' has no value in quotation marks"
      )
    case .repeatedAttribute(let name):
      Phrase(sv: "attributet '\(name)' står två gånger", en: "the attribute '\(name)' stands twice")
    case .bracketInValue(let name):
      Phrase(
        sv: "'<' får inte stå i attributet '\(name)'",
        en: "'<' may not stand in the attribute '\(name)'"
      )
    case .unclosedValue(let name):
      Phrase(
        sv: "citattecknet efter attributet '\(name)' stängs aldrig",
        en: "the quotation mark after the attribute '\(name)' is never closed"
      )
    case .unclosedTag(let name):
      Phrase(sv: "taggen '<\(name)' stängs aldrig", en: "the tag '<\(name)' is never closed")
    case .unclosedElement(let name):
      Phrase(
        sv: "elementet '\(name)' tar aldrig slut; filen är avhuggen",
        en: "the element '\(name)' never ends; the file is cut off"
      )
    case .unclosedMarkup(let opening):
      Phrase(sv: "'\(opening)' stängs aldrig", en: "'\(opening)' is never closed")
    case .wrongEnd(let name, let open):
      Phrase(
        sv: "'</\(name)>' avslutar inget: öppet är '\(open)'",
        en: "'</\(name)>' ends nothing: what is open is '\(open)'"
      )
    case .undeclaredPrefix(let prefix):
      Phrase(
        sv: "prefixet '\(prefix):' är inte deklarerat (xmlns:\(prefix))",
        en: "the prefix '\(prefix):' is not declared (xmlns:\(prefix))"
      )
    case .tooDeep:
      Phrase(
        sv: "element står i fler än \(XMLLimits.depth) andra",
        en: "elements stand in more than \(XMLLimits.depth) others"
      )
    case .tooManyAttributes:
      Phrase(
        sv: "elementet har fler än \(XMLLimits.attributes) attribut",
        en: "the element has more than \(XMLLimits.attributes) attributes"
      )
    case .tooLong:
      Phrase(
        sv: "en text är längre än \(XMLLimits.value >> 20) MiB, eller ett namn än "
          + "\(XMLLimits.name) tecken",
        en: "a text is longer than \(XMLLimits.value >> 20) MiB, or a name than "
          + "\(XMLLimits.name) characters"
      )
    }
  }

  private var hint: Phrase? {
    switch kind {
    case .documentType:
      Phrase(
        sv: "ta bort den; ingen av de filer som läses här behöver den",
        en: "remove it; none of the files that are read here need it"
      )
    case .encoding, .notText:
      Phrase(
        sv: "spara filen på nytt med kodningen UTF-8",
        en: "save the file again with the encoding UTF-8"
      )
    case .entity:
      Phrase(sv: "skriv &amp; för tecknet &", en: "write &amp; for the character &")
    case .bracketInValue:
      Phrase(sv: "skriv &lt; för tecknet <", en: "write &lt; for the character <")
    default: nil
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    "U+00" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
