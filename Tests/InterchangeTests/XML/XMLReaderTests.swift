import Testing

@testable import Interchange

struct `The XML reader` {
  /// What a text comes to, one piece an element: `a(x=1)` where it begins, `/a:text` where it ends.
  private func pieces(_ text: String) throws -> [String] { try pieces(Array(text.utf8)) }

  private func pieces(_ bytes: [UInt8]) throws -> [String] {
    var reader = XMLReader(bytes)
    var pieces: [String] = []
    while true {
      switch try reader.next() {
      case .start:
        let attributes = reader.attributes.map {
          "\(reader.string($0.written.range))=\(reader.pool($0.value) ?? "")"
        }
        pieces.append("\(reader.nameAsWritten)(\(attributes.joined(separator: ",")))")
      case .end: pieces.append("/" + (reader.pool(reader.text).map { ":" + $0 } ?? ""))
      case .finished: return pieces
      }
    }
  }

  private func fault(_ text: String) -> XMLFault? {
    do {
      _ = try pieces(text)
      return nil
    } catch {
      return error as? XMLFault
    }
  }

  @Test func `gives elements with their attributes and text`() throws {
    let text = """
      <?xml version="1.0"?>
      <!-- <b> -->
      <a x="1" y='"2"'>
        <b/>
        <c>one</c >
      </a>
      <!-- end --> <?done?>
      """
    #expect(try pieces(text) == [#"a(x=1,y="2")"#, "b()", "/", "c()", "/:one", "/"])
  }

