import Diagnostics
import Stakeholders
import Testing

@testable import Reports

/// Two focus areas, of which one is a unit's and one a board's; whoever decides is at two levels.
struct `A report of a selection` {
  private let yaml = """
    format: omvarld/1
    id: town
    title: Town
    principal: town
    language: en
    focus-areas:
      - {id: port, name: Port, requirements: [{level: national}, {level: eu}]}
      - {id: rail, name: Rail, requirements: [{level: regional}]}
    matters: [{id: fairway, name: a fairway, focus: port, level: eu, decisionMaker: agency}]
    units:
      - {id: office, name: Office, kind: department}
      - {id: board, name: Board, kind: board}
    actors:
      - {id: town, name: Town, kind: municipality, levels: [local]}
      - {id: agency, name: Agency, kind: agency, levels: [national]}
      - {id: brussels, name: Brussels, kind: eu-body, levels: [eu], mandates: [fairway]}
      - {id: region, name: Region, kind: region, levels: [regional]}
    relations:
      - {from: office, to: agency, kind: contact, focus: [port], status: ongoing}
      - {from: office, to: brussels, kind: contact, focus: [port]}
      - {from: board, to: region, kind: contact, focus: [rail], status: intended}
      - {from: board, to: office, kind: supervision}
      - {from: office, to: port, kind: responsibility}
      - {from: board, to: rail, kind: responsibility}
    """

  private func text(_ choose: (inout Selection) -> Void) throws -> String {
    try SmallCity.report(yaml, in: .english, figures: [], choosing: choose).markdown
  }

  // What is not recorded as ongoing stands all the same: it is no relation to the outside.
  @Test func `tells how the organisation is put together, whatever the status`() throws {
    let text = try text { $0.statuses = [.ongoing] }
    #expect(text.contains("supervision → Office"))
    #expect(
      text.contains(
        "2 units are on record: 1 holds relations to the outside in this selection, and 2 are "
          + "responsible for focus areas. Every focus area has a responsible unit."
      )
    )
    #expect(
      text.contains(
        "The relations to the outside are those in the selection (status: ongoing); others may be"
      )
    )
  }

  @Test func `tells of the chosen focus area alone who of us does what`() throws {
    let text = try text { $0.focusAreas = ["port"] }
    #expect(
      text.contains(
        "2 units are on record: 1 holds relations to the outside in this selection, and 1 is "
          + "responsible for focus areas in this selection. The focus area in this selection has a "
          + "responsible unit."
      )
    )
    #expect(text.contains("| **Board** | board | – | – |"))
    #expect(text.contains("| **Office** | department | Port | Agency, Brussels |"))
  }

  // Of the two who decide on the fairway only one is at the chosen level.
  @Test func `names whoever decides, and as partners those at the chosen level`() throws {
    let text = try text { $0.levels = ["national"] }
    #expect(text.contains("a fairway (EU level): Agency and Brussels decide"))
    #expect(text.contains("| Agency | national | contact |"))
    #expect(!text.contains("| Brussels | EU | contact |"))
    #expect(text.contains("| **Office** | department | Port | Agency |"))
    #expect(text.contains("The chapter is about the selection (level: national)"))
    #expect(text.contains("1 of 1 required level has a named partner in this selection;"))
  }

  @Test func `has a register that says which of it is of the selection`() throws {
    let text = try text { $0.statuses = [.ongoing] }
    #expect(
      text.contains(
        "The relations, and what the actors are partners in, are those in the selection (status: "
          + "ongoing); others may be on record."
      )
    )
    #expect(text.contains("| Region (region) | region | named actor | regional | nothing in this"))
    #expect(text.contains("Nothing is recorded in this selection."))
  }

  @Test func `has all of the register where rows are chosen`() throws {
    let text = try text { $0.focusAreas = ["port"] }
    #expect(
      text.contains("The register is about other focus areas and levels than the chosen ones")
    )
    #expect(text.contains("| Region (region) | region | named partner | regional | Rail |"))
  }

  // A status leaves relations out of the register, and a focus area does not.
  @Test func `says of the register only by what it is narrowed`() throws {
    let text = try text {
      $0.focusAreas = ["port"]
      $0.statuses = [.intended]
    }
    #expect(
      text.contains("are those in the selection (status: intended); others may be on record.")
    )
    #expect(text.contains("on record. The register is about other focus areas"))
    #expect(text.contains("| Region (region) | region | named partner | regional | Rail |"))
  }

  // Neither responsibility rests on a basis on record.
  @Test func `counts who is responsible by the basis that is asked for`() throws {
    let text = try text { $0.bases = [.stated] }
    #expect(
      text.contains(
        "none is responsible for focus areas in this selection. 2 of 2 focus areas have no "
          + "responsible unit on record in this selection."
      )
    )
  }

  @Test func `has no such note where nothing is chosen`() throws {
    let text = try text { _ in }
    #expect(!text.contains("the selection ("))
    #expect(!text.contains("The register is about"))
  }
}
