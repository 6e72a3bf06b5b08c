import Diagnostics
import Foundation
import Stakeholders
import TestSupport
import Testing

@testable import Interchange
@testable import Workbench

/// A folder with three files of a graph, and new texts for them.
private final class Sandbox {
  let path: String
  static let names = ["a.yaml", "b.yaml", "c.yaml"]

  init() throws {
    path = NSTemporaryDirectory() + "/omvarld-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for name in Self.names { try write(Self.old(name), to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  static func old(_ name: String) -> String { "# old \(name)\n" }
  static func new(_ name: String) -> String { "# new å \(name)\n" }

  subscript(name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: self[name]))
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: self[name])), as: UTF8.self)
  }

  var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? []
  }

  /// From what the files have now to the new texts.
  func changes(of names: [String] = Sandbox.names) throws -> [EditableGraph.Change] {
    try names.map {
      EditableGraph.Change(file: SourceFile(path: self[$0], text: try read($0)), text: Self.new($0))
    }
  }

  /// What came of a save: `nil` when all went well.
  func save(_ operations: FileOperations = .system) throws -> UnsavedGraph? {
    let changes = try changes()
    do throws(UnsavedGraph) {
      try GraphSaving(operations: operations).save(changes)
      return nil
    } catch {
      return error
    }
  }
}

struct `Saving a graph` {
  @Test func `replaces its files, and leaves nothing beside them`() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.save() == nil)
    for name in Sandbox.names { #expect(try sandbox.read(name) == Sandbox.new(name)) }
    #expect(sandbox.names == Sandbox.names)
  }

  // Three files: read each to see that it is unchanged (3); create, write, sync, close, read back
  // (5 each); read each again (3); rename (3); sync the folder (1).
  @Test func `takes 25 operations for three files`() throws {
    let sandbox = try Sandbox()
    let operations = FailingOperations(at: -1, .error)
    #expect(try sandbox.save(operations.operations) == nil)
    #expect(operations.count == 3 + 3 * 5 + 3 + 3 + 1)
  }

  @Test(arguments: 0..<25, Fault.allCases)
  func `that fails at any operation leaves every file old or new, and says which`(
    place: Int,
    fault: Fault
  ) throws {
    let sandbox = try Sandbox()
    let operations = FailingOperations(at: place, fault)
    let failure = try sandbox.save(operations.operations)
    var saved: [String] = []
    for name in Sandbox.names {
      let text = try sandbox.read(name)
      #expect(text == Sandbox.old(name) || text == Sandbox.new(name))
      if text == Sandbox.new(name) { saved.append(sandbox[name]) }
    }
    if let failure {
      #expect(failure.saved == saved)
      #expect(
        failure.saved + failure.unsaved == Sandbox.names.map { sandbox[$0] }
          || failure.saved.isEmpty
      )
    } else {
      #expect(saved.count == 3)
    }
    // A write that takes little is no failure; one that takes nothing is.
    if fault == .shortWrite { #expect(failure == nil) }
    if fault == .error { #expect(failure != nil) }
    let left = sandbox.names.filter { !Sandbox.names.contains($0) }
    #expect(left.allSatisfy { $0.hasPrefix(".") && $0.hasSuffix(".tmp") })
    if fault != .kill { #expect(left.isEmpty) }
    // Whatever was left: the same again brings the rest.
    #expect(try sandbox.save() == nil)
    for name in Sandbox.names { #expect(try sandbox.read(name) == Sandbox.new(name)) }
  }

  @Test func `tells what is saved and what is not, where it stops halfway`() throws {
    let sandbox = try Sandbox()
    let operations = FailingOperations(at: 22, .error)
    let failure = try #require(try sandbox.save(operations.operations))
    #expect(failure.saved == [sandbox["a.yaml"]])
    #expect(failure.unsaved == [sandbox["b.yaml"], sandbox["c.yaml"]])
    #expect(failure.message.english.contains("saved: \(sandbox["a.yaml"]); as before: "))
    #expect(failure.hint?.swedish == "varje fil är hel; kör samma kommando igen, så kommer resten")
  }

  @Test(arguments: ["\n", ""])
  func `is refused over a file that has changed since it was read`(more: String) throws {
    let sandbox = try Sandbox()
    let changes = try sandbox.changes()
    try sandbox.write(more, to: "c.yaml")
    let failure = #expect(throws: UnsavedGraph.self) { try GraphSaving().save(changes) }
    #expect(failure?.reason.english == "it has changed on disk since it was read")
    #expect(try sandbox.read("a.yaml") == Sandbox.old("a.yaml"))
    #expect(try sandbox.read("c.yaml") == more)
    #expect(sandbox.names == Sandbox.names)
  }

  @Test func `is refused where a file is gone, or is none any more`() throws {
    let sandbox = try Sandbox()
    let changes = try sandbox.changes()
    try FileManager.default.removeItem(atPath: sandbox["b.yaml"])
    let gone = #expect(throws: UnsavedGraph.self) { try GraphSaving().save(changes) }
    #expect(gone?.reason.english == "it is no longer there")
    try FileManager.default.createDirectory(
      atPath: sandbox["b.yaml"],
      withIntermediateDirectories: false
    )
    #expect(throws: UnsavedGraph.self) { try GraphSaving().save(changes) }
    #expect(try sandbox.read("a.yaml") == Sandbox.old("a.yaml"))
  }

  @Test func `keeps the rights of a file, and writes through a link`() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Sandbox.old("a.yaml"), to: "real.txt")
    try FileManager.default.removeItem(atPath: sandbox["a.yaml"])
    try FileManager.default.createSymbolicLink(
      atPath: sandbox["a.yaml"],
      withDestinationPath: "real.txt"
    )
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640],
      ofItemAtPath: sandbox["real.txt"]
    )
    #expect(try sandbox.save() == nil)
    #expect(try sandbox.read("real.txt") == Sandbox.new("a.yaml"))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: sandbox["a.yaml"]) == "real.txt"
    )
    let attributes = try FileManager.default.attributesOfItem(atPath: sandbox["real.txt"])
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func `leaves a file alone whose text stays the same`() throws {
    let sandbox = try Sandbox()
    let file = SourceFile(path: sandbox["a.yaml"], text: Sandbox.old("a.yaml"))
    let before = try FileManager.default.attributesOfItem(atPath: file.path)
    try GraphSaving().save([EditableGraph.Change(file: file, text: file.text)])
    let after = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
  }

  @Test func `takes a mark of byte order for no change`() throws {
    let sandbox = try Sandbox()
    let change = try sandbox.changes()[0]
    try sandbox.write("\u{FEFF}" + change.file.text, to: "a.yaml")
    try GraphSaving().save([change])
    #expect(try sandbox.read("a.yaml") == Sandbox.new("a.yaml"))
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may write anywhere"))
  func `is refused over a file that one may not write`() throws {
    let sandbox = try Sandbox()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o444],
      ofItemAtPath: sandbox["b.yaml"]
    )
    let failure = try #require(try sandbox.save())
    #expect(failure.reason.english == "no permission to write")
    #expect(try sandbox.read("a.yaml") == Sandbox.old("a.yaml"))
  }
}
