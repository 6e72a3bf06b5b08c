import Foundation
import Testing

struct `A new workbook` {
  @Test(arguments: ["sv", "en"])
  func `holds together, and is taken by every command`(language: String) throws {
    let scratch = try Scratch()
    let new = try Tool.run("new", "plan.xlsx", "--lang", language, in: scratch.path)
    #expect(new.status == 0)
    #expect(new.output.isEmpty)
    #expect(new.errors.contains("omvarld check plan.xlsx"))
    let check = try Tool.run("check", "plan.xlsx", "--format", "json", in: scratch.path)
    #expect(check.status == 0)
    let result = try #require(try check.json()["result"] as? [String: Any])
    #expect((result["diagnostics"] as? [Any])?.isEmpty == true)
    let commands = [
      ["gaps", "plan.xlsx"], ["coverage", "plan.xlsx"],
      ["measure", "plan.xlsx", "--measure", "degree"], ["report", "plan.xlsx", "-o", "report"],
    ]
    for command in commands {
      #expect(try Tool.run(arguments: command, in: scratch.path).status == 0, "\(command)")
    }
  }

  @Test func `is never written over what is there, unless that is asked for`() throws {
    let scratch = try Scratch()
    #expect(try Tool.run("new", "plan.xlsx", in: scratch.path).status == 0)
    let again = try Tool.run("new", "plan.xlsx", in: scratch.path)
    #expect(again.status == 5)
    #expect(again.errors.contains("--force"))
    #expect(try Tool.run("new", "plan.xlsx", "--force", in: scratch.path).status == 0)
    #expect(scratch.names == ["plan.xlsx"])
  }

  @Test func `ends in .xlsx`() throws {
    let scratch = try Scratch()
    #expect(try Tool.run("new", "plan.xls", in: scratch.path).status == 2)
    #expect(scratch.names.isEmpty)
  }

  @Test func `is the same in every byte, wherever it is written`() throws {
    let scratch = try Scratch()
    _ = try Tool.run("new", "a.xlsx", in: scratch.path)
    _ = try Tool.run(
      arguments: ["new", "b.xlsx"],
      environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "sv_SE.UTF-8"],
      in: scratch.path
    )
    let files = try ["a.xlsx", "b.xlsx"].map {
      try Data(contentsOf: URL(filePath: scratch.path).appending(path: $0))
    }
    #expect(files[0] == files[1])
  }
}
