import Diagnostics
import Testing

@testable import Interchange

struct `The JSON parser` {
  private func parse(_ text: String) throws -> JSONTree { try JSONParser.parsing(Array(text.utf8)) }

  private func fault(_ text: String) -> JSONFault? {
    do throws(JSONFault) {
      _ = try JSONParser.parsing(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func `keeps values as they are spelt, with their places`() throws {
    let tree = try parse(#"{"a": [1.50, -0, 1e3, true, null, "x"], "b": {}}"#)
    let list = try #require(tree["a"]?.list)
    #expect(list.map(\.scalar) == ["1.50", "-0", "1e3", "true", nil, "x"])
    #expect(list.map(\.place) == [7, 13, 17, 22, 28, 34])
    #expect(tree["b"]?.fields?.isEmpty == true)
    #expect(tree["c"] == nil)
  }

  @Test func `reads escapes, also of characters that take two`() throws {
    #expect(try parse(#""\"\\\/\b\f\n\r\t\u00e5\ud83c\udf0a""#).scalar == "\"\\/\u{8}\u{C}\n\r\tå🌊")
  }

  @Test(arguments: [
    ("", 0, JSONFault.Kind.empty), ("  ", 0, .empty), ("{", 0, .cutOff), ("[1,", 2, .cutOff),
    (#"{"a":1,"a":2}"#, 7, .repeatedKey("a")), (#"{"\u0061":1,"a":2}"#, 12, .repeatedKey("a")),
    ("[1,]", 3, .unexpected("]")), ("[NaN]", 1, .unexpected("NaN]")),
    ("{a:1}", 1, .unexpected("a:1}")),
    ("01", 0, .number("01")), ("1.", 0, .number("1.")), ("-", 0, .number("-")),
    ("+1", 0, .unexpected("+1")), ("[1] 2", 4, .afterEnd), ("\"a", 0, .cutOff),
    ("\"a\nb\"", 2, .controlInText), (#""\x""#, 1, .escape), (#""\ud800""#, 1, .halfOfPair),
    (#""\ud800x""#, 1, .halfOfPair), (#""\ud800\u0041""#, 1, .halfOfPair),
    (#""\udc00""#, 1, .halfOfPair), (#""\u+0e5""#, 1, .escape), ("tru", 0, .unexpected("tru")),
  ])
  func `tells what is wrong, and where`(text: String, place: Int, kind: JSONFault.Kind) {
    #expect(fault(text) == JSONFault(kind: kind, place: place))
  }

  @Test func `says of half a character that it is one, and not that nobody knows it`() {
    let unreadable = fault(#""\ud800""#)?.unreadable(Array(#""\ud800""#.utf8), path: "a.json")
    let message = unreadable?.diagnostics.first?.message
    #expect(
      message?.english
        == #"here is only one half of a character that is written in two, such as \ud83c\udf0a"#
    )
    #expect(
      message?.swedish
        == #"här står bara den ena halvan av ett tecken som skrivs i två, som \ud83c\udf0a"#
    )
  }

  @Test func `finds a key that stands twice among many`() {
    let fields = (0..<40).map { "\"k\($0)\":0" }.joined(separator: ",")
    #expect(fault("{\(fields)}") == nil)
    #expect(fault("{\(fields),\"k3\":1}")?.kind == .repeatedKey("k3"))
    #expect(fault("{\(fields),\"k30\":1}")?.kind == .repeatedKey("k30"))
  }

  @Test func `refuses depth that no data have, and bytes that are no UTF-8`() {
    #expect(fault(String(repeating: "[", count: 100_000))?.kind == .tooDeep)
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(fault(deep) == nil)
    #expect(throws: JSONFault(kind: .notText, place: 0)) {
      try JSONParser.parsing([0x22, 0xE5, 0x22])
    }
  }
}