  @Test func `reads entities, characters by number, CDATA, and text cut by comments as one`() throws
  {
    #expect(
      try pieces("<a b='&lt;&#229;&#xE4;&apos;'>R&amp;D <!-- x -->&gt; <![CDATA[<&amp;>]]></a>")
        == ["a(b=<åä')", "/:R&D > <&amp;>"]
    )
  }

  @Test func `ends lines by line feeds in text and folds them in attributes`() throws {
    #expect(try pieces("<a b='1\r\n2\t3'>x\r\ny\rz</a>") == ["a(b=1 2 3)", "/:x\ny\nz"])
    // By number they are meant.
    #expect(try pieces("<a b='1&#10;2'>&#32;</a>") == ["a(b=1\n2)", "/: "])
  }

  @Test func `tells names apart without their prefixes`() throws {
    var reader = XMLReader(Array("<v:a xmlns:v='x' v:id='1' id='2'/>".utf8))
    _ = try reader.next()
    #expect(reader.name == "a")
    #expect(reader.pool(reader.attribute("id")) == "2")
  }

  @Test func `takes a prefix to be declared inside its element only`() {
    #expect(fault("<a><b xmlns:p='x'><p:c/></b></a>") == nil)
    #expect(fault("<a><b xmlns:p='x'/><p:c/></a>")?.kind == .undeclaredPrefix("p"))
    #expect(fault("<a p:x='1'/>")?.kind == .undeclaredPrefix("p"))
    #expect(fault("<a xml:lang='sv'/>") == nil)
  }

  @Test func `goes behind an element with all that stands in it`() throws {
    var reader = XMLReader(Array("<a><b><c><d/></c>text</b><e/></a>".utf8))
    _ = try reader.next()
    _ = try reader.next()
    try reader.skipElement()
    guard case .start = try reader.next() else { return #expect(Bool(false)) }
    #expect(reader.name == "e")
  }

  @Test(arguments: [
    ("", 0, XMLFault.Kind.empty), ("plain", 0, .notXML), ("<a>", 0, .unclosedElement("a")),
    ("<a", 0, .unclosedTag("a")), ("<a></b>", 3, .wrongEnd("b", open: "a")),
    ("<a></a", 3, .unclosedTag("/a")), ("<a/><b/>", 4, .outsideRoot), ("<a/>x", 4, .outsideRoot),
    ("</a>", 0, .outsideRoot), ("<a x=1/>", 3, .attribute("x")), ("<a x/>", 3, .attribute("x")),
    ("<a x='1' x='2'/>", 9, .repeatedAttribute("x")), ("<a x='<'/>", 6, .bracketInValue("x")),
    ("<a x='1/>", 3, .unclosedValue("x")), ("<a x='1'y='2'/>", 8, .name), ("< a/>", 1, .name),
    ("<1/>", 1, .name), ("<a>&nope;</a>", 3, .entity("&nope;")), ("<a>& b</a>", 3, .entity("&")),
    ("<a>&#0;</a>", 3, .forbiddenReference("&#0;")),
    ("<a>&#xD800;</a>", 3, .forbiddenReference("&#xD800;")),
    ("<a>&#+65;</a>", 3, .forbiddenReference("&#+65;")), ("<a>\u{1}</a>", 3, .control(1)),
    ("<a x='\0'/>", 6, .control(0)), ("<a><!-- </a>", 3, .unclosedMarkup("<!--")),
    ("<a><![CDATA[</a>", 3, .unclosedMarkup("<![CDATA[")),
    ("<!DOCTYPE a><a/>", 0, .documentType), ("<a><!ENTITY b 'c'></a>", 3, .notXML),
  ])
  func `tells what is wrong, and where`(text: String, place: Int, kind: XMLFault.Kind) {
    #expect(fault(text) == XMLFault(kind: kind, place: place))
  }

  @Test func `refuses more depth, attributes and length than data have`() {
    let deep = String(repeating: "<a>", count: 64)
    #expect(fault(deep + String(repeating: "</a>", count: 64)) == nil)
    #expect(fault(deep + "<b/>")?.kind == .tooDeep)
    let attributes = (0..<257).map { " a\($0)='1'" }.joined()
    #expect(fault("<a\(attributes)/>")?.kind == .tooManyAttributes)
    let long = String(repeating: "x", count: 1 << 20)
    #expect(fault("<a b='\(long)'>\(long)</a>") == nil)
    #expect(fault("<a b='\(long)x'/>")?.kind == .tooLong)
    #expect(fault("<a>\(long)<!-- -->x</a>")?.kind == .tooLong)
  }

  @Test func `reads UTF-8 and UTF-16, and no other encoding`() throws {
    let text = "<å>Malmö 🌊</å>"
    let expected = ["å()", "/:Malmö 🌊"]
    #expect(try pieces([0xEF, 0xBB, 0xBF] + text.utf8) == expected)
    let units = Array(text.utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try pieces([0xFF, 0xFE] + little) == expected)
    #expect(try pieces([0xFE, 0xFF] + big) == expected)
    #expect(try pieces(little) == expected)
    #expect(throws: XMLFault(kind: .notText, place: 0)) { try pieces([0xFF, 0xFE, 0x3C]) }
    for encoding in ["ISO-8859-1", "UTF-7", "no-such"] {
      #expect(
        fault("<?xml version='1.0' encoding='\(encoding)'?><a/>")?.kind == .encoding(encoding)
      )
    }
    #expect(throws: XMLFault(kind: .notText, place: 4)) {
      try pieces(Array("<a>x".utf8) + [0xE5] + Array("</a>".utf8))
    }
  }

  /// Any text that a writer was given comes back, whatever characters XML has of its own.
  @Test(arguments: ["", " ", "a\r\nb", "\t", "<&>\"'", "]]>", " x ", "å🌊", "a\u{1}b", "\n\n"])
  func `reads what the writer wrote`(text: String) throws {
    var xml = XMLText()
    xml.element("a", ["b": text], text: text)
    var reader = XMLReader(xml.bytes)
    _ = try reader.next()
    let value = reader.pool(reader.attribute("b"))
    _ = try reader.next()
    let expected = text.replacing("\u{1}", with: "\u{FFFD}")
    #expect(value == expected)
    #expect(reader.pool(reader.text) ?? "" == expected)
    #expect(xml.replacedCount == (text == expected ? 0 : 2))
  }
}
