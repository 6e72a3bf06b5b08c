import CGraphviz
import DOT

/// Owns an `Agraph_t` made of a sheet.
///
/// It is made through the library and not read from DOT text, so that no text can be taken for
/// markup, for an attribute or for the end of a string.
@safe struct LibraryGraph: ~Copyable {
  let pointer: UnsafeMutablePointer<Agraph_t>
  private let nodes: [String: UnsafeMutablePointer<Agnode_t>]
  private let groups: [String: UnsafeMutablePointer<Agraph_t>]

  init(_ sheet: Sheet, overriding overrides: [(name: String, value: String)]) throws(DrawingFailure)
  {
    var description = Agdesc_t()
    description.directed = 1
    description.maingraph = 1
    guard let opened = unsafe agopen(nil, description, nil) else { throw .outOfMemory }
    unsafe pointer = opened
    var builder = unsafe GraphBuilder(graph: opened)
    unsafe builder.build(sheet)
    unsafe nodes = unsafe builder.nodes
    unsafe groups = unsafe builder.groups
    for (name, value) in overrides {
      unsafe opened.set(name, to: value)
    }
  }

  deinit {
    _ = unsafe agclose(pointer)
  }

  /// How large everything is, once the graph is laid out.
  func measures() -> Measures {
    var measures = Measures()
    for unsafe(name, node) in unsafe nodes {
      measures.nodes[name] = unsafe Size(omvarld_node_size(node))
    }
    for unsafe(name, group) in unsafe groups {
      measures.labels[name] = unsafe Size(omvarld_label_size(group))
    }
    measures.labels[""] = unsafe Size(omvarld_label_size(pointer))
    return measures
  }
}

/// Adds what a sheet describes to an empty graph.
@unsafe private struct GraphBuilder {
  let graph: UnsafeMutablePointer<Agraph_t>
  private(set) var nodes: [String: UnsafeMutablePointer<Agnode_t>] = unsafe [:]
  private(set) var groups: [String: UnsafeMutablePointer<Agraph_t>] = unsafe [:]
  private var clusterNames: ArraySlice<UnsafeMutablePointer<CChar>> = unsafe []

  init(graph: UnsafeMutablePointer<Agraph_t>) {
    unsafe self.graph = unsafe graph
  }

  mutating func build(_ sheet: Sheet) {
    unsafe clusterNames = unsafe names(count: sheet.root.clusterCount)
    unsafe declare(sheet.nodeDefaults, kind: AGNODE)
    unsafe declare(sheet.edgeDefaults, kind: AGEDGE)
    unsafe add(sheet.root, to: graph)
    for link in sheet.links {
      unsafe add(link)
    }
  }

  private func declare(_ attributes: [Attribute], kind: Int32) {
    for attribute in attributes {
      unsafe attribute.name.rawValue.withMutableCString { name in
        unsafe attribute.value.withMutableCString { value in
          _ = unsafe agattr(graph, kind, name, value)
        }
      }
    }
  }

  private mutating func add(
    _ group: Sheet.Group,
    to parent: UnsafeMutablePointer<Agraph_t>
  ) {
    unsafe set(group.attributes, of: parent)
    for member in group.members {
      switch member {
      case .node(let name, let attributes):
        let node = unsafe name.withMutableCString { unsafe agnode(parent, $0, 1) }
        guard let node = unsafe node else { continue }
        unsafe nodes[name] = unsafe node
        unsafe set(attributes, of: node)
      case .reference(let name):
        if let node = unsafe nodes[name] {
          _ = unsafe agsubnode(parent, node, 1)
        }
      case .group(let inner):
        let name = inner.name == nil ? nil : unsafe clusterNames.popFirst()
        let subgraph = unsafe agsubg(parent, name, 1)
        if let subgraph = unsafe subgraph {
          if let name = inner.name {
            unsafe groups[name] = unsafe subgraph
          }
          unsafe add(inner, to: subgraph)
        }
      }
    }
  }

