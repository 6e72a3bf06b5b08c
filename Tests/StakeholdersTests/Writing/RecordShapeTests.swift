import Diagnostics
import TestSupport
import Testing

@testable import Stakeholders

struct `The shape of a record` {
  private static let pairs: [(RecordShape, RecordKeys)] = [
    (.file, .file), (.actor, .actor), (.unit, .unit), (.focusArea, .focusArea),
    (.requirement, .requirement), (.matter, .matter), (.aim, .aim), (.document, .document),
    (.relation, .relation), (.evidence, .evidence), (.reading, .reading), (.followUp, .followUp),
    (.vocabulary, .vocabulary), (.level, .level), (.actorKind, .actorKind),
    (.unitKind, .unitKind), (.relationKind, .relationKind),
  ]

  @Test(arguments: 0..<17)
  func `has the keys that the reader takes, each once`(place: Int) {
    let (shape, keys) = Self.pairs[place]
    #expect(shape.fields.map(\.key).sorted() == keys.keys.sorted(), "\(shape.name)")
    #expect(Set(shape.fields.map(\.key)).count == shape.fields.count)
  }

  // Each entry lacks one key that it must have.
  @Test(arguments: 0..<17)
  func `asks for the keys without which the reader refuses a record`(place: Int) throws {
    let (shape, _) = Self.pairs[place]
    for field in shape.fields where field.isRequired {
      let record = shape.fields.filter { $0.isRequired && $0.key != field.key }
        .map { "\($0.key): \(Self.example($0.value))" }.joined(separator: ", ")
      let text: String? =
        switch shape.name {
        case "requirement": "focus-areas: [{id: f, name: F, requirements: [{\(record)}]}]"
        case "evidence": "aims: [{id: f, name: F, evidence: [{\(record)}]}]"
        case "level", "actor-kind", "unit-kind", "relation-kind":
          "vocabulary: {\(shape.name)s: [{\(record)}]}"
        case "graph", "vocabulary": nil
        default:
          RecordShape.sections.first { $0.shape.name == shape.name }.map {
            "\($0.key): [{\(record)}]"
          }
        }
      let diagnosis = Diagnosis(MarkedText(try #require(text)))
      #expect(
        diagnosis.diagnostics.contains { $0.code == "missing-key" },
        "\(shape.name).\(field.key)"
      )
    }
  }

  private static func example(_ value: RecordShape.Value) -> String {
    switch value {
    case .id: "x"
    case .localizedText, .text: "X"
    case .choice(let words): words[0]
    case .word(.level): "eu"
    case .word(.actorKind): "other"
    case .word(.unitKind): "role"
    case .word(.relationKind): "contact"
    case .reference(let sorts): sorts == [.document] ? "programme" : "city"
    case .oneOrSet: "unit"
    default: "x"
    }
  }

  @Test func `is said in both languages`() {
    for (shape, _) in Self.pairs {
      for phrase in [shape.summary] + shape.fields.map(\.summary) {
        #expect(phrase.swedish.hasSuffix(".") && phrase.english.hasSuffix("."))
        #expect(phrase.swedish != phrase.english)
      }
    }
  }
}
