import Foundation
import Testing

struct `Views of omvarld map` {
  private static let later = Graph.sjostad + "-2027"
  private static let crosswalk = later + "/crosswalk/since-sjostad.yaml"

  private static let refused: [(view: String, status: Int32)] = [
    ("voice:naringslivet", 3), ("actor:kustregion", 2), ("voice:sjostad", 2), ("change:", 2),
    ("change", 2), ("change:/nowhere", 1),
  ]

  private func title(
    _ graph: String,
    _ view: String,
    _ language: String,
    _ more: String...
  ) throws -> String {
    let scratch = try Scratch()
    let run = try Tool.run(
      arguments: [
        "map", graph, "--view", view, "--lang", language, "-o", scratch["map.dot"], "--twin",
        "--quiet",
      ]
        + more
    )
    #expect(run.status == 0, "\(run.errors)")
    let lines = try scratch.read("map.md").split(separator: "\n")
    return String(lines[1].dropFirst(2))
  }

  @Test func `tell what one reads before meeting somebody`() throws {
    #expect(
      try title(Graph.sjostad, "actor:kustregionen", "sv")
        == "Kustregionen möts i Hamn och logistik av hamnkontoret och ledningskontoret"
    )
    #expect(
      try title(Graph.sjostad, "actor:hamnbyran", "sv")
        == "Europeiska hamnbyrån möts bara genom Hamnforum Nord, i Hamn och logistik"
    )
    #expect(
      try title(Graph.sjostad, "actor:regeringen", "en")
        == "No relation to landets regering is on record, though “more places in education” is "
        + "decided there"
    )
    #expect(
      try title(Graph.malmo, "actor:kopenhamn", "sv")
        == "Köpenhamn möts i Bostäder, och avses mötas i Arbetsmarknad – ingen enhet är noterad som "
        + "håller kontakten"
    )
  }

  @Test func `tell who speaks for the city`() throws {
    #expect(
      try title(Graph.sjostad, "voice:kustregionen", "sv")
        == "Hamnkontoret och ledningskontoret möter Kustregionen – omvärldsrådet håller ihop dem"
    )
    #expect(
      try title(Graph.sjostad, "voice:sundsborna", "en")
        == "Ledningskontoret and tekniska kontoret meet Fiskelaget Sundsborna in Clean water – no lead "
        + "and no shared group is recorded"
    )
    #expect(
      try title(Graph.sjostad, "voice:byggmastare", "sv")
        == "Bara bostadsbolaget möter Skärgårdens byggmästare, i Boende – ledningskontoret, som leder, "
        + "har ingen egen relation noterad"
    )
  }

  @Test func `tell what is to come and what the selection hides as gaps and channels do`() throws {
    #expect(
      try title(Graph.malmo, "voice:kopenhamn", "sv")
        == "Köpenhamn möts i Bostäder, och avses mötas i Arbetsmarknad – ingen enhet är noterad som "
        + "håller kontakten"
    )
    #expect(
      try title(Graph.malmo, "actor:eu", "sv", "--focus", "housing")
        == "Ingenting är noterat med EU i urvalet"
    )
    #expect(
      try title(Graph.malmo, "channels::regeringen", "en", "--status", "ongoing")
        .hasSuffix(" is on record in this selection")
    )
    #expect(
      try title(Graph.bergslund, "focus:broadband", "sv")
        == "Bredband på landsbygden har ingen noterad extern part"
    )
  }

  // By the crosswalk, one level of Neighbourhoods opened, and those of Skills at national and Clean
  // water at international level closed. That Housing at national level is open for Homes now is no
  // change. Without it, what has another id is gone and new. Relations are as many as `diff` counts.
  @Test func `tell what changed since an earlier graph`() throws {
    let change = "change:" + Graph.sjostad
    #expect(
      try title(Self.later, change, "sv", "--crosswalk", Self.crosswalk)
        == "Sedan sist har en lucka öppnats och två stängts – 5 nya relationer, 1 avslutad, 5 inte längre "
        + "noterade och 4 ändrade"
    )
    #expect(
      try title(Self.later, change, "en", "--crosswalk", Self.crosswalk, "--focus", "vatten")
        == "One gap closed since last time – 1 new relation and 2 no longer recorded"
    )
    #expect(
      try title(Self.later, change, "en").contains("and one open level is no longer required")
    )
  }

  @Test(arguments: Self.refused)
  func `refuse what they cannot show`(view: String, status: Int32) throws {
    let scratch = try Scratch()
    let run = try Tool.run(
      arguments: ["map", Graph.sjostad, "-o", scratch["map.svg"], "--quiet", "--view", view]
    )
    #expect(run.status == status)
    #expect(!run.errors.isEmpty)
    #expect(scratch.names.isEmpty)
  }

  @Test(arguments: [
    ("actor:sundet", "Ingenting är noterat med Sundet", "Nothing is on record with Sundet"),
    (
      "voice:regeringen", "Ingen är noterad som möter landets regering",
      "Nobody is recorded as meeting landets regering"
    ),
    (
      "change:\(Graph.sjostad)", "Inget av det som kartan visar har ändrats",
      "Nothing that the map shows has changed"
    ),
  ])
  func `say that they have nothing to show, which is an answer`(
    view: String,
    swedish: String,
    english: String
  ) throws {
    #expect(try title(Graph.sjostad, view, "sv") == swedish)
    #expect(try title(Graph.sjostad, view, "en") == english)
    let scratch = try Scratch()
    let run = try Tool.run(
      arguments: ["map", Graph.sjostad, "-o", scratch["map.svg"], "--view", view, "--lang", "sv"]
    )
    #expect(run.status == 0)
    #expect(run.errors.hasSuffix("\n" + swedish + ".\n"))
    #expect(try scratch.read("map.svg").contains(swedish))
  }

  // Of the place Sundet nothing is on record.
  @Test(arguments: [
    ("foo", "choose from: overview, focus:ID, coverage, organisation, actor:ID, voice:ID, "),
    ("focus:nothing-like-it", "choose from: focus:hamn, "),
    ("actor:nothing-like-it", "actor:kustregionen, "), ("fokus:hamn", "did you mean 'focus:hamn'?"),
  ])
  func `are told by their sorts, and of one sort by those that have something on them`(
    view: String,
    words: String
  ) throws {
    let scratch = try Scratch()
    let run = try Tool.run(
      arguments: ["map", Graph.sjostad, "-o", scratch["map.svg"], "--quiet", "--view", view]
        + ["--lang", "en"]
    )
    #expect(run.status == 2)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(!run.errors.contains("actor:sundet"))
  }

  @Test func `take a crosswalk only for change`() throws {
    let scratch = try Scratch()
    let run = try Tool.run(
      arguments: ["map", Graph.sjostad, "-o", scratch["map.svg"], "--view", "overview"]
        + ["--crosswalk", Self.crosswalk, "--lang", "en"]
    )
    #expect(run.status == 2)
    #expect(run.errors.contains("--crosswalk goes with --view change:OLD"))
  }

  @Test(arguments: ["actor:a0", "voice:a3", "change:"])
  func `draw hostile names as text`(view: String) throws {
    let scratch = try Scratch()
    try scratch.write(Hostile.yaml, to: "hostile.yaml")
    try scratch.write(Graph.small, to: "small.yaml")
    let view = view == "change:" ? view + scratch["small.yaml"] : view
    let run = try Tool.run(
      arguments: [
        "map", scratch["hostile.yaml"], "--view", view, "-o", scratch["map.svg"], "--quiet",
      ]
    )
    #expect(run.status == 0, "\(run.errors)")
    let svg = XMLElements(Data(try scratch.read("map.svg").utf8))
    #expect(svg.error == nil)
    #expect(!svg.names.contains("script"))
  }

  // Of fifteen changed relations those with the national level are drawn.
  @Test func `of change say that they show a part`() throws {
    let scratch = try Scratch()
    let run = try Tool.run(
      arguments: [
        "map", Self.later, "--view", "change:\(Graph.sjostad)", "--lang", "en", "--quiet",
      ]
        + ["--crosswalk", Self.crosswalk, "-o", scratch["map.dot"], "--twin"]
        + ["--only", "level:national"]
    )
    #expect(run.status == 0)
    let words = try scratch.read("map.md")
    #expect(words.contains("shows only national level; the heading is about the whole selection"))
    #expect(words.contains("13 of the relations are not on the map"), "\(words)")
  }
}
