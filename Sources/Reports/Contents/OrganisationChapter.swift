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

  /// "22 enheter är noterade: 9 håller relationer till omvärlden, och 5 ansvarar för fokusområden."
  private func headline(_ contents: ReportContents) -> Phrase {
    let selection = contents.selected.selection
    let holding = contents.dealings.held.keys.count { !held(by: $0, contents).isEmpty }
    let responsible = contents.dealings.responsibilities.keys.count { unit in
      duties(of: unit, contents).contains { contents.graph.sort(of: $0.subject) == .focusArea }
    }
    let outside = selection.isPart ? Phrase.inSelection : Phrase("")
    let chosen = selection.focusAreas.isEmpty ? Phrase("") : Phrase.inSelection
    // Who is responsible rests on one basis or another, too.
    let here = selection.bases.isEmpty ? Phrase("") : Phrase.inSelection
    let answering = selection.focusAreas.isEmpty ? here : chosen
    let some = { (count: Int, none: String) in count == 0 ? none : String(count) }
    return Phrase(
      sv: "\(count) \(count == 1 ? "enhet är noterad" : "enheter är noterade"): "
        + "\(some(holding, "ingen")) håller relationer till omvärlden\(outside.swedish), och "
        + "\(some(responsible, "ingen")) ansvarar för fokusområden\(answering.swedish). ",
      en: "\(count) \(count == 1 ? "unit is" : "units are") on record: "
        + "\(some(holding, "none")) \(holding < 2 ? "holds" : "hold") relations to the "
        + "outside\(outside.english), and \(some(responsible, "none")) "
        + "\(responsible < 2 ? "is" : "are") responsible for focus areas\(answering.english). "
    ) + unanswered(contents, chosen, selection.focusAreas.isEmpty ? here : Phrase(""))
  }

  /// How many focus areas nobody is responsible for.
  private func unanswered(
    _ contents: ReportContents,
    _ chosen: Phrase,
    _ here: Phrase
  ) -> Phrase {
    let areas = contents.coverage.focusAreas
    let without = areas.count { (contents.dealings.responsible[EntityID($0.id)] ?? []).isEmpty }
    let found =
      switch (areas.count, without) {
      case (0, _): Phrase(sv: "Inget fokusområde är noterat", en: "No focus area is recorded")
      case (1, 0):
        Phrase(
          sv: "Fokusområdet\(chosen.swedish) har en ansvarig enhet\(here.swedish)",
          en: "The focus area\(chosen.english) has a responsible unit\(here.english)"
        )
      case (1, _):
        Phrase(
          sv: "Fokusområdet\(chosen.swedish) saknar noterad ansvarig enhet\(here.swedish)",
          en: "The focus area\(chosen.english) has no responsible unit on record\(here.english)"
        )
      case (_, 0):
        Phrase(
          sv: "Varje fokusområde\(chosen.swedish) har en ansvarig enhet\(here.swedish)",
          en: "Every focus area\(chosen.english) has a responsible unit\(here.english)"
        )
      case (let all, _):
        Phrase(
          sv:
            "\(without) av \(all) fokusområden\(chosen.swedish) saknar noterad ansvarig enhet\(here.swedish)",
          en: "\(without) of \(all) focus areas\(chosen.english) "
            + "\(without == 1 ? "has" : "have") no responsible unit on record\(here.english)"
        )
      }
    let assumed = contents.dealings.assumed(for: areas.map(\.id))
    return found + assumed.clause(of: areas.count, lacking: without) + Phrase(".")
  }

  // MARK: Of the chosen focus areas and levels

  private func held(by unit: Unit.ID, _ contents: ReportContents) -> [Engagement] {
    let selected = contents.selected
    let chosen = Set(selected.selection.focusAreas)
    return (contents.dealings.held[unit] ?? []).filter { engagement in
      (chosen.isEmpty || !chosen.isDisjoint(with: engagement.relation.focus))
        && selected.isAtChosenLevel(engagement.actor)
    }
  }

  private func duties(of unit: Unit.ID, _ contents: ReportContents) -> [Responsibility] {
    let chosen = Set(contents.selected.selection.focusAreas)
    let all = contents.dealings.responsibilities[unit] ?? []
    guard !chosen.isEmpty else { return all }
    return all.filter { duty in
      let id = duty.subject
      return switch contents.graph.sort(of: id) {
      case .focusArea: chosen.contains(.init(id))
      case .matter: contents.graph.matter(.init(id))?.focus.map(chosen.contains) ?? false
      default: true
      }
    }
  }

  private func row(_ id: Unit.ID, _ contents: ReportContents) -> Block.Row? {
    guard let unit = contents.graph.unit(id) else { return nil }
    let names = contents.names
    let dealings = contents.dealings
    func say(_ phrase: Phrase) -> String { phrase[contents.language] }
    let held = held(by: id, contents)
    let met = names.ordered(Set(held.map(\.actor)))
    let (some, more) = met.limited(to: ReportLimits.names)
    let responsibilities = duties(of: id, contents)
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
    let chosen = contents.selected.rows.map(\.id)
    let groups = units.compactMap(contents.graph.unit).filter { group in
      contents.selected.selection.focusAreas.isEmpty
        ? group.coordinates != .none : chosen.contains(where: group.coordinates.includes)
    }
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
            areas =
              contents.selected.selection.focusAreas.isEmpty ? ids : ids.filter(chosen.contains)
            what = .list(areas.map(names.link))
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
