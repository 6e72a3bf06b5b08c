import Diagnostics
import GraphCore
import TestSupport
import Testing

@testable import Interchange

struct `An edge list` {
  private func read(
    _ text: String,
    strengths: Bool = true,
    partSize: Int = 1 << 16
  ) async throws -> Diagnosed<EdgeList> {
    try await EdgeList.reading(
      Array(text.utf8),
      path: "ties.csv",
      wantsStrengths: strengths,
      partSize: partSize
    )
  }

  /// The rows of a list, sorted: from, to, strength.
  private func rows(_ list: EdgeList) -> [String] {
    let table = list.edges
    return (0..<table.count).map { row in
      let ends = list.names[Int(table.sources[row])] + ">" + list.names[Int(table.targets[row])]
      return table.values.isEmpty ? ends : ends + " \(table.values[row])"
    }.sorted()
  }

  /// Code, line and column of each error.
  private func errors(_ text: String, strengths: Bool = true) async -> [String] {
    do {
      _ = try await read(text, strengths: strengths)
      return []
    } catch let unreadable as UnreadableInput {
      return unreadable.diagnostics.map {
        ($0.location.map { "\($0.line):\($0.column) " } ?? "") + $0.code
      }
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `names its columns in the first row`() async throws {
    let list = try await read("strength,target,source\n3,lund,malmö\n0.5,lomma,lund\n").value
    #expect(Array(list.names) == ["lomma", "lund", "malmö"])
    #expect(rows(list) == ["lund>lomma 0.5", "malmö>lund 3.0"])
  }

  @Test(arguments: [",", ";", "\t"])
  func `is separated by comma, semicolon or tab`(separator: String) async throws {
    let list = try await read(
      ["from", "to", "weight"].joined(separator: separator) + "\n"
        + ["a", "b", "2"].joined(separator: separator)
    ).value
    #expect(rows(list) == ["a>b 2.0"])
  }

  @Test func `without a first row of names takes its columns in order`() async throws {
    #expect(
      rows(try await read("# made by hand\n\n7 , 12,2e-1\r\n12,7,3\r\n").value) == [
        "12>7 3.0", "7>12 0.2",
      ]
    )
    #expect(rows(try await read("0\t1\n1\t2\n", strengths: false).value) == ["0>1", "1>2"])
  }

  @Test func `puts whole numbers in the order of their values, and names after them`() async throws
  {
    let list = try await read("source,target\n10,9\nb,007\na,9\n-1,0\n", strengths: false).value
    #expect(Array(list.names) == ["0", "9", "10", "-1", "007", "a", "b"])
    let numbers = try await read("10,9\n9,2\n", strengths: false).value
    #expect(Array(numbers.names) == ["2", "9", "10"])
  }

  @Test func `unquotes names, which may hold anything`() async throws {
    let text = "source,target\n\"Lund, kommun\",\"The \"\"Arena\"\"\"\n\"two\nlines\",plain\n"
    let list = try await read(text, strengths: false).value
    #expect(rows(list) == ["Lund, kommun>The \"Arena\"", "two\nlines>plain"])
  }

  @Test(arguments: [
    ("\"Lund, kommun\",b\nb,c\n", ["Lund, kommun>b", "b>c"]),
    ("\"a;b\",c\nc,d\n", ["a;b>c", "c>d"]),
    ("\"The \"\"Arena\"\", now\",c\nc,d\n", ["The \"Arena\", now>c", "c>d"]),
    ("\"two\nlines\",c\nc,d\n", ["c>d", "two\nlines>c"]),
    ("source,target,\"what; and, when\"\na,b,c\n", ["a>b"]),
  ])
  func `may quote its first row as any other`(text: String, expected: [String]) async throws {
    #expect(rows(try await read(text, strengths: false).value) == expected)
  }

  @Test func `counts the lines of a first row in quotes`() async {
    #expect(
      await errors("source,target,\"a\nnote\"\na,b,c,d\n", strengths: false) == [
        "3:1 wrong-number-of-cells"
      ]
    )
  }

  @Test func `may end its lines with carriage returns alone`() async throws {
    #expect(rows(try await read("a,b,1\rb,c,2\r").value) == ["a>b 1.0", "b>c 2.0"])
  }

  @Test func `loses blanks around its names and nothing else`() async throws {
    let list = try await read(" a\u{2}, a \n\u{1B}a\u{1},b\r\n", strengths: false).value
    #expect(Array(list.names) == ["\u{1B}a\u{1}", "a", "a\u{2}", "b"])
  }

  @Test func `has no row that is dropped for what cannot be seen in it`() async {
    #expect(await errors("a,b\n\u{0}\n", strengths: false) == ["2:1 empty-name"])
  }

