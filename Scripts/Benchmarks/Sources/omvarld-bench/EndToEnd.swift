import Foundation
import Interchange
import Stakeholders
import Yams

/// The built command, as a user runs it.
enum EndToEnd {
  /// `gaps` on a graph, against starting the program for nothing plus parsing the same files.
  static func gaps(binary: String, folder: String, pairs: Int) throws -> Comparison {
    let texts = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".yaml") }.sorted()
      .map { try String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }
    return try Comparison(
      "`omvarld gaps Graphs/malmo`",
      against: "`omvarld --version` + Yams `compose` of its files",
      limit: 1.5,
      pairs: pairs,
      ours: { try run(binary, ["gaps", folder, "--quiet"]) },
      theirs: {
        let start = try run(binary, ["--version"])
        return try start + seconds { for text in texts { _ = try compose(yaml: text) } }
      }
    )
  }

  /// `report` on a graph, against `dot` on the same maps one after another.
  static func report(binary: String, folder: String, pairs: Int) throws -> Comparison {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("omvarld-bench-\(ProcessInfo.processInfo.processIdentifier)").path
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: place) }
    _ = try run(binary, ["report", folder, "-o", place + "/report", "--quiet"])
    let views = try FileManager.default.contentsOfDirectory(atPath: place + "/report/maps")
      .filter { $0.hasSuffix(".svg") }.sorted().map { String($0.dropLast(".svg".count)) }
    // As many as the report draws, by the names that they have in both folders.
    _ = try run(
      binary,
      ["map", folder, "--all", "--type", "dot", "-o", place + "/dot", "--quiet"]
    )
    return try Comparison(
      "`omvarld report Graphs/malmo`, \(views.count) maps",
      against: "`dot -Tsvg` on its DOT files one after another",
      limit: 0.8,
      pairs: pairs,
      ours: { try run(binary, ["report", folder, "-o", place + "/report", "--quiet"]) },
      theirs: {
        try views.reduce(0) { total, view in
          total
            + (try run(
              "/usr/bin/env",
              ["dot", "-Tsvg", "\(place)/dot/\(view).dot", "-o", "\(place)/x.svg"]
            ))
        }
      }
    )
  }

  /// Every map of a graph, against `dot` on the same maps one after another; and the same once more
  /// when nothing has changed, against the first time.
  ///
  /// - Parameters:
  ///   - name: What the graph is called in the table.
  ///   - options: What is chosen of it.
  static func maps(
    binary: String,
    folder: String,
    name: String,
    options: [String] = [],
    pairs: Int
  ) throws -> (drawing: Comparison, again: Comparison) {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("omvarld-bench-maps-\(ProcessInfo.processInfo.processIdentifier)")
      .path
    defer { try? FileManager.default.removeItem(atPath: place) }
    let all = ["map", folder, "--all", "--quiet"] + options + ["-o"]
    _ = try run(binary, all + [place + "/dot", "--type", "dot"])
    let drawings = try FileManager.default.contentsOfDirectory(atPath: place + "/dot")
      .filter { $0.hasSuffix(".dot") }.sorted()
    func draw() throws -> Double {
      try? FileManager.default.removeItem(atPath: place + "/svg")
      return try run(binary, all + [place + "/svg"])
    }
    let drawing = try Comparison(
      "`omvarld map --all` of \(name), \(drawings.count) maps",
      against: "`dot -Tsvg` on its DOT files one after another",
      limit: 0.7,
      pairs: pairs,
      ours: draw,
      theirs: {
        try drawings.reduce(0) { total, name in
          total
            + (try run(
              "/usr/bin/env",
              ["dot", "-Tsvg", "\(place)/dot/\(name)", "-o", "\(place)/x.svg"]
            ))
        }
      }
    )
    let again = try Comparison(
      "the same of \(name) once more, when nothing has changed",
      against: "the first time",
      limit: 0.1,
      pairs: pairs,
      ours: {
        _ = try draw()
        return try run(binary, all + [place + "/svg"])
      },
      theirs: draw
    )
    return (drawing, again)
  }

  /// About forty maps of a generated graph of a nation: 200 actors and 4,000 relations, of which two of
  /// sixty focus areas are drawn with the counterparts that need a map of their own.
  static func nationalMaps(
    binary: String,
    pairs: Int
  ) throws -> (drawing: Comparison, again: Comparison) {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent(
        "omvarld-bench-national-\(ProcessInfo.processInfo.processIdentifier).yaml"
      )
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(NationalGraph(relations: 4_000).graph().yaml.utf8).write(to: file)
    return try maps(
      binary: binary,
      folder: file.path,
      name: "a national graph",
      options: ["--focus", "area-0", "--focus", "area-1"],
      pairs: pairs
    )
  }

  /// The seconds that a command takes, its output thrown away.
  private static func run(_ path: String, _ arguments: [String]) throws -> Double {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    // Waiting for the exit itself looks only every 50 ms.
    let isOver = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in isOver.signal() }
    let time = try seconds {
      try process.run()
      isOver.wait()
    }
    guard process.terminationStatus == 0 else {
      throw CommandFailed(command: ([path] + arguments).joined(separator: " "))
    }
    return time
  }
}

struct CommandFailed: Error {
  var command: String
}
