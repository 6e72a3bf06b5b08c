import Testing

@testable import Reports

struct `A list of names in a cell` {
  @Test(arguments: [
    ("A, B", ["A", "B"]), ("A (till 2023, härlett), B", ["A (till 2023, härlett)", "B"]),
    ("A (b (c, d), e), F", ["A (b (c, d), e)", "F"]), ("A (b, C, D", ["A (b", "C", "D"]),
    ("A), B (c, d)", ["A)", "B (c, d)"]), ("", [""]),
  ])
  func `is parted outside of brackets that are closed`(text: String, parts: [String]) {
    #expect(text.parts(separatedBy: ", ") == parts)
  }

  @Test(arguments: [
    ("A (härlett)", "A", " (härlett)"), ("A (b) (c)", "A (b)", " (c)"),
    ("A (b (c))", "A", " (b (c))"),
  ])
  func `has a name before the last brackets`(text: String, name: String, remark: String) {
    let found = text.nameAndRemark
    #expect(found?.name == name && found?.remark == remark)
  }

  @Test(arguments: ["A", "A(b)", "(b)", "A b)", "A (b) c", "A (b))", ""])
  func `has no remark without a name before it, and brackets around it`(text: String) {
    #expect(text.nameAndRemark == nil)
  }
}
