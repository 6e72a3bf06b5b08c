import Diagnostics
import Foundation
import Reports
import Testing

struct `What the script of a page knows` {
  @Test(arguments: Language.allCases)
  func `is words for all that it says, and no others`(language: Language) throws {
    let page = ReadPage(try SmallCity().report(in: language).html)
    let script = try #require(page.scripts["module"])
    let said = Set(script.matches(of: /\bwords\.(\w+)/).map { String($0.1) })
    let known = try #require(try Self.index(of: page)["words"] as? [String: Any])
    #expect(said == Set(known.keys))
    for words in known.values {
      let phrases =
        (words as? [String: String]).map { Array($0.values) } ?? [words as? String ?? ""]
      #expect(phrases.allSatisfy { !$0.isEmpty })
    }
  }

  @Test func `is everybody to look for, in Swedish order and with what else they are called`()
    throws
  {
    let index = try Self.index(of: ReadPage(try SmallCity().report(in: .swedish).html))
    let things = try #require(index["things"] as? [[String: Any]])
    let marks = things.compactMap { $0["mark"] as? String }
    #expect(Set(marks).count == things.count)
    #expect(marks.contains("actor-agency") && marks.contains("focus-port"))
    let names = things.compactMap { $0["name"] as? String }
    #expect(
      names == [
        "Forum", "Föreningen", "Hamn och logistik", "kontoret", "näringslivet", "rådet", "Småstad",
        "Sundet", "Vatten", "Verket",
      ]
    )
  }

  // Under the strict reading the agency is a place, so that nobody covers the national level of the port:
  // one cell, and with it the totals of its row, its column and of all.
  @Test func `is the matrix of each reading where it differs`() throws {
    let index = try Self.index(of: ReadPage(try SmallCity().report(in: .swedish).html))
    #expect(index["reading"] as? String == "default")
    let readings = try #require(index["readings"] as? [[String: Any]])
    let strict = try #require(readings.first { $0["id"] as? String == "strict" })
    let cells = try #require(strict["cells"] as? [[String: Any]])
    #expect(cells.map { "\($0["area"] ?? "") \($0["level"] ?? "")" } == ["port national"])
    let scores = try #require(strict["scores"] as? [String: String])
    #expect(Set(scores.keys) == ["focus-port", "level-national", "all"])
    let standard = try #require(readings.first { $0["id"] as? String == "default" })
    #expect((standard["cells"] as? [Any])?.isEmpty == true)
  }

  @Test func `is every relation to the outside, by what it speaks of`() throws {
    let page = ReadPage(try SmallCity().report(in: .swedish).html)
    let index = try Self.index(of: page)
    let things = try #require(index["things"] as? [[String: Any]])
    let relations = try #require(index["relations"] as? [String: Any])
    let sorts = try #require(relations["sorts"] as? [String])
    let coded = try #require(relations["rows"] as? [[Int]])
    #expect(coded.count == index["relationCount"] as? Int)
    let told = coded.map { row in
      let parts = sorts[row[0]].split(separator: " ", omittingEmptySubsequences: false)
      let subjects = row.dropFirst().compactMap { things[$0]["mark"] as? String }
      return "\(parts[0]) \(parts[1]) \(subjects.sorted().joined(separator: " "))"
    }
    // The rows of the register tell of the same, with the levels besides.
    let rows = page.elements.filter { $0.name == "tr" && $0["data-kind"] != nil && $0["id"] == nil }
    let written = Set(
      rows.map { row in
        let subjects = (row["data-of"] ?? "").split(separator: " ").filter {
          !$0.hasPrefix("level-")
        }
        let facts = [row["data-kind"], row["data-status"]].compactMap(\.self)
        return (facts + [subjects.sorted().joined(separator: " ")]).joined(separator: " ")
      }
    )
    #expect(!told.isEmpty && Set(told).isSubset(of: written))
  }

  private static func index(of page: ReadPage) throws -> [String: Any] {
    let json = try #require(page.scripts["application/json"])
    return try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    )
  }
}
