import Foundation
import Testing

/// The phrases of the program that are written as two plain texts, as they stand in the sources.
struct `A phrase in the sources` {
  struct Pair: Hashable {
    var swedish: String
    var english: String
  }

  /// Both texts without what is interpolated: names and numbers are the same in both languages.
  private static let pairs: [Pair] = {
    let tests = URL(filePath: #filePath)
    let sources = tests.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let literal = #""(?:[^"\\\n]|\\[^(]|\\\([^()]*\))*""#
    let text = "\(literal)(?:\\s*\\+\\s*\(literal))*"
    let pattern = try? Regex("Phrase\\(\\s*sv:\\s*(\(text)),\\s*en:\\s*(\(text))\\s*\\)")
    guard let pattern,
      let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    else { return [] }
    var pairs: [Pair] = []
    for case let file as URL in files where file.pathExtension == "swift" {
      guard let code = try? String(contentsOf: file, encoding: .utf8) else { continue }
      for match in code.matches(of: pattern) {
        guard let swedish = match.output[1].substring, let english = match.output[2].substring
        else {
          continue
        }
        pairs.append(Pair(swedish: words(swedish), english: words(english)))
      }
    }
    return pairs
  }()

  /// What is said, without quotation marks of the code, pluses and interpolations.
  private static func words(_ code: Substring) -> String {
    var text = String(code).replacing(/"\s*\+\s*"/, with: "")
    text = text.replacing(/\\\([^()]*\)/, with: "")
    return String(text.dropFirst().dropLast())
  }

  /// Words that are the same in both languages.
  private static let same: Set<String> = [
    "Organisation", "RELATION", "Register", "Register: .", "Relation", "Status",
    "Version", "arena",
    "id", "integration", "relation", "risk", "status", "status: ", "version",
  ]

  @Test func `is found`() {
    #expect(Self.pairs.count > 500)
  }

  // One language may end a sentence with words that the other needs not.
  @Test func `is empty in neither language, unless as the end of a sentence`() {
    let doubtful = Self.pairs.filter { pair in
      pair.swedish.isEmpty != pair.english.isEmpty
        && !(pair.swedish + pair.english).hasPrefix(" ")
    }
    #expect(doubtful == [])
  }

  @Test func `is not left in one language for both`() {
    let doubtful = Self.pairs.filter { pair in
      pair.swedish == pair.english && pair.swedish.contains(where: \.isLetter)
        && !Self.same.contains(pair.swedish) && !pair.swedish.hasPrefix("--")
    }
    #expect(Set(doubtful) == [])
  }

  // å, ä and ö are no letters of English, whatever names a sentence holds.
  @Test func `has no Swedish letter in English`() {
    let doubtful = Self.pairs.filter { pair in
      pair.english.contains { "åäöÅÄÖ".contains($0) }
    }
    #expect(Set(doubtful) == [])
  }
}
