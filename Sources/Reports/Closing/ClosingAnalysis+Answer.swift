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
      table: table(after: tried)
    )
  }

  // MARK: Passage

  func passage(in language: Language, after tried: TriedCoverage? = nil) -> Passage {
    let words = ClosingWords(analysis: self, isLeft: tried != nil)
    var pieces = tried?.pieces(in: language) ?? []
    if tried != nil {
      pieces.append(.heading(Phrase(sv: "Det som är kvar", en: "What is left")))
    }
    pieces.append(.paragraph(words.headline))
    let first = sets.first ?? []
    if first.isEmpty {
      pieces += words.members
    } else {
      pieces += steps(first, words)
    }
    if !unclosable.isEmpty {
      pieces.append(
        .heading(
          Phrase(sv: "Det som ingen i underlaget fyller", en: "What nobody on record fills")
        )
      )
      pieces.append(.list(words.needed(unclosable)))
    }
    if let prospect = words.prospect {
      pieces += [.paragraph(prospect), .hint(.tryAnybody), .hint(.interestsKey)]
    }
    if !open.isEmpty { pieces.append(.limit(words.terms)) }
    // The heading is that of the records, not of what was tried.
    let shown = tried.map { SelectedGraph($0.original, selected.selection) } ?? selected
    return Passage(.closing, of: shown, in: language, pieces)
  }

  private func steps(_ first: [ClosingMove], _ words: ClosingWords) -> [Passage.Piece] {
    let cells = closed(by: first)
    var pieces: [Passage.Piece] = []
    pieces += words.standing.map { [.paragraph($0)] } ?? []
    let shared = isProven ? backbone ?? [] : []
    if !shared.isEmpty {
      if shared.count < first.count {
        pieces.append(
          .heading(
            Phrase(sv: "Börja här: det ingår i alla", en: "Begin here: this is in all of them")
          )
        )
      }
      pieces.append(.list(shared.map { words.move($0, closing: cells) }))
    }
    let rest = sets.map { set in set.filter { !shared.contains($0) } }
    if rest[0].isEmpty {
      // All of it was told.
    } else if let choices {
      pieces.append(
        .heading(
          shared.isEmpty
            ? Phrase(sv: "Välj i varje punkt", en: "Choose in each point")
            : Phrase(sv: "Välj därtill i varje punkt", en: "Besides, choose in each point")
        )
      )
      pieces.append(.list(choices.map { words.choice($0, closing: closable) }))
    } else if rest.count == 1 {
      pieces.append(.list(rest[0].map { words.move($0, closing: cells) }))
    } else {
      pieces.append(.heading(words.heading(ofWays: rest.count, areRest: !shared.isEmpty)))
      pieces.append(
        .list(
          zip(sets, rest).map { set, moves in
            let closed = closed(by: set)
            return moves.map { words.move($0, closing: closed) }.joined(by: " ")
          }
        )
      )
    }
    if let result = words.result { pieces.append(.paragraph(result)) }
    return pieces + words.members
  }

  // MARK: JSON and CSV

  private func json(after tried: TriedCoverage?) -> JSONValue {
    .object([
      "cost": .number(cost),
      "proven": .truth(isProven),
      "bound": .number(bound),
      "closesAtMost": .number(mostClosed),
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
      "choices": choices.map { parts in
        .list(
          parts.map { ways in
            .list(
              ways.map { way in
                .list(way.map { $0.json(closing: closable, cost: terms.costs[$0.kind]) })
              }
            )
          }
        )
      } ?? .null,
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

  /// One row a partnership that was tried, one a level that it changes, one a move of a set, and one a
  /// cell that nobody fills.
  private func table(after tried: TriedCoverage?) -> Table {
    let untried = Array(repeating: "", count: TriedCoverage.columns.count)
    let moves = sets.enumerated().flatMap { number, set in
      let cells = closed(by: set)
      return zip(set, costs(of: set)).map { move, cost in
        [
          String(number + 1), move.kind.rawValue, move.actor.rawValue, move.area.rawValue,
          move.places(among: cells).joined(separator: " | "), String(cost), "",
        ] + untried
      }
    }
    let needs = unclosable.map { unclosable in
      [
        "", "", "", unclosable.cell.area.rawValue, unclosable.cell.place, "",
        String(unclosable.lacking),
      ] + untried
    }
    return Table(
      columns: ["set", "move", "actor", "focusArea", "cells", "cost", "lacking"]
        + TriedCoverage.columns,
      rows: (tried?.rows ?? []) + moves + needs
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

extension Phrase {
  fileprivate static let tryAnybody = Phrase(
    sv: "--assume any räknar med vem som helst av dem.",
    en: "--assume any counts on any of them."
  )
  fileprivate static let interestsKey = Phrase(
    sv: "I filen skrivs intressen under interests: hos aktören.",
    en: "In the file interests are written under interests: of the actor."
  )
}
