import Foundation
import TestSupport
import Testing

struct `omvarld import` {
  private let scratch: Scratch
  private let graph: String

  init() throws {
    scratch = try Scratch()
    graph = try scratch.write(Graph.small, to: "graph.yaml")
  }

  @discardableResult
  private func write(_ table: String, _ name: String = "actors.csv") throws -> String {
    try scratch.write(table, to: name)
  }

  @Test func `shows what rows come to, and writes nothing when asked only to show`() throws {
    try write(
      "id,name,kind,country\nagency,,,SE\nnew,Grannstaden,municipality,DK\ncity,Lillstad,municipality,\n"
    )
    let run = try Tool.run(
      "import",
      "actors.csv",
      "--into",
      "graph.yaml",
      "--dry-run",
      in: scratch.path
    )
    #expect(run.status == 0)
    #expect(
      run.text == """
        Nytt
          actors.csv:3:1 Grannstaden (new)

        Ändrat
          actors.csv:2:1 Myndigheten (agency): country

        3 rader, 0 avvisade. Poster: 1 ny, 1 ändrad och 1 oförändrad. Inget är skrivet.

        """
    )
    #expect(try scratch.read("graph.yaml") == Graph.small)
  }

  @Test func `writes nothing when a row is refused, unless the rest is wanted`() throws {
    let table = try write(
      "id,name,kind\nnew,Grannstaden,municipality\nbad,Bad,nonsense\nx,Verket,agency\n"
    )
    let refused = try Tool.run("import", table, "--into", graph, "--lang", "en")
    #expect(refused.status == 1)
    #expect(refused.text.contains("\(table):3:9: error: unknown value 'nonsense' for 'kind'"))
    #expect(refused.text.contains("3 rows, 1 refused. Entries: 2 new, 0 changed and 0 unchanged."))
    #expect(refused.errors.contains("--partial"))
    #expect(try scratch.read("graph.yaml") == Graph.small)
    let partial = try Tool.run("import", table, "--into", graph, "--partial")
    #expect(partial.status == 1)
    #expect(!partial.errors.contains("--partial"))
    let added =
      "  - {id: new, name: Grannstaden, kind: municipality}\n  - {id: x, name: Verket, kind: agency}\n"
    #expect(
      try scratch.read("graph.yaml")
        == Graph.small.replacing("relations:\n", with: added + "relations:\n")
    )
    let again = try Tool.run("import", table, "--into", graph, "--partial")
    #expect(again.text.contains("Det finns inget att skriva."))
  }

  @Test func `says of a row that would break the graph which row it is, and then where`() throws {
    let forum = "    - {id: forum, name: Forumet, kind: network, members: [agency]}\n"
    let text = Graph.small.replacing("relations:\n", with: forum.dropFirst(2) + "relations:\n")
    try scratch.write(text, to: "graph.yaml")
    let table = try write("id,name,kind\nforum,,agency\n")
    let run = try Tool.run("import", table, "--into", graph, "--lang", "en")
    #expect(run.status == 1)
    #expect(run.text.contains("\(table):2:1: error: with the row, \(graph):13:"))
    let json = try Tool.run("import", table, "--into", graph, "--format", "json").json()
    #expect(try JSONSchema(Tool.run("schema", "import").output).faults(in: json) == [])
    let result = try #require(json["result"] as? [String: Any])
    let refused = try #require((result["refused"] as? [[String: Any]])?.first)
    #expect(refused["file"] as? String == table && refused["line"] as? Int == 2)
    let breaks = try #require(refused["breaks"] as? [String: Any])
    #expect(breaks["file"] as? String == graph && breaks["line"] as? Int == 13)
  }

  @Test func `knows a name with blanks around it, and says that it took them away`() throws {
    let table = try write("name,country\n Myndigheten ,SE\n")
    let run = try Tool.run("import", table, "--into", graph, "--lang", "en")
    #expect(run.status == 0)
    #expect(try scratch.read("graph.yaml").contains("levels: [national], country: SE}"))
    #expect(run.errors.contains("the name here has blanks before or behind it; they are removed"))
  }

  @Test func `leaves it to you whether names that look alike are the same`() throws {
    let table = try write("id,name,kind\nnew,Myndighetens,agency\n")
    let run = try Tool.run("import", table, "--into", graph)
    #expect(run.status == 1)
    #expect(run.text.contains("'Myndighetens' är ny men liknar Myndigheten (agency): är de samma?"))
    let apart = try Tool.run("import", table, "--into", graph, "--keep-apart")
    #expect(apart.status == 0)
    #expect(try scratch.read("graph.yaml").contains("name: Myndighetens"))
  }

  @Test(
    arguments: [
      ("yaml", "a.yaml"), ("xlsx", "a.xlsx"), ("csv", "folder"), ("graphml", "a.graphml"),
      ("gexf", "a.gexf"), ("kumu", "a.json"), ("kumu-xlsx", "a.xlsx"), ("node-link", "a.json"),
      ("gephi", "folder"),
    ]
  )
  func `finds nothing new in the graph itself, whatever its format`(
    format: String,
    name: String
  ) throws {
    let file = scratch[name]
    for own in [Graph.sjostad, Graph.malmo] {
      let copy = scratch["copy.yaml"]
      #expect(try Tool.run("convert", own, copy, "--force", "--quiet").status == 0)
      let arguments = ["convert", own, file, "--to", format, "--force", "--quiet"]
      #expect(try Tool.run(arguments: arguments).status == 0)
      let run = try Tool.run("import", file, "--into", copy, "--lang", "en")
      #expect(run.status == 0)
      #expect(run.text.contains(" rows, 0 refused. "))
      // The line is longer than it may be, and broken where that falls.
      let text = run.text.replacing("\n", with: " ")
      #expect(text.contains("Entries: 0 new, 0 changed and "))
      #expect(text.contains("There is nothing to write."))
      // None of the words that it names are new to the graph.
      #expect(!run.errors.contains("built-in"))
      let isTable = format == "csv" || format == "xlsx"
      #expect(text.contains("The head of the file is not brought in (") == isTable)
    }
  }

  @Test func `tells everything that is wrong with every row, and takes none of it`() throws {
    let table = try write(
      """
      id,name,kind,standing,levels
      n1,Nord,agencyy,nemed,national
      n2,Syd,agencyy,,eu||national
      n3,Väst,agency,,eu||national
      n4,Öst,agency,,eu

      """
    )
    let run = try Tool.run("import", table, "--into", graph, "--partial", "--lang", "en")
    #expect(run.status == 1)
    let places = run.text.matches(of: /csv:(\d:\d+): error/).map { String($0.1) }
    #expect(places == ["2:9", "2:17", "3:8", "3:17", "4:17"])
    #expect(run.text.contains("4 rows, 3 refused. Entries: 1 new, "))
    #expect(try !scratch.read("graph.yaml").contains("Väst"))
  }

  @Test func `says in the row that what must be there cannot be taken away`() throws {
    let table = try write("id,name,kind,country\nagency,,~,SE\n")
    let run = try Tool.run("import", table, "--into", graph, "--lang", "en")
    #expect(run.status == 1)
    #expect(
      run.text.contains(
        "\(table):2:9: error: 'kind' must be there and cannot be taken away with ~\n"
      )
    )
    #expect(run.text.contains("1 row, 1 refused."))
  }

  @Test func `needs no column of ids, where a graph in tables does`() throws {
    let table = try write(
      "name,kind,country\nMyndigheten,,SE\nGrannstaden,municipality,\n",
      "t/actors.csv"
    )
    let run = try Tool.run("import", table, "--into", graph, "--lang", "en")
    #expect(run.status == 0)
    #expect(run.text.contains("Entries: 1 new, 1 changed and 0 unchanged."))
    #expect(try scratch.read("graph.yaml").contains("{id: grannstaden, name: Grannstaden"))
    try write("key,value\nformat,omvarld/1\n", "t/graph.csv")
    let read = try Tool.run("check", scratch["t"], "--lang", "en")
    #expect(read.status == 1)
    #expect(read.text.contains("'id'"))
    // Without names either, nothing would say what the rows are about.
    let nameless = try write("kind\nagency\n", "u/actors.csv")
    #expect(try Tool.run("import", nameless, "--into", graph).status == 1)
  }

  @Test func `counts the rows of the head, which are neither used nor refused`() throws {
    try write("key,value\nid,x\ntitle.sv,Namn\ntitle.en,Name\n", "t/graph.csv")
    try write("id,name,kind\nlund,Lund,municipality\n", "t/actors.csv")
    let run = try Tool.run("import", scratch["t"], "--into", graph, "--dry-run")
    #expect(
      run.text.contains(
        "4 rader, 0 avvisade. Filens huvud tas inte in (3 rader). Poster: 1 ny, 0 ändrade"
      )
    )
    let json = try Tool.run(
      "import",
      scratch["t"],
      "--into",
      graph,
      "--dry-run",
      "--format",
      "json"
    ).json()
    let result = try #require(json["result"] as? [String: Any])
    #expect(result["rows"] as? [String: Int] == ["all": 4, "used": 1, "refused": 0, "head": 3])
  }

  @Test func `knows what another tool made by its names, and adds what is new`() throws {
    let nodes = """
      {"nodes": [{"id": "n0", "label": "Myndigheten", "type": "huge"}, {"id": "n1", "label": "Grannstaden"}],
       "edges": [{"source": "n0", "target": "n1"}]}
      """
    let file = try scratch.write(nodes, to: "net.json")
    let run = try Tool.run("import", file, "--into", graph, "--lang", "en", "--verbose")
    #expect(run.status == 0)
    #expect(run.text.contains("3 rows, 0 refused. Entries: 2 new, 1 changed and 0 unchanged."))
    let text = try scratch.read("graph.yaml")
    #expect(text.contains("{id: grannstaden, name: Grannstaden, kind: other}"))
    // The agency stays one, and what the tool says of it becomes a tag.
    #expect(text.contains("kind: agency") && text.contains("tags: [huge]"))
    #expect(text.contains("{from: agency, to: grannstaden, kind: contact}"))
    let again = try Tool.run("import", file, "--into", graph, "--lang", "en")
    #expect(again.text.contains("There is nothing to write."))
    // Another file's n0 is somebody else.
    let other = try scratch.write(
      #"{"nodes": [{"id": "n0", "label": "Hamnen"}], "edges": []}"#,
      to: "other.json"
    )
    let added = try Tool.run("import", other, "--into", graph, "--lang", "en")
    // Where a line ends depends on how long the names of the files are.
    let words = added.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Hamnen (hamnen)"))
  }

  @Test func `brings in a list of ties when it is said to be one`() throws {
    let ties = try scratch.write("Myndigheten;Grannstaden\n", to: "ties.csv")
    let asked = try Tool.run("import", ties, "--into", graph, "--lang", "en")
    #expect(asked.status == 1)
    #expect(asked.errors.contains("--from edge-list"))
    let run = try Tool.run("import", ties, "--from", "edge-list", "--into", graph, "--lang", "en")
    #expect(run.status == 0)
    #expect(run.text.contains("Entries: 2 new, 0 changed and 1 unchanged."))
  }

  @Test func `counts every row of tables as used or refused`() throws {
    try write("id,name,kind\nlund,Lund,municipality\nbad,Bad,nonsense\n", "t/actors.csv")
    try write(
      "from,to,kind,focus\nstreets,Lund,contact,Järnväg\nstreets,bad,contact,\n",
      "t/relations.csv"
    )
    try write("area,level,minimum\nrail,national,2\nnowhere,eu,1\n", "t/requirements.csv")
    try write(
      "fact,document,quote\nlund,plan,hej\nbad,plan,hej\nagency,plan,hej\nrail:national,plan,hej\nnobody,plan,hej\n",
      "t/evidence.csv"
    )
    let run = try Tool.run("import", scratch["t"], "--into", graph, "--partial", "--format", "json")
    #expect(run.status == 1)
    let json = try run.json()
    #expect(try JSONSchema(Tool.run("schema", "import").output).faults(in: json) == [])
    let result = try #require(json["result"] as? [String: Any])
    // Refused: the actor and its evidence, the relation to it, the requirement of nowhere and the
    // evidence of nobody.
    #expect(result["rows"] as? [String: Int] == ["all": 11, "used": 6, "refused": 5, "head": 0])
    let text = try scratch.read("graph.yaml")
    #expect(
      text.contains(
        "{id: lund, name: Lund, kind: municipality, evidence: [{document: plan, quote: hej}]}"
      )
    )
    #expect(
      text.contains("{level: national, minimum: 2, evidence: [{document: plan, quote: hej}]}")
    )
    #expect(text.contains("{from: streets, to: lund, kind: contact, focus: [rail]}"))
    let again = try Tool.run("import", scratch["t"], "--into", graph, "--partial")
    #expect(again.text.contains("Det finns inget att skriva."))
  }

  @Test(arguments: [Graph.malmo, Graph.sjostad, Graph.bergslund])
  func `finds nothing new in a graph itself`(graph: String) throws {
    let run = try Tool.run("import", graph, "--into", graph, "--format", "json")
    #expect(run.status == 0)
    let result = try #require(try run.json()["result"] as? [String: Any])
    #expect((result["added"] as? [Any])?.isEmpty == true)
    #expect((result["changed"] as? [Any])?.isEmpty == true)
    #expect((result["refused"] as? [Any])?.isEmpty == true)
    #expect(result["written"] as? Bool == false)
  }

  @Test func `tells what is wrong with its files`() throws {
    let table = try write("id,name\n", "partners.csv")
    let unknown = try Tool.run("import", table, "--into", graph)
    #expect(unknown.status == 1)
    #expect(unknown.errors.contains("actors.csv"))
    #expect(try Tool.run("import", scratch["none"], "--into", graph).status == 1)
    #expect(try Tool.run("import", graph).status == 2)
    let broken = try write("actors: [", "broken.yaml")
    #expect(try Tool.run("import", graph, "--into", broken).status == 1)
    #expect(try Tool.run("import", broken, "--into", graph).status == 1)
  }
}
