import Diagnostics
import Stakeholders
import TestSupport
import Testing

@testable import Interchange

struct `Kumu's tables` {
  @Test func `begin with what Kumu looks for, and have every element and connection`() throws {
    let graph = try StakeholderGraph(
      yaml: """
        actors:
          - {id: lund, name: Lund, kind: municipality, levels: [local, regional], tags: [granne]}
        relations:
          - {from: office, to: lund, kind: contact, focus: [transport]}
        """
    )
    let tables = KumuTables(graph, in: .english)
    #expect(tables.elements.rows[0].prefix(3) == ["ID", "Label", "Type"])
    #expect(tables.connections.rows[0].prefix(4) == ["From", "To", "Direction", "Type"])
    let lund = try #require(tables.elements.rows.first { $0[0] == "lund" })
    #expect(lund.prefix(3) == ["lund", "Lund", "municipality"])
    #expect(lund.contains("local|regional"))
    let contact = try #require(tables.connections.rows.first { $0[3] == "contact" })
    #expect(contact.prefix(3) == ["office", "lund", "undirected"])
    // City, office, harbour, transport, programme, Lund.
    #expect(tables.elements.rows.count == 7)
    #expect(tables.connections.rows.count == graph.allRelations.count + 1)
    for sheet in [tables.elements, tables.connections] {
      #expect(Set(sheet.rows.map(\.count)).count == 1)
      #expect(Set(sheet.rows[0].map { $0.lowercased() }).count == sheet.rows[0].count)
    }
  }
}
