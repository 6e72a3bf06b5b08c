import Diagnostics
import Foundation
import Interchange
import Spreadsheet
import Stakeholders
import TestSupport
import Testing

/// A folder that is gone when the test is.
private final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/omvarld-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
    return path + "/" + name
  }
}

/// Codes of what is wrong with the graph at a path, with line and column.
private func problems(at path: String) -> [String] {
  do throws(UnreadableInput) {
    _ = try StakeholderGraph.reading(path: path)
    return []
  } catch {
    return error.diagnostics.filter { $0.severity == .error }.map { diagnostic in
      diagnostic.code + (diagnostic.location.map { " \($0.line):\($0.column)" } ?? "")
    }
  }
}

struct `Files of a graph` {
  @Test func `are one file, or all in a folder that end in .yaml, in the order of their names`()
    throws
  {
    let folder = try TemporaryFolder()
    let one = try folder.write("one.yaml", ExampleCity.yaml)
    #expect(problems(at: one).isEmpty)
    try folder.write("b.yaml", "focus-areas: [{id: second, name: B}]")
    try folder.write("a.yaml", "focus-areas: [{id: first, name: A}]")
    try folder.write(".hidden.yaml", "nonsense")
    try folder.write("notes.txt", "nonsense")
    try folder.write("old.yaml.bak", "nonsense")
    let graph = try StakeholderGraph.reading(path: folder.path).value
    #expect(graph.focusAreas.map(\.id) == ["first", "second", "transport"])
    let slashed = try StakeholderGraph.reading(path: folder.path + "/").value
    #expect(slashed.canonical == graph.canonical)
  }

