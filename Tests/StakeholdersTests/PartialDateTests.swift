import Stakeholders
import Testing

struct `A partial date` {
  @Test(
    arguments: [
      ("2015", 2015_01_01, 2015_12_31), ("2015-06", 2015_06_01, 2015_06_30),
      ("2015-06-22", 2015_06_22, 2015_06_22), ("2024-02", 2024_02_01, 2024_02_29),
      ("2023-02", 2023_02_01, 2023_02_28), ("1900-02", 1900_02_01, 1900_02_28),
      ("2000-02", 2000_02_01, 2000_02_29), ("2024-02-29", 2024_02_29, 2024_02_29),
      ("0001", 1_01_01, 1_12_31), ("9999-12-31", 9999_12_31, 9999_12_31),
    ])
  func `goes from its first day to its last`(text: String, first: Int, last: Int) throws {
    let date = try #require(PartialDate(text))
    #expect(date.firstDay == first)
    #expect(date.lastDay == last)
    #expect(date.description == text)
  }

  @Test(
    arguments: [
      "", "-", "15", "02015", "2015-", "2015-6", "2015-00", "2015-13", "2015-006", "2015-06-",
      "2015-06-0", "2015-06-00", "2015-06-31", "2015-02-29", "1900-02-29", "2015-06-22-01",
      "2015/06", "20150622", " 2015", "2015 ", "+015", "٢٠١٥", "0000", "2015-06-22T00", "-2015",
    ])
  func `is nothing else`(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func `of one precision is not that of another`() {
    #expect(PartialDate("2015") != PartialDate("2015-01"))
    #expect(PartialDate("2015") == PartialDate("2015"))
  }
}

struct `A validity` {
  @Test(
    arguments: [
      // since, until, day, whether it contains the last of the day
      (nil, nil, "2015", true), ("2015", nil, "2015", true), ("2015", nil, "2014-12-31", false),
      ("2015", nil, "2015-01-01", true), ("2015-06", nil, "2015", true),
      ("2015-06-22", nil, "2015-06", true), ("2015-06-22", nil, "2015-06-21", false),
      (nil, "2015", "2015-12-31", true), (nil, "2015", "2016", false),
      (nil, "2015-06", "2015-06-30", true), (nil, "2015-06", "2015-07-01", false),
      (nil, "2015-06-22", "2015-06-22", true), (nil, "2015-06-22", "2015-06", false),
      (nil, "2015-06-22", "2015-05", true), ("2015", "2015", "2015-07", true),
    ] as [(String?, String?, String, Bool)]
  )
  func `contains its first and its last day`(
    since: String?,
    until: String?,
    day: String,
    isInside: Bool
  ) throws {
    let validity = Validity(
      since: since.flatMap { PartialDate($0) },
      until: until.flatMap { PartialDate($0) }
    )
    #expect(validity.contains(try #require(PartialDate(day))) == isInside)
  }
}
