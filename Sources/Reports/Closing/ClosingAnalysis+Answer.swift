public import Analyses
public import Diagnostics
internal import Stakeholders

extension ClosingAnalysis {
  /// What `close` answers.
  ///
  /// - Parameter tried: What was tried out before, where this is about what is left.
  public func answer(in language: Language, after tried: TriedCoverage? = nil) -> Answer {
    Answer(
      passage(in: language, after: tried),
      json: json(after: tried),
      table: table
    )
  }

  // MARK: Passage

  private func passage(in language: Language, after tried: TriedCoverage?) -> Passage {
    let words = ClosingWords(analysis: self)
    var pieces = tried?.pieces(in: language) ?? []
    if tried != nil {
      pieces.append(.heading(Phrase(sv: "Det som är kvar", en: "What is left")))
    }
    pieces.append(.paragraph(words.headline))
    pieces += sets.first.map { $0.isEmpty ? [] : steps($0, words) } ?? []
    if !unclosable.isEmpty {
      pieces.append(
        .heading(
          Phrase(sv: "Det som ingen i underlaget fyller", en: "What nobody on record fills")
        )
      )
      pieces.append(.list(unclosable.map(words.needed)))
    }
    if let hint = words.hint { pieces.append(.paragraph(hint)) }
    if !open.isEmpty { pieces.append(.limit(words.terms)) }
    // The heading is that of the records, not of what was tried.
    let shown = tried.map { SelectedGraph($0.original, selected.selection) } ?? selected
    return Passage(.closing, of: shown, in: language, pieces)
  }

  private func steps(_ first: [ClosingMove], _ words: ClosingWords) -> [Passage.Piece] {
    let shared = sets.count > 1 || !isCountExact ? backbone ?? [] : first
    let cells = closed(by: first)
    var pieces: [Passage.Piece] = []
    if let standing = words.standing { pieces.append(.paragraph(standing)) }
    if !shared.isEmpty {
      if sets.count > 1 {
        pieces.append(
          .heading(
            Phrase(
              sv: "Det här ingår i alla: börja där",
              en: "This is in all of them: begin there"
            )
          )
        )
      }
      pieces.append(.list(shared.map { words.move($0, closing: cells) }))
    }
    let rest = Set(shared)
    let alternatives = sets.map { set in set.filter { !rest.contains($0) } }.filter { !$0.isEmpty }
    if !alternatives.isEmpty {
      pieces.append(.heading(heading(of: alternatives, isRest: !shared.isEmpty)))
      if alternatives.count == 1 {
        pieces.append(.list(alternatives[0].map { words.move($0, closing: cells) }))
      } else {
        pieces.append(
          .list(
            zip(sets, alternatives).map { set, moves in
              let closed = closed(by: set)
              return moves.map { words.move($0, closing: closed) }.joined(by: " ")
            }
          )
        )
      }
    }
    if let result = words.result { pieces.append(.paragraph(result)) }
    return pieces
  }

  private func heading(of alternatives: [[ClosingMove]], isRest: Bool) -> Phrase {
    if alternatives.count == 1 {
      return isRest
        ? Phrase(sv: "Därtill, till exempel", en: "Besides, for example")
        : Phrase(sv: "Ett sätt", en: "One way")
    }
    let isCut = setCount != alternatives.count || !isCountExact
    let cut = Phrase(
      sv: isCut ? " (de första \(alternatives.count))" : "",
      en: isCut ? " (the first \(alternatives.count))" : ""
    )
    return (isRest
      ? Phrase(sv: "Resten på ett av de här sätten", en: "The rest in one of these ways")
      : Phrase(sv: "Ett av de här sätten", en: "One of these ways")) + cut
  }

  // MARK: JSON and CSV

  private func json(after tried: TriedCoverage?) -> JSONValue {
    .object([
      "cost": .number(cost),
      "proven": .truth(isProven),
      "bound": .number(bound),
      "optimal": .list(
        sets.map { set in
          let cells = closed(by: set)
          return .list(zip(set, costs(of: set)).map { $0.json(closing: cells, cost: $1) })
        }
      ),
      "optimalCount": setCount.map(JSONValue.number) ?? .null,
      "optimalCountExact": .truth(isCountExact),
      "backbone": backbone.map { moves in
        .list(moves.map { $0.json(closing: closable, cost: terms.costs[$0.kind]) })
      } ?? .null,
      "unclosable": .list(unclosable.map(\.json)),
      "open": JSONValue(open.map(\.place)),
      "closable": JSONValue(closable.map(\.place)),
      "closes": .list(sets.map { JSONValue(closed(by: $0).map(\.place)) }),
      "costs": [
        "activate": .number(terms.costs.activate), "extend": .number(terms.costs.extend),
        "open": .number(terms.costs.open), "first": .number(terms.costs.first),
      ],
      "assume": .text(terms.assumesAny ? "any" : "interests"),
      "maxNew": terms.mostNew.map(JSONValue.number) ?? .null,
      "tries": JSONValue(tried?.trials.map(\.spelling) ?? []),
      "coverage": tried?.json ?? .null,
    ])
  }

  /// One row a move of a set, then one a cell that nobody fills.
  private var table: Table {
    Table(
      columns: ["set", "move", "actor", "focusArea", "cells", "cost", "lacking"],
      rows: sets.enumerated().flatMap { number, set in
        let cells = closed(by: set)
        return zip(set, costs(of: set)).map { move, cost in
          [
            String(number + 1), move.kind.rawValue, move.actor.rawValue, move.area.rawValue,
            move.places(among: cells).joined(separator: " | "), String(cost), "",
          ]
        }
      }
        + unclosable.map { unclosable in
          [
            "", "", "", unclosable.cell.area.rawValue, unclosable.cell.place, "",
            String(unclosable.lacking),
          ]
        }
    )
  }
}

extension ClosingMove {
  fileprivate func json(closing cells: [Coverage.Cell], cost: Int) -> JSONValue {
    [
      "move": .text(kind.rawValue),
      "actor": .text(actor.rawValue),
      "focusArea": .text(area.rawValue),
      "cells": JSONValue(places(among: cells)),
      "cost": .number(cost),
    ]
  }

  /// The cells that it has a part in.
  fileprivate func places(among cells: [Coverage.Cell]) -> [String] {
    cells.filter { $0.area == area && levels.contains($0.level) }.map(\.place)
  }
}

extension UnclosableCell {
  fileprivate var json: JSONValue {
    [
      "focusArea": .text(cell.area.rawValue),
      "level": .text(cell.level.rawValue),
      "lacking": .number(lacking),
      "candidates": JSONValue(candidates.map(\.rawValue)),
      "throughMembersOf": JSONValue(arenas.map(\.rawValue)),
    ]
  }
}

extension [Phrase] {
  fileprivate func joined(by separator: String) -> Phrase {
    Phrase(
      sv: map(\.swedish).joined(separator: separator),
      en: map(\.english).joined(separator: separator)
    )
  }
}
