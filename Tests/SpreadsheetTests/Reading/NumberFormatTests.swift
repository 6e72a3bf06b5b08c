@testable import Spreadsheet
import Testing

struct `A number's format` {
  @Test(arguments: [14, 15, 16, 22, 30, 57])
  func `is a date's for the numbers that are set aside for them`(id: Int) {
    guard case .date(let parts) = NumberFormat(builtIn: id) else {
      Issue.record("\(id) is no date")
      return
    }
    #expect(parts.contains(.day))
  }

  @Test func `shows a month, or a time, by other such numbers`() {
    #expect(NumberFormat(builtIn: 17) == .date([.year, .month]))
    for id in [18, 19, 20, 21, 45, 46, 47] { #expect(NumberFormat(builtIn: id) == .date(.time)) }
    for id in [0, 1, 2, 9, 10, 11, 37, 44, 48, 49] {
      #expect(NumberFormat(builtIn: id) == .general)
    }
  }

  private static let codes: [(String, NumberFormat)] = [
    ("yyyy\\-mm\\-dd;@", .date([.year, .month, .day])),
    ("[$-41D]d mmmm yyyy", .date([.year, .month, .day])),
    ("yyyy-mm", .date([.year, .month])), ("yyyy", .date(.year)), ("mmmm", .date(.month)),
    ("yyyy-mm-dd hh:mm", .date([.year, .month, .day, .time])),
    ("mm:ss", .date(.time)), ("[h]:mm", .date(.time)), ("[mm]:ss", .date(.time)),
    ("0000", .padded(4)), ("000000;-0", .padded(6)),
    // None of these letters is a date's.
    ("General", .general), ("General\" st\"", .general), ("0.00E+00", .general),
    ("[Red]0;[Blue]-0", .general), ("#,##0.00\\ \"kr/dag\"", .general), ("0", .general),
    ("0.00", .general), ("\"dagar: \"0", .general), ("_-* #,##0_-", .general), ("", .general),
    ("[", .general), ("\"", .general), ("\\", .general), ("@", .general),
  ]

  @Test(arguments: codes.indices)
  func `is read from its code`(index: Int) {
    let (code, format) = Self.codes[index]
    #expect(NumberFormat(code: code) == format, "\(code)")
  }
}