  @Test func `that are not there are told`() throws {
    let folder = try TemporaryFolder()
    #expect(problems(at: folder.path + "/none.yaml") == ["no-such-file"])
    #expect(problems(at: "") == ["no-such-file"])
    #expect(problems(at: folder.path) == ["no-graph-files"])
    try folder.write("graph.yml", ExampleCity.yaml)
    let error = #expect(throws: UnreadableInput.self) {
      try StakeholderGraph.reading(path: folder.path)
    }
    #expect(
      error?.diagnostics.first?.hint?.english
        == "files that end in .yml are not read; rename them to .yaml"
    )
  }

  @Test func `are read through a link`() throws {
    let folder = try TemporaryFolder()
    let elsewhere = try TemporaryFolder()
    let target = try elsewhere.write("real.txt", ExampleCity.yaml)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.yaml",
      withDestinationPath: target
    )
    #expect(problems(at: folder.path).isEmpty)
    #expect(problems(at: folder.path + "/link.yaml").isEmpty)
    let here = FileManager.default.currentDirectoryPath.split(separator: "/")
    let relative = String(repeating: "../", count: here.count) + folder.path.drop { $0 == "/" }
    #expect(problems(at: relative + "/link.yaml").isEmpty)
  }

  @Test(.timeLimit(.minutes(1)))
  func `are files and no pipes, folders or links that lead nowhere`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", ExampleCity.yaml)
    #expect(mkfifo(folder.path + "/pipe.yaml", 0o600) == 0)
    try FileManager.default.createDirectory(
      atPath: folder.path + "/sub.yaml",
      withIntermediateDirectories: false
    )
    for (link, target) in [("gone", "/nowhere"), ("loop1", "loop2.yaml"), ("loop2", "loop1.yaml")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/\(link).yaml",
        withDestinationPath: target
      )
    }
    #expect(problems(at: folder.path + "/pipe.yaml") == ["not-a-file"])
    #expect(problems(at: folder.path + "/gone.yaml") == ["no-such-file"])
    let all = problems(at: folder.path)
    // All five are told in one run.
    #expect(all.count == 5)
    #expect(all.filter { $0 == "not-a-file" }.count >= 2)
  }

  @Test func `over 64 MiB are refused without being read`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("large.yaml", "")
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: UInt64(TextFile.sizeLimit) + 1)
    try handle.close()
    let start = ContinuousClock.now
    #expect(problems(at: path) == ["too-large"])
    #expect(start.duration(to: .now) < .milliseconds(500))
  }

  @Test func `are workbooks by how they begin, whatever they are called`() throws {
    let folder = try TemporaryFolder()
    let graph = try StakeholderGraph(yaml: ExampleCity.yaml, beside: nil)
    let bytes = try graph.workbook(in: .english).bytes()
    for name in ["plan", "plan.bak", "plan.yaml"] {
      let path = try folder.write(name, bytes)
      #expect(try StakeholderGraph.reading(path: path).value.canonical == graph.canonical)
      #expect(try ReadGraph.reading(path).graph.canonical == graph.canonical)
    }
    let path = try folder.write("plan.xlsx", bytes)
    let error = #expect(throws: UnreadableInput.self) { try EditableGraph.reading(path: path) }
    #expect(error?.diagnostics.map(\.code) == ["not-yaml"])
    #expect(
      error?.diagnostics.first?.hint?.swedish
        == "omvarld convert \(path) \(folder.path)/plan.yaml"
    )
  }

  @Test func `that are spreadsheets of other sorts are to be saved as xlsx`() throws {
    let folder = try TemporaryFolder()
    let openDocument =
      [0x50, 0x4B, 0x03, 0x04] + Array(repeating: UInt8(0), count: 26)
      + Array("mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8)
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]
    for (name, bytes, code) in [
      ("plan.ods", openDocument, "not-text"), ("plan.xls", compound, "encrypted-workbook"),
    ] {
      let path = try folder.write(name, bytes)
      for hint in [
        #expect(throws: UnreadableInput.self) { try StakeholderGraph.reading(path: path) },
        #expect(throws: UnreadableInput.self) { try EditableGraph.reading(path: path) },
      ].map({ $0?.diagnostics.first?.hint?.english ?? "" }) {
        #expect(hint.contains("save it as .xlsx"))
      }
      #expect(problems(at: path) == [code])
      #expect(throws: UnreadableInput.self) { try EdgeList.bytes(of: path) }
    }
  }

  @Test func `may begin with a byte order mark, and end their lines as Windows does`() throws {
    let folder = try TemporaryFolder()
    let plain = try folder.write("plain.yaml", ExampleCity.yaml)
    let other = try folder.write(
      "other.yaml",
      [0xEF, 0xBB, 0xBF] + ExampleCity.yaml.replacing("\n", with: "\r\n").utf8
    )
    #expect(
      try StakeholderGraph.reading(path: other).value.canonical
        == StakeholderGraph.reading(path: plain).value.canonical
    )
  }

  @Test func `have their places counted alike whatever ends their lines`() throws {
    let folder = try TemporaryFolder()
    let text = ExampleCity.yaml + "matters:\n  - {id: å}\n  - {id: m, name: M, x: y}\n"
    let plain = try folder.write("plain.yaml", text)
    let other = try folder.write(
      "other.yaml",
      [0xEF, 0xBB, 0xBF] + text.replacing("\n", with: "\r\n").utf8
    )
    #expect(problems(at: plain).count == 3)
    #expect(problems(at: plain) == problems(at: other))
  }

  @Test(
    arguments: [
      ([0x61, 0xFF], "1:2"), ([0x61, 0x0A, 0xC3, 0xA5, 0x62, 0xC3], "2:3"),
      ([0xED, 0xA0, 0x80], "1:1"), ([0xC0, 0xAF], "1:1"),
      ([0x61, 0x0D, 0x0A, 0xE5, 0x0A], "2:1"), ([0xEF, 0xBB, 0xBF, 0x61, 0x80], "1:2"),
    ] as [([UInt8], String)]
  )
  func `are UTF-8, or told where not`(bytes: [UInt8], place: String) throws {
    let folder = try TemporaryFolder()
    #expect(problems(at: try folder.write("latin.yaml", bytes)) == ["not-utf-8 \(place)"])
  }

  @Test func `that cannot be read do not hide what is wrong with the others`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", [0xFF])
    try folder.write("b.yaml", ExampleCity.yaml + "aims: [{id: x}]")
    try folder.write("c.yaml", [0x0A, 0xFF])
    #expect(problems(at: folder.path) == ["not-utf-8 1:1", "missing-key 18:8", "not-utf-8 2:1"])
  }

  @Test(arguments: ["", "\n\n", "# nothing\n", "---\n", "~", "{}"])
  func `may be empty beside others, but not alone`(text: String) throws {
    #expect(Diagnosis(MarkedText(text)).diagnostics.isEmpty)
    #expect(Diagnosis(MarkedText(text), beside: nil).errorCodes.count == 5)
  }

  @Test(arguments: ["1️⃣- a\n- b", "1️⃣text", "1️⃣[a]", "1️⃣42"])
  func `begin with keys and values`(text: String) throws {
    #expect(
      Diagnosis(MarkedText(text)).errors == [
        "1️⃣ a graph file begins with keys and values; write for example actors: and a list below it"
      ]
    )
  }
}
