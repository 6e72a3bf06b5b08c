import Foundation
@testable import Spreadsheet
import TestSupport
import Testing

struct `A number in a cell` {
  private func text(
    _ written: String,
    _ format: NumberFormat = .general,
    from1904: Bool = false
  ) -> String? {
    NumberText.text(of: written, as: format, from1904: from1904)
  }

  @Test func `is told with the digits that are shown`() {
    #expect(text("3") == "3")
    #expect(text("3.0") == "3")
    #expect(text("1.1000000000000001") == "1.1")
    #expect(text("1E3") == "1000")
    #expect(text("-0.25") == "-0.25")
    #expect(text("1234567890123456789") == "1.23456789012346e+18")
    #expect(text("007") == "7")
    for wrong in ["", "abc", "1,5", "NaN", "inf", "1e999", "0x"] { #expect(text(wrong) == nil) }
  }

  @Test func `keeps the zeros before it that its format gives it`() {
    #expect(text("114", .padded(4)) == "0114")
    #expect(text("12345", .padded(4)) == "12345")
    #expect(text("-3", .padded(4)) == "-3")
  }

  // Day 1 is 1 January 1900, and there is a day 60, 29 February 1900, that never was: 1 March is
  // day 61. 22 June 2015 is 42,177; counted from 1904 it is 1,462 less.
  @Test(arguments: [
    ("1", "1900-01-01"), ("59", "1900-02-28"), ("60", "1900-02-29"), ("61", "1900-03-01"),
    ("42177", "2015-06-22"), ("42177.75", "2015-06-22"), ("2958465", "9999-12-31"),
    ("2958466", "2958466"), ("-1", "-1"),
  ])
  func `is a day when its format is a day's`(written: String, day: String) {
    #expect(text(written, .date([.year, .month, .day])) == day)
  }

  @Test func `counts from 1904 where the workbook does`() {
    #expect(text("40715", .date([.year, .month, .day]), from1904: true) == "2015-06-22")
    #expect(text("0", .date([.year, .month, .day]), from1904: true) == "1904-01-01")
  }

  @Test func `says no more of a date than is shown`() {
    #expect(text("42156", .date([.year, .month])) == "2015-06")
    #expect(text("42156", .date(.year)) == "2015")
    #expect(text("42177.75", .date([.year, .month, .day, .time])) == "2015-06-22T18:00:00")
    #expect(text("42177", .date([.year, .month, .day, .time])) == "2015-06-22")
    #expect(text("0.5", .date(.time)) == "12:00:00")
    #expect(text("1.25", .date(.time)) == "30:00:00")
  }

  @Test(arguments: UInt64(0)..<50)
  func `is the day that Foundation's calendar counts to`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let serial = Int.random(in: 61..<2_958_466, using: &random)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    // 1 January 1970 is day 25,569.
    let date = Date(timeIntervalSince1970: Double(serial - 25_569) * 86_400)
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    let expected = String(
      format: "%04d-%02d-%02d",
      try #require(parts.year),
      try #require(parts.month),
      try #require(parts.day)
    )
    #expect(text(String(serial), .date([.year, .month, .day])) == expected)
  }
}
