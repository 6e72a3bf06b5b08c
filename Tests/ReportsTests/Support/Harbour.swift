import Diagnostics
import Stakeholders

@testable import Reports

/// A small graph with what is not stated, what begins and ends, and what is reached through an arena.
///
///     port ── quays ── agency           rail ── none of ours
///       └──── forum (arena): agency, bureau
enum Harbour {
  static let yaml = """
    format: omvarld/1
    id: harbour
    title: Harbour
    principal: city
    language: sv
    focus-areas:
      - {id: quays, name: Kajer, requirements: [{level: national}]}
      - {id: water, name: Vatten, requirements: [{level: national}, {level: eu}]}
      - {id: rail, name: Spår}
    units:
      - {id: port, name: hamnen, kind: company}
      - {id: streets, name: gatorna, kind: department, until: 2023-12-31}
      - {id: board, name: nämnden, kind: board}
    actors:
      - {id: city, name: Staden, kind: municipality}
      - {id: agency, name: Verket, kind: agency, levels: [national], since: 2011, until: 2026-06}
      - {id: bureau, name: Byrån, kind: eu-body, levels: [eu]}
      - {id: forum, name: Forum, kind: network, members: [agency, bureau], until: 2023-12-31}
      - {id: state, name: Staten, kind: government, levels: [national]}
    matters:
      - {id: lock, name: en sluss, focus: quays, decisionMaker: state}
    aims:
      - {id: calm, name: Lugnt vatten, focus: [water]}
    relations:
      - {from: port, to: agency, kind: advocacy, focus: [quays], basis: assessed, assessedBy: board, assessedOn: 2025}
      - {from: port, to: forum, kind: membership, focus: [water], basis: stated}
      - {from: agency, to: state, kind: advice, basis: inferred}
      - {from: port, to: quays, kind: responsibility, basis: inferred}
      - {from: streets, to: quays, kind: responsibility, basis: assessed, assessedBy: board, assessedOn: 2025}
      - {from: board, to: water, kind: responsibility, basis: stated}
      - {from: port, to: water, kind: responsibility, basis: inferred}
      - {from: board, to: calm, kind: responsibility, basis: inferred}

    """

  static func contents(
    _ yaml: String = yaml,
    in language: Language = .swedish,
    at date: PartialDate? = nil
  ) throws -> ReportContents {
    try SmallCity.report(yaml, in: language, at: date, figures: []).contents
  }

  static func area(
    _ id: FocusArea.ID,
    in language: Language = .swedish,
    at date: PartialDate? = nil
  ) throws -> [Block] {
    try contents(in: language, at: date).areaSheets.first { $0.anchor == "focus-\(id)" }?.blocks
      ?? []
  }

  static func counterpart(
    _ id: Actor.ID,
    in language: Language = .swedish,
    at date: PartialDate? = nil
  ) throws -> Sheet? {
    try contents(in: language, at: date).counterpartSheets.first { $0.anchor == "actor-\(id)" }
  }
}