  @Test func `doubts a first row that may name columns in other words`() async throws {
    let doubtful = try await read("\nfrom whom,to whom\na,b\n", strengths: false).diagnostics
    #expect(doubtful.map(\.code) == ["first-row-is-a-tie"])
    #expect(doubtful.first?.location?.line == 2)
    for text in ["1,2\n3,4\n", "source,target\na,b\nc,d\n"] {
      #expect(try await read(text, strengths: false).diagnostics.isEmpty)
    }
  }

  @Test func `says once that it takes a first row without a heading for data`() async throws {
    for text in ["a,b\nb,c\n", "a,b\n"] {
      #expect(
        try await read(text, strengths: false).diagnostics.map(\.message.english)
          == ["row 1 is read as data: no heading such as source, target"]
      )
    }
  }

  @Test func `may have Swedish headings`() async throws {
    for headings in ["från;till;vikt", "Källa;Mål;Styrka", "ka\u{308}lla;ma\u{30A}l;vikt"] {
      let read = try await read(headings + "\na;b;2\n")
      #expect(rows(read.value) == ["a>b 2.0"])
      #expect(read.diagnostics.isEmpty)
    }
  }

  @Test func `refuses a first row that ends in a word where all others have a number`() async {
    let text = "avsändare;mottagare;grad\na;b;1\nb;c;2,5\nc;a;\n"
    #expect(await errors(text) == ["1:1 unknown-headings"])
    #expect(await errors(text, strengths: false) == ["1:1 unknown-headings"])
    #expect(await errors("a,b,note\nb,c,other\n", strengths: false).isEmpty)
  }

  @Test func `has decimals behind a comma where that separates no cells`() async throws {
    for separator in [";", "\t"] {
      let text = "source,target,weight\na,b,1,5\nb,c,2.5\n".replacing(",", with: separator)
        .replacing("1\(separator)5", with: "1,5")
      #expect(rows(try await read(text).value) == ["a>b 1.5", "b>c 2.5"])
      let numbers = "1,2,x\n2,3,4\n".replacing(",", with: separator).replacing("x", with: "1,5")
      #expect(rows(try await read(numbers).value) == ["1>2 1.5", "2>3 4.0"])
    }
    #expect(await errors("a;b;1.000,5\n") == ["1:5 not-a-strength"])
    #expect(await errors("source,target,weight\na,b,\"1,5\"\n") == ["2:6 not-a-strength"])
  }

  @Test func `is read as Windows-1252 when it is, and that is told`() async throws {
    let read = try await EdgeList.reading(
      Array("source,target\n".utf8) + [0xE5, 0x2C, 0x62, 0x0A],
      path: "x/ties.csv",
      wantsStrengths: false
    )
    #expect(Array(read.value.names) == ["b", "å"])
    #expect(
      read.diagnostics.map(\.message.english)
        == ["ties.csv is not UTF-8 and taken for Windows-1252"]
    )
  }

  @Test func `may leave out empty cells at the end of a row, or have more of them`() async throws {
    let read = try await read(
      "source,target,note,more\na,b\nb,c,x\nc,a,,,,\n,,,\n",
      strengths: false
    )
    #expect(rows(read.value) == ["a>b", "b>c", "c>a"])
  }

  @Test(arguments: ["", "a,b\n", "source,target,strength\n"])
  func `stops at a row of more cells than any table has`(start: String) async {
    let wide = Array(start.utf8) + Array(repeating: UInt8(ascii: ","), count: 200_000)
    do {
      _ = try await EdgeList.reading(wide, path: "wide.csv", wantsStrengths: false)
      Issue.record("it was read")
    } catch {
      #expect(error.diagnostics.map(\.code) == ["too-many-cells"])
      #expect(error.diagnostics.first?.location?.line == (start.isEmpty ? 1 : 2))
    }
  }

  @Test func `knows a name by its letters, however they are composed`() async throws {
    let list = try await read(
      "source,target\nmalmo\u{308},lund\nmalm\u{f6},lund\n",
      strengths: false
    )
    #expect(Array(list.value.names) == ["lund", "malm\u{f6}"])
  }

  @Test func `tells which columns it did not read`() async throws {
    let read = try await read("source,target,since,strength\na,b,2024,1\n", strengths: false)
    #expect(read.diagnostics.map(\.message.english) == ["the column since is not read"])
  }

  @Test func `tells all faults, each at its place`() async {
    let text = """
      source,target,strength
      a,b,1
      a,b

      ,b,1
      a,b,none
      a,b,-1
      é,b,nan
      a,b,inf
      a,b,0x10
      a,b,1e101
      a,"b,1
      """
    #expect(
      await errors(text) == [
        "3:1 not-a-strength", "5:1 empty-name", "6:5 not-a-strength", "7:5 not-a-strength",
        "8:5 not-a-strength", "9:5 not-a-strength", "10:5 not-a-strength", "11:5 not-a-strength",
        "12:3 open-quote",
      ]
    )
  }

  @Test func `refuses strengths beyond all measure where vertices are numbers`() async {
    #expect(
      await errors("source,target,strength\n0,1,2\n1,2,1e101\n2,0,1e-101\n") == [
        "3:5 not-a-strength", "4:5 not-a-strength",
      ]
    )
  }

  @Test(arguments: [
    ("", "empty-edge-list"), ("\n\n", "empty-edge-list"), ("# only this\n", "empty-edge-list"),
    ("source target\n", "1:1 no-separator"), ("\nsource,goal\na,b\n", "2:1 lacks-column"),
    ("a,b\n", "1:1 lacks-column"),
  ])
  func `says what it lacks`(text: String, expected: String) async {
    #expect(await errors(text) == [expected])
  }

  @Test func `without rows under its columns is a network of nobody`() async throws {
    #expect(try await read("source,target,strength\n").value.names.isEmpty)
  }

  @Test(arguments: [
    ("source,target\na\u{0},b\nb,c\u{0}\nb,c\n", ["2:2 zero-byte", "3:4 zero-byte"]),
    ("source,target\n\"a\u{0}b\",c\n", ["2:3 zero-byte"]),
    ("source,target\nsource-and-more\u{0},c\n", ["2:16 zero-byte"]),
  ])
  func `has no zero byte in a name`(text: String, expected: [String]) async {
    #expect(await errors(text, strengths: false) == expected)
  }

  @Test func `says where a byte is no text`() async {
    do {
      _ = try await EdgeList.reading(
        Array("source,target\nå,b\nc,".utf8) + [0xFF, 0x0A],
        path: "ties.csv",
        wantsStrengths: false
      )
      Issue.record("it was read")
    } catch {
      #expect(error.diagnostics.map(\.code) == ["not-utf-8"])
      #expect(error.diagnostics.first?.location?.line == 3)
    }
  }

  @Test func `in UTF-16 is named as such`() async {
    do {
      _ = try await EdgeList.reading(
        [0xFF, 0xFE, 0x61, 0],
        path: "ties.csv",
        wantsStrengths: false
      )
      Issue.record("it was read")
    } catch {
      #expect(error.diagnostics.map(\.message.english) == ["'ties.csv' is UTF-16, not UTF-8"])
    }
  }

  @Test func `that is not there is asked for as a table`() async {
    do {
      _ = try await EdgeList.reading("/nowhere/ties.csv", wantsStrengths: false)
      Issue.record("it was read")
    } catch {
      #expect(error.diagnostics.map(\.code) == ["no-such-file"])
      #expect(error.diagnostics.first?.hint?.english == "name a table of ties, a CSV file")
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func `sorted is the same in whatever order its rows are`(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    var lines = (0..<40).map { _ in
      let ends = (0..<2).map { _ in Int.random(in: 0...4, using: &random) }
      return "\(ends[0]),\(ends[1]),0.\(Int.random(in: 1...9, using: &random))"
    }
    let one = try await read(lines.joined(separator: "\n")).value.sorted()
    lines.shuffle(using: &random)
    let other = try await read(lines.joined(separator: "\n")).value.sorted()
    #expect(one.edges.sources == other.edges.sources)
    #expect(one.edges.targets == other.edges.targets)
    #expect(one.edges.values == other.edges.values)
    #expect(rows(one) == lines.map { Self.row($0) }.sorted())
  }

  /// `0,1,0.5` as ``rows(_:)`` has it.
  private static func row(_ line: String) -> String {
    let cells = line.split(separator: ",")
    return "\(cells[0])>\(cells[1]) \(cells[2])"
  }

  @Test(arguments: UInt64(0)..<40)
  func `is the same however it is cut and in whatever order its rows are`(seed: UInt64) async throws
  {
    var random = SplitMix64(seed: seed)
    var lines: [String] = []
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      let ends = (0..<2).map { _ in
        let number = Int.random(in: 0...20, using: &random)
        return seed % 2 == 0 || number > 3 ? String(number * 37) : "name-\(number)-that-is-long"
      }
      lines.append("\(ends[0]),\(ends[1]),\(Double(Int.random(in: 1...40, using: &random)) / 8)")
    }
    let whole = try await read("source,target,strength\n" + lines.joined(separator: "\n")).value
    lines.shuffle(using: &random)
    let cut = try await read(
      "source,target,strength\r\n" + lines.map { $0 + "\r\n" }.joined(),
      partSize: 64
    ).value
    #expect(Array(whole.names) == Array(cut.names))
    #expect(rows(whole) == rows(cut))
  }

  @Test(arguments: UInt64(0)..<20)
  func `holds the numbers nearest to what is written`(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let number =
        Double(Int.random(in: 1...9_999_999, using: &random))
        / [1, 10, 1_000, 1e5, 1e7][Int.random(in: 0..<5, using: &random)]
      let list = try await read("a,b,\(number)\n").value
      #expect(list.edges.values == [number])
    }
  }
}
