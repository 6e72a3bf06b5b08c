internal import Analyses
public import Diagnostics
internal import Foundation
internal import GraphCore
internal import Networks
internal import Stakeholders

extension MeasureAnswer {
  /// The values under their network: `nodes`, `edges` or the one `value`.
  public var json: JSONValue {
    var result: [String: JSONValue] = [
      "measure": .text(measure.rawValue),
      "projection": .null,
      "directed": .truth(isDirected),
      "weighted": .truth(isWeighted),
    ]
    if case .network(let network, _) = source {
      result["projection"] = .text(network.projection.rawValue)
      for case .around(let ego, let radius) in network.limits {
        result["ego"] = .text(ego.rawValue)
        result["radius"] = .number(radius)
      }
    }
    let names = values.network.names
    switch values.values {
    case .vertices(let values):
      result["nodes"] = .sequence(
        JSONSequence(count: names.count) {
          ["id": .text(names[$0]), "value": JSONValue(number: values[$0])]
        }
      )
    case .edges(let edges):
      result["edges"] = .sequence(
        JSONSequence(count: edges.count) { place in
          let (edge, value) = edges[place]
          return [
            "source": .text(names[edge.source.index]), "target": .text(names[edge.target.index]),
            "value": JSONValue(number: value),
          ]
        }
      )
    case .network(let value):
      result["value"] = JSONValue(number: value)
    }
    return .object(result)
  }

  /// The answer in its envelope.
  public func envelope(_ context: AnswerContext) -> JSONValue {
    switch source {
    case .network(_, let selected): context.envelope(json, of: selected)
    case .table(let name): context.envelope(json, ofTable: name)
    }
  }

  /// Comma-separated values, one row a node or a tie, in full precision. Written row by row: half a
  /// million rows are never there at once.
  public var csv: String {
    let names = values.network.names
    var csv = ""
    switch values.values {
    case .vertices(let values):
      csv.reserveCapacity(32 * values.count)
      Table.append(["id", "value"], to: &csv)
      for (name, value) in zip(names, values) {
        Table.append([name.visible, value.map(\.inFull) ?? ""], to: &csv)
      }
    case .edges(let edges):
      csv.reserveCapacity(40 * edges.count)
      Table.append(["source", "target", "value"], to: &csv)
      for (edge, value) in edges {
        Table.append(
          [names[edge.source.index].visible, names[edge.target.index].visible, value.inFull],
          to: &csv
        )
      }
    case .network(let value):
      Table.append(["value"], to: &csv)
      Table.append([value.map(\.inFull) ?? ""], to: &csv)
    }
    return csv
  }

  /// One row a node or a tie, the largest value first, for people.
  private func rankedRows(in language: Language) -> [(name: String, value: String)] {
    switch values.values {
    case .vertices(let values):
      return (shownNames == nil ? Array(values.indices) : verticesByShownName)
        .inDescendingOrder { values[$0] ?? -.infinity }
        .map { (shownName($0), values[$0].map { $0.inShort(language) } ?? "–") }
    case .edges(let edges):
      let joint = isDirected ? " → " : " – "
      return Array(edges.indices)
        .inDescendingOrder { edges[$0].value }
        .map { place in
          let (edge, value) = edges[place]
          let ends = shownName(edge.source.index) + joint + shownName(edge.target.index)
          return (ends, value.inShort(language))
        }
    case .network(let value):
      return [("", value.map { $0.inShort(language) } ?? "–")]
    }
  }

  private var verticesByShownName: [Int] {
    values.network.names.indices.inSwedishOrder(of: shownName, then: { values.network.names[$0] })
  }

  /// The values, the largest first, under what they are of.
  public func text(_ style: TextStyle) -> String {
    let language = style.language
    var text = ""
    for phrase in [measure.inWords, subjectInWords] {
      for line in phrase[language].visible.wrapped(to: style.width) { text += line + "\n" }
    }
    text += "\n"
    let rows = rankedRows(in: language)
    let width = rows.map(\.value.count).max() ?? 0
    for row in rows {
      let padding = String(repeating: " ", count: width - row.value.count)
      text += "  \(padding)\(row.value)\(row.name.isEmpty ? "" : "  " + row.name.visible)\n"
    }
    if rows.isEmpty {
      text += Phrase(sv: "  inga\n", en: "  none\n")[language]
    }
    return text
  }

  public func markdown(in language: Language) -> String {
    let columns = [
      Phrase(sv: "vem", en: "who")[language], Phrase(sv: "värde", en: "value")[language],
    ]
    let heading =
      switch source {
      case .network(_, let selected): selected.markdownHeading(in: language)
      case .table(let name): "<!-- omvarld -->\n# \(name.markdown)\n\n"
      }
    return heading
      + "\(measure.inWords[language].markdownCell)\n\n\(subjectInWords[language].markdownCell)\n\n"
      + Table(columns: columns, rows: rankedRows(in: language).map { [$0.name, $0.value] }).markdown
  }
}

extension [Int] {
  /// The largest value first; equals in the order in which they stood.
  fileprivate func inDescendingOrder(of value: (Int) -> Double) -> [Int] {
    enumerated().sorted { (value($0.element), $1.offset) > (value($1.element), $0.offset) }
      .map(\.element)
  }
}

extension JSONValue {
  /// A whole number without decimals; null for what is undefined.
  init(number: Double?) {
    guard let number else {
      self = .null
      return
    }
    self =
      abs(number) < 1e15 && number == number.rounded() ? .number(Int(number)) : .decimal(number)
  }
}

extension Double {
  /// The shortest text that reads back as the same number.
  var inFull: String {
    abs(self) < 1e15 && self == rounded() ? String(Int(self)) : String(self)
  }

  /// Four significant digits, or one decimal where that is more, as the language writes decimals.
  func inShort(_ language: Language) -> String {
    if abs(self) < 1e15, self == rounded() { return String(Int(self)) }
    let short = String(format: (1_000..<1e15).contains(abs(self)) ? "%.1f" : "%.4g", self)
    return language == .swedish ? short.replacing(".", with: ",") : short
  }
}

extension [Double?] {
  /// The values of a column with as many decimals each: none where all are whole, two where none is 2
  /// or more and a hundred of them are known, and else one, which is as much as a network of some
  /// dozens can bear out. Nothing at all is `0`.
  func inOneForm(_ language: Language) -> [String] {
    let known = compactMap(\.self)
    let decimals =
      known.allSatisfy { $0 == $0.rounded() }
      ? 0
      : known.count >= 100 && known.allSatisfy { abs($0) < 2 }
        ? 2 : 1
    let least = decimals == 2 ? 0.01 : 0.1
    return map { value in
      guard let value else { return "–" }
      if value == 0 { return "0" }
      let isTiny = decimals > 0 && value != 0 && abs(value) < least / 2
      let text =
        isTiny
        ? "<" + String(format: "%.\(decimals)f", least) : String(format: "%.\(decimals)f", value)
      return language == .swedish ? text.replacing(".", with: ",") : text
    }
  }
}
