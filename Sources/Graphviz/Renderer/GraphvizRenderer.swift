import CGraphviz
package import DOT
import Foundation
import Synchronization

/// Turns sheets into images inside this process.
///
/// For a process that may be lost: Graphviz loops, eats memory and crashes on some graphs. It is
/// not thread-safe either, not even with a context each (four threads crashed in three runs of
/// three), so one renderer draws at a time, whatever the number of renderers.
@safe
package struct GraphvizRenderer: ~Copyable {
  private static let turn = Mutex<Void>(())

  private let context: OpaquePointer

  /// Loads Graphviz's plug-ins.
  package init() throws(DrawingFailure) {
    // Graphviz opens no file for an image or a shape when it believes to serve the web from an
    // empty path.
    unsafe setenv("SERVER_NAME", "omvarld", 1)
    unsafe setenv("GV_FILE_PATH", "", 1)
    // The date in a PDF has as many letters everywhere, so that it can be taken out.
    unsafe setenv("TZ", "UTC", 1)
    let context = unsafe Self.turn.withLock { _ in
      GraphvizMessages.startCollecting()
      return unsafe gvContext()
    }
    guard let context = unsafe context else {
      throw .couldNotStart(reason: "libgvc")
    }
    unsafe self.context = unsafe context
  }

  deinit {
    let context = unsafe self.context
    Self.turn.withLock { _ in
      _ = unsafe gvFreeContext(context)
    }
  }

  /// Lays out and draws.
  package func render(
    _ sheet: Sheet,
    as format: ImageFormat
  ) throws(DrawingFailure) -> RenderedImage {
    let sheet = try placing(sheet)
    switch format {
    case .dot:
      return RenderedImage(format: format, bytes: Array(sheet.dotText.utf8), messages: [])
    case .svg:
      let drawn = try draw(sheet, as: format)
      let bytes = try SVGFinishing(captions: sheet.captions).finish(drawn.bytes)
      return RenderedImage(format: format, bytes: bytes, messages: drawn.messages)
    case .png:
      let drawn = try draw(sheet, as: format)
      let bytes = try PNGFinishing.finish(drawn.bytes)
      return RenderedImage(format: format, bytes: bytes, messages: drawn.messages)
    case .pdf:
      let drawn = try draw(sheet, as: format)
      let bytes = try PDFFinishing.finish(drawn.bytes)
      return RenderedImage(
        format: format,
        bytes: bytes,
        messages: drawn.messages,
        scale: drawn.scale
      )
    }
  }

  /// The sheet with the places that its arrangement asks for, for which Graphviz measures it first.
  private func placing(_ sheet: Sheet) throws(DrawingFailure) -> Sheet {
    guard sheet.arrangement != nil else { return sheet }
    let measures = try withLayout(of: sheet.unplaced, overriding: []) {
      graph throws(DrawingFailure) in graph.measures()
    }
    return sheet.placed(by: measures)
  }

  private func draw(
    _ sheet: Sheet,
    as format: ImageFormat
  ) throws(DrawingFailure) -> (bytes: [UInt8], messages: [String], scale: Double) {
    try withLayout(of: sheet, overriding: format.attributes) { graph throws(DrawingFailure) in
      var scale = 1.0
      if case .pdf(let paper) = format { scale = graph.fit(on: paper) }
      let bytes = unsafe bytes(of: graph.pointer, as: format)
      let messages = GraphvizMessages.take()
      guard let bytes, !bytes.isEmpty else { throw .refused(messages: messages) }
      return (bytes, messages, scale)
    }
  }

  /// Lends a graph while it is laid out.
  private func withLayout<Result: Sendable>(
    of sheet: Sheet,
    overriding overrides: [(name: String, value: String)],
    _ body: (borrowing LibraryGraph) throws(DrawingFailure) -> Result
  ) throws(DrawingFailure) -> Result {
    try Self.turn.withLock { _ throws(DrawingFailure) in
      _ = GraphvizMessages.take()
      agreseterrors()
      let graph = try LibraryGraph(sheet, overriding: overrides)
      guard unsafe gvLayout(context, graph.pointer, sheet.engine.rawValue) == 0 else {
        _ = unsafe gvFreeLayout(context, graph.pointer)
        throw .refused(messages: GraphvizMessages.take())
      }
      defer { _ = unsafe gvFreeLayout(context, graph.pointer) }
      return try body(graph)
    }
  }

  @unsafe private func bytes(
    of graph: UnsafeMutablePointer<Agraph_t>,
    as format: ImageFormat
  ) -> [UInt8]? {
    var data: UnsafeMutablePointer<CChar>?
    var count: UInt32 = 0
    let status = unsafe gvRenderData(context, graph, format.graphvizName, &data, &count)
    guard let start = unsafe data else { return nil }
    defer { unsafe gvFreeRenderData(start) }
    guard status == 0 else { return nil }
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: Int(count)))
  }
}

extension ImageFormat {
  fileprivate var attributes: [(name: String, value: String)] {
    switch self {
    case .svg, .dot: []
    case .png(let dotsPerInch): [("dpi", dotsPerInch.pixelDensity)]
    case .pdf(let paper):
      // The sheet has its own padding; the margin that a page gets besides it is half an inch.
      [("size", "\(paper.width / 72),\(paper.height / 72)!"), ("margin", "0")]
    }
  }
}

extension Double {
  fileprivate var pixelDensity: String {
    isNaN ? "144" : String(Int(min(max(self, 36), 600)))
  }
}
