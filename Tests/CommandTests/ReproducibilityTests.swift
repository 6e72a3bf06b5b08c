import Foundation
import Testing

struct `The same input` {
  private static let answers: [[String]] = [
    ["gaps", "--format", "json"], ["coverage", "--format", "json"], ["gaps"], ["coverage"],
    ["gaps", "--format", "csv"], ["coverage", "--format", "markdown"],
    ["check", "--format", "json"],
  ]

  @Test(arguments: answers)
  func `gives the same bytes, twice and wherever one is`(arguments: [String]) throws {
    let arguments = [arguments[0], Graph.malmo] + arguments.dropFirst() + ["--quiet"]
    let first = try Tool.run(arguments: arguments)
    #expect(try Tool.run(arguments: arguments).output == first.output)
    for surroundings in [
      ["LANG": "sv_SE.UTF-8", "LC_ALL": "sv_SE.UTF-8", "TZ": "Pacific/Kiritimati"],
      ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "America/Los_Angeles"],
      ["LANG": "C", "LC_ALL": "C"], ["LANG": "", "LC_ALL": "", "SWIFT_DETERMINISTIC_HASHING": "1"],
    ] {
      let run = try Tool.run(arguments: arguments, environment: surroundings)
      #expect(run.status == 0)
      #expect(run.output == first.output, "\(surroundings)")
    }
  }

  @Test(arguments: ["svg", "png", "dot"])
  func `gives the same map`(ending: String) throws {
    let scratch = try Scratch()
    func map(_ name: String, _ environment: [String: String]) throws -> Data {
      let path = scratch["\(name).\(ending)"]
      let run = try Tool.run(
        arguments: ["map", Graph.malmo, "--view", "focus:labour-market", "-o", path, "--quiet"],
        environment: environment
      )
      #expect(run.status == 0)
      return try Data(contentsOf: URL(filePath: path))
    }
    let first = try map("one", [:])
    #expect(try map("two", [:]) == first)
    #expect(
      try map("three", ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"])
        == first
    )
  }

  // Lists are sets: merged into other files with other names, in another order, they say the same.
  @Test(arguments: answers.dropLast())
  func `gives the same bytes when files and lists are shuffled`(arguments: [String]) throws {
    let scratch = try Scratch()
    for (name, text) in try Shuffled(Graph.malmo).files { try scratch.write(text, to: name) }
    let tail = arguments.dropFirst() + ["--quiet"]
    let expected = try Tool.run(arguments: [arguments[0], Graph.malmo] + tail)
    let shuffled = try Tool.run(arguments: [arguments[0], scratch.path] + tail)
    #expect(shuffled.status == 0, "\(shuffled.errors)")
    #expect(shuffled.output == expected.output)
  }
}

/// The files of a graph written anew: every list that is a set backwards, and dealt out over three
/// files with other names.
private struct Shuffled {
  let files: [String: String]

  init(_ folder: String) throws {
    var heads: [String] = []
    var items: [String: [String]] = [:]
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    for name in names where name.hasSuffix(".yaml") {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      var section = ""
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if let key = line.prefixMatch(of: /([a-z-]+):/)?.1 {
          section = String(key)
          if line.hasSuffix(":") { continue }
          section = ""
          heads.append(String(line))
        } else if section.isEmpty {
          continue
        } else if line.hasPrefix("  - ") {
          items[section, default: []].append(String(line))
        } else if let last = items[section]?.indices.last {
          items[section]?[last] += "\n" + line
        }
      }
    }
    var files = ["1-last.yaml": "", "m.yaml": heads.joined(separator: "\n") + "\n", "z.yaml": ""]
    for (section, list) in items {
      if ["focus-areas", "aims"].contains(section) {
        files["z.yaml", default: ""] += "\(section):\n" + list.joined(separator: "\n") + "\n"
        continue
      }
      for (place, name) in files.keys.sorted().enumerated() {
        let share = list.reversed().enumerated().filter { $0.offset % 3 == place }.map(\.element)
        if share.isEmpty { continue }
        files[name, default: ""] += "\(section):\n" + share.joined(separator: "\n") + "\n"
      }
    }
    self.files = files
  }
}
