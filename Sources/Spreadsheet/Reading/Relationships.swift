/// Which other parts a part speaks of, by the ids that it has for them, from its `.rels`.
final class Relationships: XMLListener {
  struct Target {
    /// The last word of the type's address, such as `worksheet`.
    var kind: String
    /// In the archive; `nil` for what lies outside, which is none of our business.
    var part: String?
  }

  private(set) var byID: [String: Target] = [:]
  /// The `.rels` itself.
  let part: String
  private let folder: Substring

  /// - Parameters:
  ///   - part: The `.rels` itself.
  ///   - folder: Where the part that speaks lies: `xl/`.
  init(part: String, folder: Substring) {
    self.part = part
    self.folder = folder
  }

  func target(_ kind: String) -> String? {
    byID.sorted { $0.key < $1.key }.first { $0.value.kind == kind && $0.value.part != nil }?
      .value.part
  }

  func begin(_ element: XMLElement) throws(UnreadableWorkbook) {
    guard element.name == "Relationship" else { return }
    guard let id = element["Id"], let type = element["Type"], let target = element["Target"],
      byID.count < 10_000
    else { throw .damaged(part: part) }
    let isOutside = element["TargetMode"].map { $0 == "External" } ?? false
    byID[id.string] = Target(
      kind: type.string.split(separator: "/").last.map(String.init) ?? "",
      part: isOutside ? nil : resolve(target.string)
    )
  }

  func end(_ name: XMLName) {}

  func text(_ text: XMLText) {}

  /// A path from the folder, or from the root of the archive, as the name of a part.
  private func resolve(_ target: String) -> String {
    var steps: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}
