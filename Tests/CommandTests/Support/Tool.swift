import Foundation

/// The program that was built beside these tests.
enum Tool {
  /// What a run of it left.
  struct Run {
    var status: Int32
    var output: Data
    var errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The JSON on standard output.
    func json() throws -> [String: Any] {
      try JSONSerialization.jsonObject(with: output) as? [String: Any] ?? [:]
    }
  }

  struct TookTooLong: Error {
    var arguments: [String]
  }

  static var path: String {
    let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let folder =
      executable.lastPathComponent == "exe"
      ? Bundle.main.bundleURL : executable.deletingLastPathComponent()
    return folder.appending(path: "omvarld").path
  }

  static let environment = [
    "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8", "TZ": "UTC",
  ]

  @discardableResult
  static func run(
    _ arguments: String...,
    environment: [String: String] = [:],
    in folder: String? = nil
  ) throws -> Run {
    try run(path, arguments, environment: environment, in: folder)
  }

  static func run(
    arguments: [String],
    environment: [String: String] = [:],
    in folder: String? = nil
  ) throws -> Run {
    try run(path, arguments, environment: environment, in: folder)
  }

  /// Runs a line of shell, in which `"$@"` is the program with its arguments.
  static func shell(
    _ script: String,
    _ arguments: String...,
    in folder: String? = nil
  ) throws -> Run {
    try shell(script, list: arguments, in: folder)
  }

  static func shell(
    _ script: String,
    list arguments: [String],
    in folder: String? = nil
  ) throws -> Run {
    try run("/bin/sh", ["-c", script, "sh", path] + arguments, environment: [:], in: folder)
  }

  /// Both streams go to files, which no reader has to keep up with.
  private static func run(
    _ executable: String,
    _ arguments: [String],
    environment: [String: String],
    in folder: String?
  ) throws -> Run {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.environment = Self.environment.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.standardInput = FileHandle.nullDevice
    let output = try scratch.handle("output")
    let errors = try scratch.handle("errors")
    process.standardOutput = output
    process.standardError = errors
    let done = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in done.signal() }
    try process.run()
    if done.wait(timeout: .now() + 60) == .timedOut {
      process.terminate()
      throw TookTooLong(arguments: arguments)
    }
    try output.close()
    try errors.close()
    return Run(
      status: process.terminationStatus,
      output: try Data(contentsOf: URL(filePath: scratch["output"])),
      errors: String(
        decoding: try Data(contentsOf: URL(filePath: scratch["errors"])),
        as: UTF8.self
      )
    )
  }
}

/// A folder that is gone when nobody needs it any more.
final class Scratch {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "omvarld-tests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  subscript(name: String) -> String { path + "/" + name }

  /// The names in it, hidden ones as well.
  var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? []
  }

  /// The names in a folder in it, hidden ones as well.
  func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: self[folder]).sorted()) ?? []
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let target = URL(filePath: self[name])
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: target)
    return target.path
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: self[name])), as: UTF8.self)
  }

  fileprivate func handle(_ name: String) throws -> FileHandle {
    _ = FileManager.default.createFile(atPath: self[name], contents: nil)
    return try FileHandle(forWritingTo: URL(filePath: self[name]))
  }
}

/// The graphs that come with the package, and small ones of the tests' own.
enum Graph {
  static let malmo = delivered("malmo")
  static let sjostad = delivered("examples/sjostad")
  static let bergslund = delivered("examples/bergslund")

  private static func delivered(_ name: String) -> String {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.appending(path: "Graphs/\(name)").path
  }

  /// One focus area, one actor, one cell that is met and one that is open.
  static let small = """
    format: omvarld/1
    id: small
    title: {sv: Lillstad, en: Smallville}
    principal: city
    language: sv
    focus-areas:
      - {id: rail, name: {sv: Järnväg, en: Railways}, requirements: [{level: national}, {level: eu}]}
    documents: [{id: plan, name: Planen, reference: R1, decided: 2020, covers: [rail]}]
    units: [{id: streets, name: gatukontoret, kind: department}]
    actors:
      - {id: city, name: Lillstad, kind: municipality, levels: [local]}
      - {id: agency, name: Myndigheten, kind: agency, levels: [national]}
    relations:
      - {from: streets, to: agency, kind: cooperation, focus: [rail], status: ongoing, evidence: [{document: plan, quote: vi samarbetar}]}

    """
}
