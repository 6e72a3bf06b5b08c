/// The words that stand in an SVG without being drawn, and the ids they belong to.
package struct Captions: Hashable, Codable, Sendable {
  /// The root of the ids.
  package var id: String
  /// The drawing in words.
  package var summary: Summary
  /// What is said of the element with an id.
  package var tooltips: [String: String]
  /// What the element with an id stands for: a node by its own name, an edge by those of its ends.
  package var subjects: [String: [String]]
}
