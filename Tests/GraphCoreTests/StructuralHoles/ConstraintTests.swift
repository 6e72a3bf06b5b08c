import GraphCore
import Testing

struct `Burt's constraint` {
  // Every share is 1/3. A contact gets 1/3 directly and 1/9 through each of the two others, so
  // the constraint is 3 · (1/3 + 2/9)² = 25/27.
  @Test func `is 25/27 in the complete graph on four vertices`() async throws {
    let constraints = try await ReferenceGraphs.clique(4).constraints()
    #expect(agree(constraints.compactMap(\.self), Array(repeating: 25.0 / 27, count: 4)))
  }

  @Test func `is 9/8 in a triangle, 1 in a pair and 1/n in the middle of a star`() async throws {
    let triangle = try await ReferenceGraphs.clique(3).constraints()
    #expect(agree(triangle.compactMap(\.self), [1.125, 1.125, 1.125]))
    #expect(try await ReferenceGraphs.clique(2).constraints() == [1, 1])
    #expect(try await ReferenceGraphs.star(6).constraints().first == 1.0 / 5)
  }

  @Test func `is undefined for isolates`() async throws {
    let graph = try UndirectedGraph(vertexCount: 3, edges: [(0, 1), (2, 2)])
    for model in [StructuralHoleModel.wholeNetwork, .egoNetwork] {
      #expect(try await graph.constraints(model: model) == [1, 1, nil])
      #expect(graph.constraint(of: 2, model: model) == nil)
    }
    #expect(try await UndirectedGraph(vertexCount: 0, edges: []).constraints() == [])
  }

  @Test func `is 0.400 in Borgatti's example`() async throws {
    let constraints = try await ReferenceGraphs.borgatti().constraints()
    let expected = [
      0.595486111111111, 0.6427469135802467, 1, 0.7847222222222223, 0.7309027777777779,
      0.7309027777777779, 0.40027006172839497,
    ]
    #expect(agree(constraints.compactMap(\.self), expected))
  }

  @Test func `is 0.299 in Borgatti's example with strengths`() async throws {
    let graph = try ReferenceGraphs.borgatti()
    let constraints = try await graph.constraints(strengths: ReferenceGraphs.borgattiStrengths())
    #expect(agree([constraints[0] ?? 0, constraints[6] ?? 0], [0.795, 0.299], tolerance: 5e-4))
  }

  @Test func `counts both directions of an edge`() async throws {
    let graph = try DirectedGraph(vertexCount: 3, edges: [(0, 1), (0, 2), (1, 0), (2, 1)])
    let expected = [1.0030864197530862, 1.0030864197530862, 1.3888888888888886]
    #expect(agree(try await graph.constraints().compactMap(\.self), expected))
  }

