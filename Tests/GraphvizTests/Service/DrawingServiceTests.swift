import DOT
import Foundation
import Graphviz
import Synchronization
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
    // Enough time for a busy machine, where it is not time that runs out.
    let time = path == "/bin/sleep" ? Duration.seconds(1) : .seconds(30)
    let results = await draw([request, request, request], with: path, arguments, time: time)
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

  // Each of twenty once it has answered something, so that the next has its turn at what it was at.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/io")))
  func `draws every figure, though workers are killed`() async throws {
    let requests = (0..<100).map { number in
      RenderRequest(.lanes((0..<20).map { "\(number)-\($0)" }), as: .svg)
    }
    let expected = try requests.map { try render($0.drawing).bytes }
    let mark = "--killed-by-test"
    let service = marked(mark)
    let isDone = Mutex(false)
    let drawing = Task {
      let results = await service.render(requests)
      isDone.withLock { $0 = true }
      return results
    }
    var killed: Set<pid_t> = []
    while killed.count < 20, !isDone.withLock(\.self) {
      let workers = try Self.processes(with: mark).filter { worker in
        !killed.contains(worker) && Self.hasAnswered(worker)
      }
      if let worker = workers.first, kill(worker, SIGKILL) == 0 { killed.insert(worker) }
      try await Task.sleep(for: .milliseconds(1))
    }
    let results = await drawing.value
    #expect(killed.count == 20)
    #expect(results.map { try? $0.get().bytes } == expected)
  }

  // The most in the last quarter is about that in the second: a worker that has drawn many is replaced.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/statm")))
  func `takes no more memory the more it draws`() async throws {
    let asked = ProcessInfo.processInfo.environment["OMVARLD_RENDERS"].flatMap(Int.init)
    let count = max(asked ?? 0, 300)
    let mark = "--measured-by-test"
    let requests = (0..<count).map { number in
      let formats: [ImageFormat] = [.svg, .png(dotsPerInch: 50), .pdf(.a4), .dot]
      return RenderRequest(.lanes(["EU", "Nation", "Region"]), as: formats[number % 4])
    }
    let service = marked(mark)
    let isDone = Mutex(false)
    let drawing = Task {
      let results = await service.render(requests)
      isDone.withLock { $0 = true }
      return results
    }
    var sizes: [Int] = []
    while !isDone.withLock(\.self) {
      if let size = try Self.processes(with: mark).first.flatMap(Self.memory) { sizes.append(size) }
      try await Task.sleep(for: .milliseconds(2))
    }
    #expect(await drawing.value.allSatisfy { $0.failure == nil })
    let quarter = sizes.count / 4
    let (early, late) = (sizes[quarter..<(2 * quarter)], sizes[(3 * quarter)...])
    let growth = ((late.max() ?? 0) - (early.max() ?? 0)) / 1_024
    if asked != nil {
      print("\(count) renders: \(early.max() ?? 0) to \(late.max() ?? 0) bytes, \(growth) KiB more")
    }
    #expect(sizes.count > 20)
    #expect(growth < 2_048, "\(sizes)")
  }

  /// One worker at a time, which an argument tells from those of other tests.
  private func marked(_ mark: String) -> DrawingService {
    DrawingService(
      executable: DrawingService.built().executable,
      arguments: ["draw-worker", mark],
      limits: DrawingLimits(time: .seconds(60)),
      workerCount: 1
    )
  }

  /// The processes with an argument.
  private static func processes(with argument: String) throws -> [pid_t] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { name in
      guard let process = pid_t(name) else { return nil }
      let line = FileManager.default.contents(atPath: "/proc/\(name)/cmdline") ?? Data()
      return String(decoding: line, as: UTF8.self).contains(argument) ? process : nil
    }
  }

  /// Whether a process has written something.
  private static func hasAnswered(_ process: pid_t) -> Bool {
    let counts = FileManager.default.contents(atPath: "/proc/\(process)/io") ?? Data()
    return String(decoding: counts, as: UTF8.self).split(separator: "\n").contains { line in
      line.hasPrefix("wchar: ") && line != "wchar: 0"
    }
  }

  /// The bytes that are in memory of a process.
  private static func memory(of process: pid_t) -> Int? {
    guard let text = FileManager.default.contents(atPath: "/proc/\(process)/statm") else {
      return nil
    }
    let pages = String(decoding: text, as: UTF8.self).split(separator: " ").compactMap { Int($0) }
    return pages.count > 1 && pages[1] > 0 ? pages[1] * Int(getpagesize()) : nil
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
}

extension Result where Failure == DrawingFailure {
  fileprivate var failure: DrawingFailure? {
    guard case .failure(let failure) = self else { return nil }
    return failure
  }
}
