import TestSupport
import Testing

@testable import Interchange

struct `The cells of a table` {
  @Test(arguments: FullGraph.texts)
  func `give back every text`(text: String) {
    let cell = CellText.cell(of: text)
    #expect(!cell.isEmpty)
    #expect(CellText.text(of: cell).utf8.elementsEqual(text.utf8))
  }

  @Test func `hold plain texts as they are`() {
    for text in ["Malmö stad", "C:\\temp", "a|b", "a=b", "'x'", "\\\\server\\share"] {
      #expect(CellText.cell(of: text) == text)
    }
  }

  @Test(arguments: [
    ("", "\"\""), ("\"\"", "\\\"\""), ("\\\"\"", "\\\\\"\""), ("a\u{1}", "a␁"), ("␁", "\\␁"),
    ("\\\u{1}", "\\\\␁"), ("\\␁", "\\\\\\␁"), ("\"\"\"", "\"\"\""),
  ])
  func `mark what would read as something else`(text: String, cell: String) {
    #expect(CellText.cell(of: text) == cell)
    #expect(CellText.text(of: cell) == text)
  }

  @Test(
    arguments: [
      ("Lund", "Lund"), (" Lund ", "\\ Lund\\ "), ("  x", "\\  x"), ("x  ", "x \\ "), (" ", "\\ "),
      ("  ", "\\ \\ "), ("\\ x", "\\\\ x"), ("x\\ ", "x\\\\ "), ("\\ ", "\\\\ "),
      ("\\", "\\"), ("\u{A0}x\t", "\\\u{A0}x\\\t"), ("C:\\temp", "C:\\temp"),
    ]
  )
  func `hold names with the blanks that belong to them`(name: String, cell: String) {
    #expect(CellText.cell(ofName: name) == cell)
    let read = CellText.name(of: cell)
    #expect(read?.name == name && read?.isTrimmed == false)
    // A backslash would hold the blank behind it.
    if cell.hasSuffix("\\") { return }
    let padded = CellText.name(of: " \u{A0}" + cell + "\u{FEFF} ")
    #expect(padded?.name == name && padded?.isTrimmed == true)
  }

  @Test func `with blanks alone hold no name`() {
    for cell in [" ", "\u{A0} \t", "\u{200B}"] { #expect(CellText.name(of: cell) == nil) }
  }

  @Test(
    arguments: [
      (["a", "b"], "a|b"), (["a|b", "c\\"], "a\\|b|c\\\\"), ([""], "\"\""),
      (["", ""], "\"\"|\"\""),
      (["\"\""], "\\\"\""), ([" a "], "\\ a\\ "), ([" "], "\\ "), ([], "[]"), (["[]"], "\\[]"),
      (["[]", "a"], "[]|a"),
    ] as [([String], String)]
  )
  func `hold lists`(items: [String], cell: String) {
    #expect(CellText.cell(of: items) == cell)
    #expect(CellText.items(of: cell) == items)
  }

  @Test func `hold lists as people type them`() {
    #expect(CellText.items(of: " a | b c |d") == ["a", "b c", "d"])
    #expect(CellText.items(of: "a||b|") == ["a", nil, "b", nil])
    #expect(CellText.items(of: "C:\\") == ["C:\\"])
    #expect(CellText.pairs(of: "a = 1 | b=2=3").map(\.key) == ["a", "b"])
    #expect(CellText.pairs(of: "a = 1 | b=2=3").map(\.value) == ["1", "2=3"])
    #expect(CellText.pairs(of: "a|=1|b=").map(\.key) == ["a", nil, "b"])
    #expect(CellText.pairs(of: "a|=1|b=").map(\.value) == [nil, "1", nil])
  }

  @Test func `keep a backslash that takes nothing for itself`() {
    #expect(
      CellText.items(of: "back\\slash|a\\ b|\\\"x\"|x\\=y") == [
        "back\\slash", "a\\ b", "\\\"x\"", "x\\=y",
      ]
    )
    #expect(CellText.items(of: "a\\|b|c\\\\d|\\ e") == ["a|b", "c\\d", " e"])
    #expect(CellText.pairs(of: "a\\=b=c\\d").map(\.key) == ["a=b"])
    #expect(CellText.pairs(of: "a\\=b=c\\d").map(\.value) == ["c\\d"])
  }

  // Words of the characters that mean something, in all combinations that chance brings.
  @Test(arguments: UInt64(0)..<300)
  func `give back whatever is put in`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    func word() -> String {
      let letters = Array("a\\|=\"[] \t\n␁\u{1}\u{0}␀'é")
      return String(
        (0..<Int.random(in: 0...5, using: &generator)).map { _ in
          letters[Int.random(in: 0..<letters.count, using: &generator)]
        }
      )
    }
    for _ in 0..<20 {
      let text = word()
      #expect(CellText.text(of: CellText.cell(of: text)).utf8.elementsEqual(text.utf8))
      let name = CellText.name(of: CellText.cell(ofName: text))
      #expect(name?.name.utf8.elementsEqual(text.utf8) == true && name?.isTrimmed == false)
      let items = (0..<Int.random(in: 0...4, using: &generator)).map { _ in word() }
      #expect(CellText.items(of: CellText.cell(of: items)) == items)
      let pairs = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        (key: word(), value: word())
      }
      let read = CellText.pairs(of: CellText.cell(of: pairs))
      #expect(read.map(\.key) == pairs.map(\.key))
      #expect(read.map(\.value) == pairs.map(\.value))
    }
  }
}
