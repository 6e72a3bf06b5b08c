internal import Diagnostics

/// What the weights of edges that are not of our making are taken for.
///
/// Strengths, where every weight is a whole number from 1 to 5: then the scale can be ours. On any
/// other scale a weight is kept as a tag, as it is written: 31 shared chapters are no integration.
/// Where all weigh 1, as tools write when nobody weighed anything, nothing is said.
struct ForeignWeights {
  enum Taken: Hashable {
    case strength(Int)
    case weight(String)
  }

  /// The column they stand in; `nil` where there is none.
  let columnName: String?
  private var taken: [Int: Taken] = [:]
  private(set) var problem: Diagnostic.Problem?

  /// - Parameter rows: The edges that are asked for.
  init(_ flat: FlatGraph, rows: [Int]) {
    columnName = Self.column(of: flat.edges).map { flat.edges.columns[$0].name }
    guard let columnName else { return }
    var written: [(row: Int, text: String, number: Double)] = []
    for row in rows {
      guard let text = flat.value(columnName, of: row, in: flat.edges)
      else { continue }
      written.append((row, text, Double(text) ?? .nan))
    }
    guard written.contains(where: { $0.number != 1 }) else { return }
    let other = written.first { ![1, 2, 3, 4, 5].contains($0.number) }
    for (row, text, number) in written {
      taken[row] = other == nil ? .strength(Int(number)) : .weight(text)
    }
    problem =
      other.map { .weightsAreTags(written.count, example: $0.text) }
      ?? .weightsAreStrengths(written.count)
  }

  /// `nil` where an edge says nothing.
  subscript(row: Int) -> Taken? { taken[row] }

  /// The column that weights stand in, by the names that tools have for it.
  static func column(of rows: FlatGraph.Rows) -> Int? {
    for name in ["weight", "strength", "value"] {
      if let column = rows.columns.firstIndex(where: { $0.name.lowercased() == name }) {
        return column
      }
    }
    return nil
  }
}

extension Diagnostic.Problem {
  fileprivate static func weightsAreStrengths(_ count: Int) -> Self {
    Self(
      code: "weights-are-strengths",
      message: Phrase(
        sv:
          "\(count) \(count == 1 ? "kants vikt läses som styrka" : "kanters vikter läses som styrkor")"
          + ", eftersom alla är hela tal från 1 till 5",
        en: "the \(count == 1 ? "weight of 1 edge is" : "weights of \(count) edges are") read as "
          + "\(count == 1 ? "a strength" : "strengths"), all being whole numbers from 1 to 5"
      )
    )
  }

  /// - Parameter example: A weight that is no strength.
  fileprivate static func weightsAreTags(_ count: Int, example: String) -> Self {
    Self(
      code: "weights-are-tags",
      message: Phrase(
        sv: "vikterna är inte alla hela tal från 1 till 5, som styrkor är, och blir märkord på "
          + "\(count) \(count == 1 ? "relation" : "relationer"): 'weight=\(example)'",
        en:
          "the weights are not all whole numbers from 1 to 5, as strengths are, and become tags of "
          + "\(count) \(count == 1 ? "relation" : "relations"): 'weight=\(example)'"
      )
    )
  }
}
