import Testing

@testable import Interchange

struct `Lists in one text` {
  @Test(arguments: [
    [], ["a"], ["a", "b"], ["a|b", "c"], ["\\", "|", "\\|"], ["å \"x\"", "1:30"], ["a\\", "b"],
  ])
  func `come apart as they were joined`(entries: [String]) {
    #expect(ListText.splitting(ListText.joining(entries)) == entries)
  }

  @Test func `keep a backslash before anything but a bar or a backslash`() {
    #expect(ListText.splitting("back\\slash|C:\\|x\\\\y|z\\") == ["back\\slash", "C:|x\\y", "z\\"])
  }

  @Test func `pass over empty entries`() {
    #expect(ListText.splitting("|a||b|") == ["a", "b"])
  }
}
