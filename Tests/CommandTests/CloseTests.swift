import Foundation
import Testing

struct `omvarld close` {
  @Test(arguments: [
    (["--assume", "anybody"], "choose from: any"),
    (["--costs", "actvate=1"], "did you mean 'activate'?"),
    (["--costs", "open=0"], "write a whole number from 1 to 1000000: open=2"),
    (["--costs", "open=0"], "--costs: open cannot cost 0"),
    (["--costs", "open=1000001"], "--costs: open cannot cost 1000001"),
    (["--costs", "open=-3"], "--costs: open cannot cost -3"),
    (["--costs", "open=2x"], "--costs: 'open=2x' does not say what open costs"),
    (["--costs", "first"], "write a whole number from 0 to 1000000: first=2"),
    (["--max-new=-1"], "0 is the least"), (["--limit", "0"], "1 is the least"),
    (["--try", "opn:kustregionen:hamn"], "write open:ACTOR:AREA"),
    (["--try", "open:kustregion:hamn"], "did you mean 'kustregionen'?"),
    (
      ["--try", "open:sjostad:hamn"],
      "Sjöstad is the principal itself, and never a partner of its own"
    ),
    (["--try", "open:sundet:hamn"], "is a place, and a place cannot be a partner"),
    (["--try", "open:naringslivet:hamn"], "is a category, and only a named partner counts"),
    // Somebody is lacking in housing at the national level, and nobody in the port.
    (
      ["--try", "open:naringslivet:boende"],
      "try somebody not on record: new:national:boende"
    ),
    (["--try", "open:hamnkontoret:hamn"], "(hamnkontoret) is a unit of our own, and never our"),
    (["--try", "open:boende:hamn"], "(Housing) is no actor, and cannot be a partner"),
    (["--costs", "open=1,open=2"], "open was given several costs\n  give it once"),
    (["--try", "open:kustregionen:hamnen"], "did you mean 'hamn'?"),
    (["--try", "new:nationell:hamn"], "did you mean 'national'?"),
    (["--try", "new:national:hamn:agncy"], "did you mean 'agency'?"),
  ])
  func `says what would be right`(arguments: [String], hint: String) throws {
    let run = try Tool.run(
      arguments: ["close", Graph.sjostad, "--lang", "en", "--quiet"] + arguments
    )
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(hint), "\(run.errors)")
  }

  @Test func `lists only those who can be partners`() throws {
    let run = try Tool.run(
      arguments: ["close", Graph.sjostad, "--lang", "en", "--quiet", "--try", "open:zzzzzzzz:hamn"]
    )
    #expect(run.errors.contains("choose from: "))
    #expect(run.errors.contains("kustregionen"))
    #expect(!run.errors.contains("naringslivet") && !run.errors.contains("sundet,"))
    #expect(!run.errors.contains("sjostad,"))
  }

  @Test(arguments: [
    ("sv", "kravet där gäller bara parter av slaget", "räknas inte mot det"),
    ("en", "the requirement there is only about partners of the kind", "does not count towards it"),
  ])
  func `says that a requirement is about other kinds`(
    language: String,
    start: String,
    end: String
  ) throws {
    func text(_ kind: String) throws -> String {
      try Tool.run(
        arguments: ["close", Graph.sjostad, "--lang", language, "--quiet", "--try"]
          + ["new:national:hamn:\(kind)"],
        environment: ["COLUMNS": "400"]
      ).text
    }
    let excluded = try text("municipality")
    #expect(excluded.contains(start) && excluded.contains(end), "\(excluded)")
    #expect(try !text("agency").contains(end))
  }

  @Test func `tries what is asked for, and leaves the graph as it is`() throws {
    let arguments = [
      "close", Graph.sjostad, "--try", "open:kompetensverket:kompetens", "--try",
      "new:national:boende", "--max-new", "0", "--costs", "extend=3", "--format", "json", "--quiet",
    ]
    let json = try Tool.run(arguments: arguments).json()
    let plain = try Tool.run("close", Graph.sjostad, "--format", "json", "--quiet").json()
    let result = try #require(json["result"] as? [String: Any])
    #expect(
      result["tries"] as? [String] == ["open:kompetensverket:kompetens", "new:national:boende"]
    )
    let coverage = try #require(result["coverage"] as? [String: Any])
    let changed = try #require(coverage["changed"] as? [[String: Any]])
    #expect(changed.map { $0["after"] as? String } == ["thin", "thin"])
    #expect((coverage["after"] as? [String: Int])?["met"] == 8)
    #expect(coverage["open"] as? [String] == ["kompetens:regional", "vatten:international"])
    #expect(result["cost"] as? Int == 3)
    #expect(result["maxNew"] as? Int == 0)
    let digests = [json, plain].map { ($0["graph"] as? [String: String])?["digest"] }
    #expect(digests[0] == digests[1])
    #expect((plain["result"] as? [String: Any])?["coverage"] is NSNull)
  }

  @Test func `says of a partner that is there already that nothing changes`() throws {
    let arguments = [
      "close", Graph.sjostad, "--quiet", "--try", "open:kustregionen:hamn", "--try",
      "open:kustregionen:hamn",
    ]
    for (language, words) in [
      ("sv", "Kustregionen är redan part i Hamn och logistik: det ändrar inget"),
      ("en", "Kustregionen is already a partner in Port and logistics: nothing changes"),
    ] {
      let text = try Tool.run(arguments: arguments + ["--lang", language]).text
      #expect(text.split(separator: words).count == 2, "\(text)")
    }
    let json = try Tool.run(arguments: arguments + ["--format", "json"]).json()
    let result = try #require(json["result"] as? [String: Any])
    #expect(result["tries"] as? [String] == ["open:kustregionen:hamn"])
    let coverage = try #require(result["coverage"] as? [String: Any])
    #expect(coverage["withoutEffect"] as? [String] == ["open:kustregionen:hamn"])
    #expect((coverage["changed"] as? [Any])?.isEmpty == true)
  }

  @Test(arguments: ["text", "json", "csv", "markdown"])
  func `names nobody whom the programme does not name`(format: String) throws {
    let run = try Tool.run(
      "close",
      Graph.malmo,
      "--assume",
      "any",
      "--limit",
      "300",
      "--format",
      format,
      "--quiet"
    )
    #expect(run.status == 0)
    #expect(!run.text.isEmpty)
    #expect(!run.text.contains("flygplats") && !run.text.contains("kastrup"))
  }
}
