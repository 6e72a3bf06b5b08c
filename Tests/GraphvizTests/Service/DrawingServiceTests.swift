import DOT
import Foundation
import Graphviz
import Testing

struct `A drawing service` {
  @Test func `draws as the renderer does, in the order of the requests`() async throws {
    let drawings = ["EU", "Nation", "Region", "City", "Ö"].map { Drawing.lanes([$0]) }
    let results = await DrawingService.built().render(drawings.map { RenderRequest($0, as: .svg) })
    let expected = try drawings.map { try render($0).bytes }
    #expect(try results.map { try $0.get().bytes } == expected)
  }

  @Test func `draws nothing of nothing`() async {
    #expect(await DrawingService.built().render([]).isEmpty)
  }

  @Test func `draws many with few workers`() async {
    let request = RenderRequest(Drawing.lanes(["EU", "Nation"]), as: .svg)
    let results = await DrawingService.built().render(Array(repeating: request, count: 200))
    let images = results.compactMap { try? $0.get().bytes }
    #expect(images.count == 200)
    #expect(Set(images).count == 1)
  }

  @Test func `gives up a figure that takes too long, and goes on with the rest`() async throws {
    let service = DrawingService.built(limits: DrawingLimits(time: .seconds(2)), workerCount: 1)
    let small = RenderRequest(Drawing.lanes(["EU"]), as: .svg)
    let endless = RenderRequest(Drawing.tangle(nodeCount: 500, edgeCount: 1_500), as: .svg)
    let results = await service.render([small, endless, small, small])
    #expect(results.map(\.failure) == [nil, .timedOut(after: .seconds(2)), nil, nil])
  }

  @Test func `says when memory is short`() async {
    let service = DrawingService.built(limits: DrawingLimits(memory: 256 << 20))
    var drawing = Drawing.lanes(["EU"])
    drawing.items.append(.node(Node(id: "w", label: "w", minimumWidth: 20, minimumHeight: 20)))
    drawing.edges.append(Edge(id: "e", from: "hub", to: "w", minimumLength: 10))
    let results = await service.render([RenderRequest(drawing, as: .png(dotsPerInch: 600))])
    #expect(results.first?.failure != nil)
  }

  @Test func `refuses an image that is too large`() async {
    let service = DrawingService.built(limits: DrawingLimits(outputBytes: 1_000))
    let results = await service.render([RenderRequest(Drawing.lanes(["EU"]), as: .svg)])
    guard case .tooLarge(let byteCount) = results.first?.failure else {
      Issue.record("\(results)")
      return
    }
    #expect(byteCount > 1_000)
  }

  @Test(arguments: [
    ("/bin/sh", ["-c", "kill -SEGV $$"], DrawingFailure.crashed(signal: 11)),
    ("/bin/sh", ["-c", "head -c 100 >/dev/null; kill -KILL $$"], .crashed(signal: 9)),
    ("/bin/false", [], .exited(status: 1)),
    ("/bin/true", [], .exited(status: 0)),
    ("/bin/sleep", ["60"], .timedOut(after: .seconds(1))),
    ("/bin/sh", ["-c", "echo out of memory >&2; exit 1"], .outOfMemory),
  ])
  func `survives a worker that is none`(
    path: String,
    arguments: [String],
    expected: DrawingFailure
  ) async {
    // More than a pipe holds, so that the worker is gone in the middle of it.
    let request = RenderRequest(.saying(String(repeating: "x", count: 100_000)), as: .svg)
    let results = await draw([request, request, request], with: path, arguments)
    #expect(results.map(\.failure) == [expected, expected, expected])
  }

  // `cat` sends back what it gets, and `yes` so many bytes: "y\ny\n".
  @Test(arguments: [
    ("/bin/cat", DrawingFailure.unexpectedAnswer),
    ("/usr/bin/yes", .tooLarge(byteCount: 0x790a_790a)),
  ])
  func `does not believe every answer`(path: String, expected: DrawingFailure) async {
    let request = RenderRequest(.lanes([]), as: .svg)
    // Enough time for a busy machine: the answer is wrong, not late.
    let results = await draw([request, request], with: path, [], time: .seconds(30))
    #expect(results.map(\.failure) == [expected, expected])
  }

  @Test func `says that there is no program`() async {
    let results = await draw([RenderRequest(.lanes([]), as: .svg)], with: "/nowhere", [])
    guard case .couldNotStart = results.first?.failure else {
      Issue.record("\(results)")
      return
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/task")))
  func `replaces a worker that is killed while it draws`() async throws {
    let small = RenderRequest(.lanes(["EU"]), as: .svg)
    let endless = RenderRequest(.tangle(nodeCount: 500, edgeCount: 1_500), as: .svg)
    // The argument tells this worker from those of other tests.
    let mark = "--killed-by-test"
    let service = DrawingService(
      executable: DrawingService.built().executable,
      arguments: ["draw-worker", mark],
      limits: DrawingLimits(time: .seconds(30)),
      workerCount: 1
    )
    async let results = service.render([endless, small])
    while try !kill(workersWith: mark) {
      try await Task.sleep(for: .milliseconds(100))
    }
    #expect(await results.map(\.failure) == [.crashed(signal: SIGKILL), nil])
  }

  private func draw(
    _ requests: [RenderRequest],
    with path: String,
    _ arguments: [String],
    time: Duration = .seconds(1)
  ) async -> [Result<RenderedImage, DrawingFailure>] {
    let limits = DrawingLimits(time: time)
    let service = DrawingService(
      executable: path,
      arguments: arguments,
      limits: limits,
      workerCount: 1
    )
    return await service.render(requests)
  }

  /// Kills every process with an argument, if there is one.
  private func kill(workersWith argument: String) throws -> Bool {
    var hasKilled = false
    for name in try FileManager.default.contentsOfDirectory(atPath: "/proc") {
      let line = FileManager.default.contents(atPath: "/proc/\(name)/cmdline") ?? Data()
      if let process = pid_t(name), String(decoding: line, as: UTF8.self).contains(argument) {
        hasKilled = Foundation.kill(process, SIGKILL) == 0
      }
    }
    return hasKilled
  }
}

extension Result where Failure == DrawingFailure {
  fileprivate var failure: DrawingFailure? {
    guard case .failure(let failure) = self else { return nil }
    return failure
  }
}
