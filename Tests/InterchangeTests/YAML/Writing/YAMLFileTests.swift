import Diagnostics
import Foundation
import Stakeholders
import TestSupport
import Testing

@testable import Interchange

/// A text in canonical form; it is the only file of a graph beside the example city.
private func formatted(_ text: String) throws -> String {
  let graph = try EditableGraph([
    SourceFile(path: "graph.yaml", text: text),
    SourceFile(path: ExampleCity.path, text: ExampleCity.yaml),
  ])
  return try graph.formatted()[0].text
}

struct `A file in canonical form` {
  @Test func `keeps comments with what they speak of`() throws {
    let text = """
      # Actors of the example,
      # by hand.

      # all of them
      actors:   # who they are

        # ── neighbours ──
        - {kind: municipality,   # or a town?
           id: lund, name: Lund}   # near
        # the capital
        - id: kobenhavn
          name: Köpenhamn
          # to be asked
          country:
          kind: municipality
          # levels come later


        # ── others ──

        - {id: x, name: X, kind: other}  # unknown

        # more to come
      relations:
      # none yet

      """
    let expected = """
      # Actors of the example,
      # by hand.

      # all of them
      actors:  # who they are

        # ── neighbours ──
        - id: lund  # near
          name: Lund
          kind: municipality  # or a town?
        # the capital
        - id: kobenhavn
          name: Köpenhamn
          kind: municipality
          # levels come later
          # to be asked
          country:

        # ── others ──

        - {id: x, name: X, kind: other}  # unknown

        # more to come

      relations:
      # none yet

      """
    #expect(try formatted(text) == expected)
    #expect(try formatted(expected) == expected)
  }

  @Test func `keeps its header on top when sections change places`() throws {
    let text = """
      # yaml-language-server: $schema=omvarld.json
      # What this is.

      # about actors
      actors: [{id: a, name: A, kind: other}]
      units: [{id: u, name: U, kind: role}]   # one

      """
    #expect(
      try formatted(text) == """
        # yaml-language-server: $schema=omvarld.json
        # What this is.

        units:  # one
          - {id: u, name: U, kind: role}

        # about actors
        actors:
          - {id: a, name: A, kind: other}

        """
    )
  }

  @Test func `has its sets sorted, comments and all`() throws {
    let text = """
      actors:
        - id: a
          name: A
          kind: other
          levels: [eu, local]   # both
          tags:
            - b   # second
            # before a
            - a
          evidence:
            - {document: programme, section: "10"}   # ten
            - {section: "9", document: programme}

      """
    #expect(
      try formatted(text) == """
        actors:
          - id: a
            name: A
            kind: other
            levels: [local, eu]  # both
            tags:
              # before a
              - a
              - b  # second
            evidence:
              - {document: programme, section: "9"}
              - {document: programme, section: "10"}  # ten

        """
    )
  }

  @Test func `has texts of several lines as blocks, and long lines unbroken`() throws {
    let long = String(repeating: "ord ", count: 40) + "slut"
    let text = """
      actors:
        - {id: a, name: A, kind: other, note: "ett\\n\\ntvå # inte en kommentar\\n", description: {sv: "\(long)"}}

      """
    let expected = """
      actors:
        - id: a
          name: A
          kind: other
          description:
            sv: \(long)
          note: |
            ett

            två # inte en kommentar

      """
    #expect(try formatted(text) == expected)
    #expect(try formatted(expected) == expected)
  }

  @Test func `ends its lines as it did, and has one line break at its end`() throws {
    let text = "actors:\r\n  - {name: A, id: a, kind: other}   # x\r\n\r\n\r\n"
    #expect(try formatted(text) == "actors:\r\n  - {id: a, name: A, kind: other}  # x\r\n")
    #expect(try formatted("actors: [{id: a, name: A, kind: other}]").hasSuffix("other}\n"))
  }

  @Test func `may hold nothing but comments, or nothing`() throws {
    #expect(try formatted("# nothing\n\n# yet\n") == "# nothing\n\n# yet\n")
    #expect(try formatted("\n\n") == "")
    #expect(try formatted("---\n# x\n...\n") == "# x\n")
  }

  @Test func `may have been written on one line`() throws {
    let text = "{units: [{id: u, name: U, kind: role}], actors: []}   # all\n"
    #expect(
      try formatted(text) == """
        # all
        units:
          - {id: u, name: U, kind: role}

        actors: []

        """
    )
  }

  @Test func `is that of a graph without errors only`() {
    #expect(throws: UnreadableInput.self) { try formatted("actors: [{id: a}]") }
  }
}

struct `Files of graphs that come with the package` {
  private static let folder: String = {
    var folder = URL(filePath: #filePath)
    for _ in 0..<5 { folder.deleteLastPathComponent() }
    return folder.appending(path: "Graphs").path
  }()

  @Test(arguments: ["malmo", "examples/sjostad", "examples/bergslund"])
  func `keep every comment in canonical form, and stay as they are when formatted again`(
    name: String
  ) throws {
    let graph = try EditableGraph.reading(path: Self.folder + "/" + name)
    for change in try graph.formatted() {
      #expect(comments(in: change.text) == comments(in: change.file.text))
    }
    let again = try EditableGraph(
      graph.formatted().map { SourceFile(path: $0.file.path, text: $0.text) }
    )
    #expect(try again.formatted().allSatisfy { !$0.isChange })
  }
}

/// Every comment of a text, sorted; those within texts are not told apart, and there are none.
private func comments(in text: String) -> [String] {
  text.split(separator: "\n").compactMap { line in
    guard let start = line.firstRange(of: /(^|\s)#/)?.lowerBound else { return nil }
    return line[start...].trimmingCharacters(in: .whitespaces)
  }.sorted()
}

struct `Random graphs with comments strewn about` {
  /// The graph with a comment at the end of some lines and on lines of their own between, numbered.
  private func strewn(_ yaml: String, using generator: inout SplitMix64) -> String {
    var lines: [String] = []
    var number = 0
    func comment() -> String {
      number += 1
      return "# c\(number)"
    }
    for line in yaml.split(separator: "\n", omittingEmptySubsequences: false) {
      while generator.happens(oneIn: 5) {
        let indent = String(repeating: " ", count: Int.random(in: 0...4, using: &generator) * 2)
        lines.append(indent + comment())
        if generator.happens(oneIn: 3) { lines.append("") }
      }
      let canBear = !line.isEmpty && generator.happens(oneIn: 4)
      lines.append(canBear ? "\(line)   \(comment())" : String(line))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func numbers(_ text: String) -> [Substring] {
    text.matches(of: /# c[0-9]+$/.anchorsMatchLineEndings()).map(\.output).sorted()
  }

  @Test(arguments: UInt64(0)..<20)
  func `lose none of them, say the same, and are settled after one pass`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let size = RandomGraph.Size(areas: 2, actors: 4, units: 3, relations: 6)
    // The one is in blocks, the other has a line an entry.
    let plain = RandomGraph(seed: seed, size: size)
    let yaml = generator.happens(oneIn: 2) ? plain.yaml : try plain.graph().yaml
    let text = strewn(yaml, using: &generator)
    let file = SourceFile(path: "graph.yaml", text: text)
    let first = try EditableGraph([file])
    let once = try first.formatted()[0].text
    #expect(numbers(once) == numbers(text))
    let second = try EditableGraph([SourceFile(path: "graph.yaml", text: once)])
    #expect(second.graph.canonical == first.graph.canonical)
    #expect(try second.formatted()[0].text == once)
  }
}