  /// Names for clusters, in the order in which Graphviz will go through clusters with those names.
  ///
  /// That is the order of the addresses at which it keeps the names, which is another in a process
  /// that has drawn before. The clusters hence take names as their addresses come, or the same
  /// drawing would not give the same bytes.
  private func names(count: Int) -> ArraySlice<UnsafeMutablePointer<CChar>> {
    let names = unsafe (0..<count).compactMap { index in
      unsafe "cluster_\(index)".withMutableCString { unsafe agstrdup(graph, $0) }
    }
    return unsafe names.sorted { unsafe $0 < $1 }[...]
  }

  private func add(_ link: Sheet.Link) {
    guard let tail = unsafe nodes[link.tail], let head = unsafe nodes[link.head] else { return }
    let edge = unsafe link.name.withMutableCString { unsafe agedge(graph, tail, head, $0, 1) }
    if let edge = unsafe edge {
      unsafe set(link.attributes, of: edge)
    }
  }

  private func set(_ attributes: [Attribute], of element: UnsafeMutableRawPointer) {
    for attribute in attributes {
      guard attribute.isMarkup else {
        unsafe element.set(attribute.name.rawValue, to: attribute.value)
        continue
      }
      // Markup is a string of another kind, and the graph keeps and counts strings.
      let markup = unsafe attribute.value.withMutableCString { unsafe agstrdup_html(graph, $0) }
      guard let markup = unsafe markup else { continue }
      unsafe element.set(attribute.name.rawValue, toShared: markup)
      _ = unsafe agstrfree(graph, markup)
    }
  }
}

extension LibraryGraph {
  /// The most that a drawing is enlarged to fill a page.
  private static let largestScale = 1.25
  /// Around every drawing, as its sheet says.
  private static let padding = 0.3 * 72

  /// Gives the drawing, when it is laid out, the proportions of a page: what is left over is empty at
  /// both sides, or below. The page stands upright if the drawing is printed larger so.
  ///
  /// - Returns: How large the drawing will be on it.
  borrowing func fit(on paper: Paper) -> Double {
    var bounds = unsafe omvarld_bounds(pointer)
    let width = bounds.UR.x - bounds.LL.x + 2 * Self.padding
    let height = bounds.UR.y - bounds.LL.y + 2 * Self.padding
    guard width > 0, height > 0 else { return 1 }
    let across = pointf(x: paper.width, y: paper.height)
    let upright = pointf(x: paper.height, y: paper.width)
    func scale(on page: pointf) -> Double {
      min(page.x / width, page.y / height, Self.largestScale)
    }
    let page = scale(on: upright) > scale(on: across) ? upright : across
    let scale = scale(on: page)
    let sides = (page.x / scale - width) / 2
    bounds.LL.x -= sides
    bounds.UR.x += sides
    bounds.LL.y -= page.y / scale - height
    unsafe omvarld_set_bounds(pointer, bounds)
    unsafe omvarld_set_page(pointer, page)
    return scale
  }
}

extension Size {
  fileprivate init(_ size: pointf) {
    self.init(width: size.x, height: size.y)
  }
}

extension Sheet.Group {
  /// The number of clusters in the group, at any depth.
  fileprivate var clusterCount: Int {
    members.reduce(0) { count, member in
      guard case .group(let group) = member else { return count }
      return count + group.clusterCount + (group.name == nil ? 0 : 1)
    }
  }
}

extension UnsafeMutablePointer<Agraph_t> {
  fileprivate func set(_ name: String, to value: String) {
    unsafe UnsafeMutableRawPointer(self).set(name, to: value)
  }
}

extension UnsafeMutableRawPointer {
  /// Sets an attribute of a graph, a node or an edge; elsewhere it is empty by default.
  fileprivate func set(_ name: String, to value: String) {
    unsafe value.withMutableCString { unsafe set(name, toShared: $0) }
  }

  fileprivate func set(_ name: String, toShared value: UnsafeMutablePointer<CChar>) {
    unsafe name.withMutableCString { name in
      unsafe "".withMutableCString { none in
        _ = unsafe agsafeset(self, name, value, none)
      }
    }
  }
}

extension String {
  /// Lends the string to a C function that takes `char *` and does not write to it.
  fileprivate func withMutableCString<Result>(
    _ body: (UnsafeMutablePointer<CChar>) -> Result
  ) -> Result {
    unsafe withCString { unsafe body(UnsafeMutablePointer(mutating: $0)) }
  }
}
