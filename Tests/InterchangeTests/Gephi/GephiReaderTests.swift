import Diagnostics
import TestSupport
import Testing

@testable import Interchange

struct `Tables of nodes and edges` {
  private func read(nodes: String, edges: String) throws -> FlatGraph {
    try GephiReader.reading(
      nodes: (Array(nodes.utf8), "nodes.csv"),
      edges: (Array(edges.utf8), "edges.csv")
    ).value
  }

  private func read(_ text: MarkedText) -> FlatDiagnosis { FlatDiagnosis(text, as: .edgeList) }

  private func codes(_ bytes: [UInt8]) -> [String] {
    do throws(UnreadableInput) {
      _ = try FlatGraph.reading(bytes, as: .edgeList)
      return []
    } catch {
      return error.diagnostics.map(\.code)
    }
  }

  @Test func `of Gephi are read, with direction where a row says so`() throws {
    let graph = try read(
      nodes: "\u{FEFF}Id;Label;Modularity Class\r\na;\"A; \"\"B\"\"\";0\r\nb;Å;\r\n",
      edges: "Source,Target,Type,Id,Weight\na,b,Directed,0,1.0\nb,a,undirected,1,2.5\na,b,,2,1\n"
    )
    #expect(graph.shownNodes == [#"a: label=A; "B" Modularity Class=0"#, "b: label=Å"])
    #expect(
      graph.shownEdges == [
        "a>b: id=0 weight=1.0", "b-a: id=1 weight=2.5", "a>b: id=2 weight=1",
      ]
    )
  }

  @Test func `may be a plain list of ties, with headings or without`() throws {
    let plain = try #require(read("lund,malmo,3\nmalmo,\"køb, enhavn\",1\n").graph)
    #expect(plain.shownNodes == ["lund: ", "malmo: ", "køb, enhavn: "])
    #expect(plain.shownEdges == ["lund-malmo: weight=3", "malmo-køb, enhavn: weight=1"])
    let named = try #require(read("from\tto\tType\nlund\tmalmo\tstöd\n\n").graph)
    #expect(named.shownEdges == ["lund-malmo: Type=stöd"])
  }

  @Test func `have the guard against formulas taken off again`() throws {
    let graph = try read(nodes: "Id,Label\na,\"'=1+1\"\nb,'-x\nc,'x\n", edges: "")
    #expect(graph.shownNodes == ["a: label==1+1", "b: label=-x", "c: label='x"])
  }

  @Test func `have every row used or told`() {
    #expect(
      self.read("Source,Target,Weight\na,b,1\n1️⃣a\n2️⃣,b,1\n3️⃣a,b,1,x\n,,\n").errors == [
        "1️⃣ empty-name", "2️⃣ empty-name", "3️⃣ wrong-number-of-cells",
      ]
    )
    #expect(self.read("Source,Target\na,1️⃣\"b\nc,d\n").errors == ["1️⃣ open-quote"])
  }

  @Test func `may leave out empty cells at the end of a row, or have more of them`() throws {
    let graph = try #require(read("Source,Target,Weight,Note\na,b,1\nb,c\nc,a,2,x,,\n").graph)
    #expect(graph.shownEdges == ["a-b: weight=1", "b-c: ", "c-a: weight=2 Note=x"])
  }

  @Test func `may have Swedish headings, and decimals behind a comma between semicolons`() throws {
    for (headings, weight) in [
      ("från;till;vikt;typ", "weight"), ("Källa;Mål;Styrka;Typ", "strength"),
      ("ka\u{308}lla;ma\u{30A}l;vikt;typ", "weight"),
    ] {
      let graph = try #require(read(.init(stringLiteral: headings + "\na;b;1,5;Directed\n")).graph)
      #expect(graph.shownEdges == ["a>b: \(weight)=1.5"])
    }
    // Between commas there is no telling.
    #expect(read("Source,Target,Weight\na,b,\"1,5\"\n").graph?.shownEdges == ["a-b: weight=1,5"])
    let named = try read(nodes: "Id;Namn\na;Å\n", edges: "")
    #expect(named.shownNodes == ["a: label=Å"])
  }

  @Test func `whose headings are not known say so, or are refused where a number must be`() throws {
    #expect(read("1️⃣Frm,Tll,Grad\na,b,1\nb,c,2\n").errors == ["1️⃣ unknown-headings"])
    let told = try FlatGraph.reading(Array("\nA,B\nB,C\n".utf8), as: .edgeList).diagnostics
    #expect(
      told.map(\.message.english) == ["row 2 is read as data: no heading such as source, target"]
    )
    #expect(try FlatGraph.reading(Array("1,2\n2,3\n".utf8), as: .edgeList).diagnostics.isEmpty)
  }

  @Test func `without a column they need are told`() {
    #expect(read("1️⃣Source,Weight\na,1\n").errors == ["1️⃣ lacks-column"])
    #expect(read("1️⃣alone\n").errors == ["1️⃣ lacks-column"])
    #expect(read("").errors == ["1:1 no-rows"])
    #expect(throws: UnreadableInput.self) { try read(nodes: "Label\nA\n", edges: "a,b\n") }
  }

  @Test func `with rows of ten million cells or bytes that are no text are refused`() {
    let wide = Array("a,b\n".utf8) + Array(repeating: UInt8(ascii: ","), count: 10_000_000)
    #expect(codes(wide) == ["too-many-cells"])
    #expect(codes(Array("å,b\n".utf8) + [0xE5, 0x2C, 0x61]) == ["not-utf-8"])
    #expect(codes([0xFF, 0xFE, 0x61, 0x00]) == ["not-utf-8"])
  }

  @Test func `are read as Windows-1252 when they are, and that is told`() throws {
    let read = try FlatGraph.reading([0xE5, 0x2C, 0x62, 0x0A], as: .edgeList)
    #expect(read.value.shownNodes == ["å: ", "b: "])
    #expect(Set(read.diagnostics.map(\.code)) == ["windows-1252", "first-row-is-data"])
  }
}
