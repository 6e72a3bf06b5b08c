import Testing

@testable import Interchange

struct `Lists in one text` {
  @Test(arguments: [
    [], ["a"], ["a", "b"], ["a|b", "c"], ["\\", "|", "\\|"], ["å \"x\"", "1:30"], ["a\\", "b"],
    [""], ["", "a", ""], ["\"\""], ["\\\"\""], ["\"\"a", "a\"\""],
  ])
  func `come apart as they were joined`(entries: [String]) {
    #expect(ListText.splitting(ListText.joining(entries)) == entries)
  }

  @Test func `keep a backslash before anything but a bar or a backslash`() {
    #expect(ListText.splitting("back\\slash|C:\\|x\\\\y|z\\") == ["back\\slash", "C:|x\\y", "z\\"])
  }

  @Test func `pass over entries where nothing stands`() {
    #expect(ListText.splitting("|a||b|") == ["a", "b"])
  }

  @Test(arguments: [
    ("se-org", "212000-1124", "se-org=212000-1124"), ("a=b", "c|d=e", "a\\=b=c|d=e"),
    ("a\\", "b", "a\\\\=b"), ("a\\=b", "", "a\\\\\\=b="), ("x\\y", "=", "x\\\\y=="),
  ])
  func `hold pairs, whatever is in either half`(key: String, value: String, entry: String) {
    #expect(ListText.pair(key, value) == entry)
    #expect(ListText.halves(of: entry) == (key, value))
    let entries = ListText.splitting(ListText.joining([entry, "x=y"]))
    #expect(entries == [entry, "x=y"])
  }

  @Test func `hold pairs as people type them`() {
    #expect(ListText.halves(of: "C:\\x=1") == ("C:\\x", "1"))
    #expect(ListText.halves(of: "none") == ("none", nil))
  }
}
