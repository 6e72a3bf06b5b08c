import Diagnostics
import GraphCore
import Interchange

/// What is timed. The graph is built, and lengths are at hand, before the clock starts.
enum Work: String, CaseIterable {
  case load

  func run(_ subject: Subject, _ workers: Workers) async throws -> [Double] {
    switch self {
    case .load:
      let list = try await EdgeList.reading(subject.path, wantsStrengths: true).value
      let (graph, strengths) = try list.edges.directedGraph()
      return [Double(graph.vertexCount), Double(graph.edgeCount), strengths.reduce(0, +)]
    }
  }
}

/// The network in the forms that the measures take.
struct Subject {
  let path: String

  init(path: String) async throws {
    self.path = path
  }

  func prepared(for work: Work) async throws -> Subject { self }
}
