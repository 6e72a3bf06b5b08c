internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// Who of us does what: every unit with what it is responsible for, whom it meets, to whom it reports and
/// in which groups it is.
struct OrganisationChapter: Sendable {
  /// In the Swedish order of names, as far as the chapter has rows for them.
  let units: [Unit.ID]
  private let shown: Set<Unit.ID>
  private let count: Int

  init(_ selected: SelectedGraph, _ names: GraphNames) {
    let all = selected.graph.units.filter { selected.isValid($0.details) }.map(\.id)
    units = Array(names.ordered(all).prefix(ReportLimits.rows))
    shown = Set(units)
    count = all.count
  }

  /// Whether the chapter has a row that tells of the unit.
  func hasRow(_ unit: Unit.ID) -> Bool { shown.contains(unit) }

  func blocks(_ contents: ReportContents) -> [Block] {
    func say(_ phrase: Phrase) -> String { phrase[contents.language] }
    guard count > 0 else {
      return [
        .paragraph(
          Line(
            say(
              Phrase(
                sv: "Inga enheter i den egna organisationen är noterade.",
                en: "No units of our own organisation are on record."
              )
            )
          )
        )
      ]
    }
    var blocks: [Block] = [
      .paragraph(Line(say(headline(contents)))),
      .table(
        Block.Chart(
          caption: say(
            Phrase(sv: "Enheterna, i bokstavsordning", en: "The units, in Swedish order")
          ),
          columns: [
            say(Phrase(sv: "Enhet", en: "Unit")), say(Phrase(sv: "Slag", en: "Kind")),
            say(Phrase(sv: "Ansvarar för", en: "Responsible for")),
            say(Phrase(sv: "Har relationer med", en: "Has relations with")),
            say(Phrase(sv: "Med i", en: "Member of")),
            say(Phrase(sv: "Inom organisationen", en: "Within the organisation")),
          ],
          rows: units.compactMap { row($0, contents) }
        )
      ),
    ]
    if let remark = contents.remark(shown: units.count, of: count) { blocks.append(.limit(remark)) }
    blocks += groups(contents)
    return blocks
  }

  /// "22 enheter; 9 håller någon relation och 5 ansvarar för något fokusområde."
  private func headline(_ contents: ReportContents) -> Phrase {
    let dealings = contents.dealings
    let holding = dealings.held.count
    let areas = Set(contents.coverage.focusAreas.map { EntityID($0.id) })
    let responsible = dealings.responsibilities.count { _, found in
      found.contains { areas.contains($0.subject) }
    }
    let without = contents.coverage.focusAreas.filter {
      (dealings.responsible[EntityID($0.id)] ?? []).isEmpty
    }.count
    let all = contents.coverage.focusAreas.count
    let assumed = dealings.assumed(for: contents.coverage.focusAreas.map(\.id))
    let some = { (count: Int, none: String) in count == 0 ? none : String(count) }
    return Phrase(
      sv: "\(count) \(count == 1 ? "enhet är noterad" : "enheter är noterade"): "
        + "\(some(holding, "ingen")) håller relationer till omvärlden, och "
        + "\(some(responsible, "ingen")) ansvarar för fokusområden. "
        + (without == 0
          ? "Varje fokusområde har en ansvarig enhet"
          : "\(without) av \(all) fokusområden saknar noterad ansvarig enhet")
        + assumed.clause(of: all, lacking: without).swedish + ".",
      en: "\(count) \(count == 1 ? "unit is" : "units are") on record: "
        + "\(some(holding, "none")) \(holding < 2 ? "holds" : "hold") relations to the outside, and "
        + "\(some(responsible, "none")) \(responsible < 2 ? "is" : "are") responsible for focus "
        + "areas. "
        + (without == 0
          ? "Every focus area has a responsible unit"
          : "\(without) of \(all) focus areas \(without == 1 ? "has" : "have") no responsible unit "
            + "on record")
        + assumed.clause(of: all, lacking: without).english + "."
    )
  }

  private func row(_ id: Unit.ID, _ contents: ReportContents) -> Block.Row? {
    guard let unit = contents.graph.unit(id) else { return nil }
    let names = contents.names
    let dealings = contents.dealings
    func say(_ phrase: Phrase) -> String { phrase[contents.language] }
    let held = dealings.held[id] ?? []
    let met = names.ordered(Set(held.map(\.actor)))
    let (some, more) = met.limited(to: ReportLimits.names)
    let responsibilities = dealings.responsibilities[id] ?? []
    let whole = unit.partOf.map {
      Line(say(Phrase(sv: "del av ", en: "part of "))) + names.link($0)
    }
    let ties = (dealings.reporting[id] ?? []).map { relation in
      Line(names.kind(relation.kind) + " → ") + names.link(relation.to)
    }
    let areas = responsibilities.compactMap { contents.graph.focusArea(.init($0.subject))?.id }
    return Block.Row(
      anchor: "unit-\(id)",
      cells: [
        Line([.strong(names[id].sentence)]) + contents.remark(on: EntityID(id)),
        Line(names.kind(unit.kind)),
        responsibilities.isEmpty
          ? Line("–") : .list(names.subjects(of: responsibilities)),
        met.isEmpty ? Line("–") : .list(some.map(names.link)) + say(.andMore(more)),
        (dealings.groups[id] ?? []).isEmpty ? Line("–") : names.links(dealings.groups[id] ?? []),
        ties.isEmpty && whole == nil
          ? Line("–") : .list([whole].compactMap(\.self) + ties, separator: "; "),
      ],
      marks: contents.selected.marks(
        crowd: met,
        units: [id],
        areas: areas + held.flatMap(\.relation.focus),
        relations: held.map(\.relation)
      )
    )
  }

  /// What each group coordinates.
  private func groups(_ contents: ReportContents) -> [Block] {
    let names = contents.names
    func say(_ phrase: Phrase) -> String { phrase[contents.language] }
    let groups = units.compactMap(contents.graph.unit).filter { $0.coordinates != .none }
    guard !groups.isEmpty else { return [] }
    return [
      .heading(say(Phrase(sv: "Grupper som samordnar", en: "Groups that coordinate"))),
      .list(
        groups.map { group in
          let areas: [FocusArea.ID]
          let what: Line
          switch group.coordinates {
          case .all:
            areas = []
            what = Line(say(Phrase(sv: "alla fokusområden", en: "all focus areas")))
          case .areas(let ids):
            areas = ids
            what = .list(ids.map(names.link))
          case .none:
            areas = []
            what = .notRecorded
          }
          return Block.Item(
            line: names.link(group.id) + ": " + what,
            marks: Marks(units: [group.id], areas: areas)
          )
        }
      ),
    ]
  }
}

extension GraphNames {
  /// What somebody is responsible for, in the Swedish order of names, and what that rests on where no
  /// source states it.
  fileprivate func subjects(of responsibilities: [Responsibility]) -> [Line] {
    responsibilities.sorted { place($0.subject) < place($1.subject) }.map { found in
      link(found.subject) + Phrase.remark([found.basis.mark])[language]
    }
  }
}