  @Test func `differs between the whole network and ego's`() async throws {
    let graph = try ReferenceGraphs.florentine()
    let whole = try await graph.constraints()
    let ego = try await graph.constraints(model: .egoNetwork)
    // Medici, Ridolfi, Strozzi
    #expect(
      agree(
        [8, 11, 13].map { whole[$0] ?? 0 },
        [0.2098765432098766, 0.4598765432098765, 0.4583333333333333]
      )
    )
    #expect(
      agree([8, 11, 13].map { ego[$0] ?? 0 }, [0.2361, 0.6111, 0.5347], tolerance: 5e-5)
    )
  }

  // As igraph has it.
  @Test func `adds up parallel edges and leaves out loops`() async throws {
    let graph = try UndirectedGraph(
      vertexCount: 4,
      edges: [(0, 1), (0, 1), (1, 2), (0, 2), (2, 2), (2, 3)]
    )
    let expected = [0.9135802469135801, 0.9135802469135801, 0.7283950617283952, 1]
    #expect(agree(try await graph.constraints().compactMap(\.self), expected))
  }

  @Test(arguments: UInt64(0)..<60)
  func `agrees with the formula over matrices`(seed: UInt64) async throws {
    let undirected = try UndirectedGraph.random(seed: seed, parallelEdges: .kept, loops: .kept)
    let directed = try DirectedGraph.random(seed: seed, parallelEdges: .kept, loops: .kept)
    try await compareWithMatrices(undirected.graph, EdgeStrengths(undirected.values))
    try await compareWithMatrices(directed.graph, EdgeStrengths(directed.values))
    try await compareWithMatrices(directed.graph, nil)
  }

  private func compareWithMatrices(_ graph: some Graph, _ strengths: EdgeStrengths?) async throws {
    let matrix = ContactMatrix(graph, strengths)
    let whole = try await graph.constraints(strengths: strengths)
    let ego = try await graph.constraints(strengths: strengths, model: .egoNetwork)
    for vertex in graph.vertices {
      let isIsolate = matrix.contacts(of: vertex.index).isEmpty
      #expect((whole[vertex.index] == nil) == isIsolate)
      #expect((ego[vertex.index] == nil) == isIsolate)
      if isIsolate { continue }
      let contacts = graph.contactConstraints(of: vertex, strengths: strengths)
      #expect(contacts.map(\.contact.index) == matrix.contacts(of: vertex.index))
      let expected = matrix.contactConstraints(of: vertex.index)
      #expect(agree(contacts.map(\.constraint), expected))
      #expect(agree([whole[vertex.index] ?? 0], [expected.reduce(0, +)]))
      #expect(
        agree([graph.constraint(of: vertex, strengths: strengths) ?? 0], [whole[vertex.index] ?? 0])
      )
      let alone = matrix.egoNetwork(of: vertex.index).contactConstraints(of: vertex.index)
      #expect(agree([ego[vertex.index] ?? 0], [alone.reduce(0, +)]))
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `does not depend on how vertices are numbered`(seed: UInt64) async throws {
    let (graph, values) = try UndirectedGraph.random(seed: seed, parallelEdges: .kept, loops: .kept)
    var random = SeededGenerator(seed: seed)
    let numbers = Array(0..<graph.vertexCount).shuffled(using: &random)
    let other = graph.quotient(by: numbers, parallelEdges: .kept, loops: .kept)
    let strengths = try EdgeStrengths(values)
    let one = try await graph.constraints(strengths: strengths).map { $0 ?? .nan }
    let two = try await other.graph.constraints(strengths: other.strengths(from: strengths))
    #expect(agree(one, numbers.map { two[$0] ?? .nan }))
  }

  @Test func `stops when its task is cancelled`() async throws {
    let graph = try ReferenceGraphs.clique(50)
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await graph.constraints(workers: Workers(count: 2))
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test(arguments: UInt64(0)..<10)
  func `is the same to the last bit for any number of workers`(seed: UInt64) async throws {
    let (graph, values) = try UndirectedGraph.random(seed: seed, largest: 60)
    let strengths = try EdgeStrengths(values)
    for model in [StructuralHoleModel.wholeNetwork, .egoNetwork] {
      let one = try await graph.constraints(
        strengths: strengths,
        model: model,
        workers: Workers(count: 1)
      )
      for count in [2, 3, 7] {
        #expect(
          try await graph.constraints(
            strengths: strengths,
            model: model,
            workers: Workers(count: count)
          ) == one
        )
      }
    }
  }
}

struct `Hierarchy` {
  @Test func `is 0 where all contacts constrain alike, and undefined for fewer than two`()
    async throws
  {
    let hierarchies = try await ReferenceGraphs.star(4).hierarchies()
    #expect(hierarchies == [0, nil, nil, nil])
  }

  // 0 is tied to 1 by 3 and to 2 by 1: c is 9/16 and 1/16, mean 5/16, r = 9/5 and 1/5.
  // (1.8 ln 1.8 + 0.2 ln 0.2) ÷ (2 ln 2) = (1.0580160 − 0.3218876) ÷ 1.3862944
  @Test func `rises where one contact constrains most`() async throws {
    let graph = try UndirectedGraph(vertexCount: 3, edges: [(0, 1), (0, 2)])
    let hierarchies = try await graph.hierarchies(strengths: EdgeStrengths([3, 1]))
    #expect(agree([hierarchies[0] ?? 0], [0.5310044], tolerance: 1e-6))
  }
}
