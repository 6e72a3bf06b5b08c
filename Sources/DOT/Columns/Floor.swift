/// Where everything in an arrangement stands.
struct Floor {
  /// Nodes, by name.
  var nodes: [String: Rectangle] = [:]
  /// The frames of clusters, by name.
  var frames: [String: Rectangle] = [:]
  /// The labels of clusters, by name.
  var labels: [String: Rectangle] = [:]
  /// The whole.
  var size = Size.zero

  /// Places an arrangement.
  ///
  /// The tallest column sets the height. Every other is spread over it, by at most 90 points
  /// between neighbours, and stands in the middle. Clusters in a column are as wide as the widest,
  /// and their columns lie above each other. Within a cluster rows are aligned: the *n*-th of each
  /// column stand at one height.
  ///
  /// - Parameter room: How much more there is in places, for edges.
  /// - Complexity: O(*n*) in the number of slots.
  init(
    _ arrangement: Arrangement,
    measures: Measures,
    links: [(tail: String, head: String)] = [],
    room: [Track.Room: Double] = [:]
  ) {
    let planner = Planner(arrangement: arrangement, measures: measures, room: room)
    let slots = planner.columns(of: arrangement.slots)
    let columns = slots.map { planner.blocks(for: $0) }
    let widths = columns.map { blocks in blocks.map(\.size.width).max() ?? 0 }
    let gutters = arrangement.gutters(between: slots, links: links)
      .narrowed(beside: widths.reduce(0, +))
    let height = columns.map { $0.height(gap: arrangement.gap) }.max() ?? 0
    var x = 0.0
    for (index, blocks) in columns.enumerated() {
      let width = widths[index]
      let gap = blocks.spread(over: height, gap: arrangement.gap)
      var y = (height - blocks.height(gap: gap)) / 2
      for block in blocks {
        y += block.lead
        add(block, at: Point(x: x + (width - block.size.width) / 2, y: y))
        y += block.size.height + gap
      }
      size = Size(width: x + width, height: height)
      x += width + gutters[index]
    }
  }

  private mutating func add(_ block: Block, at place: Point) {
    let box = Rectangle(origin: place, size: block.size)
    guard let content = block.content else {
      nodes[block.name] = box
      return
    }
    frames[block.name] = box
    labels[block.name] = block.label.moved(by: place)
    for (part, offset) in content {
      add(part, at: place + offset)
    }
  }
}

extension Arrangement {
  /// The width of the gutter after each column: two points more for each edge that bends in it, up
  /// to 200, or many edges would run nearly on top of each other.
  fileprivate func gutters(
    between columns: [[Slot]],
    links: [(tail: String, head: String)]
  ) -> [Double] {
    var place: [String: Int] = [:]
    for (index, slots) in columns.enumerated() {
      for name in slots.nodeNames { place[name] = index }
    }
    var counts = [Int](repeating: 0, count: columns.count + 1)
    for link in links {
      guard let tail = place[link.tail], let head = place[link.head] else { continue }
      counts[min(tail, head)] += 1
      counts[max(tail, head)] -= 1
    }
    var crossing = 0
    return columns.indices.map { index in
      crossing += counts[index]
      return gutter + min(2 * Double(crossing), 200)
    }
  }
}

extension [Double] {
  /// Of a floor without padding: as wide as A3 can be (ISO 216) where words of 9 points are to be
  /// printed no smaller than 8.
  private static let readableWidth = 1_190.0 * 9 / 8 - 2 * 22
  /// Of a gutter whose edges can still be told apart.
  private static let narrowest = 44.0

  /// Gutters, all but the last narrower by the same share, if the floor would be too wide to be read on
  /// paper.
  ///
  /// - Parameter columns: The width of all columns.
  fileprivate func narrowed(beside columns: Double) -> [Double] {
    let inner = dropLast()
    let excess = columns + inner.reduce(0, +) - Self.readableWidth
    let spare = inner.reduce(0) { $0 + Swift.max($1 - Self.narrowest, 0) }
    guard excess > 0, spare > 0 else { return self }
    let share = Swift.min(excess / spare, 1)
    return inner.map { $0 - Swift.max($0 - Self.narrowest, 0) * share } + suffix(1)
  }
}

extension [Arrangement.Slot] {
  var nodeNames: [String] {
    flatMap(\.nodeNames)
  }
}

extension Arrangement.Slot {
  /// The nodes in it, at any depth, or itself.
  var nodeNames: [String] { content?.nodeNames ?? [name] }
}

/// A slot with a size, and what it holds with its places.
private struct Block {
  var name: String
  var size: Size
  /// More room above it than between all neighbours.
  var lead = 0.0
  var label = Rectangle(origin: Point(x: 0, y: 0), size: .zero)
  var content: [(block: Block, offset: Point)]?
}

private struct Planner {
  /// Between the label of a cluster and what stands in it.
  static let labelGap = 9.0

  let arrangement: Arrangement
  let measures: Measures
  let room: [Track.Room: Double]

  /// The slots of each column that has any, from the left.
  func columns(of slots: [Arrangement.Slot]) -> [[Arrangement.Slot]] {
    Dictionary(grouping: slots, by: \.column).sorted { $0.key < $1.key }.map(\.value)
  }

  /// The slots of one column with their sizes. Clusters share the widths of their columns.
  func blocks(for slots: [Arrangement.Slot]) -> [Block] {
    let contents = slots.map { $0.content.map(rows) }
    var widths: [Int: Double] = [:]
    for case let rows? in contents {
      for cell in rows.joined() {
        widths[cell.column] = max(widths[cell.column] ?? 0, cell.block.size.width)
      }
    }
    let labelWidth =
      zip(slots, contents).map { slot, content in
        content == nil ? 0 : measures.labels[slot.name, default: .zero].width
      }.max() ?? 0
    return zip(slots, contents).map { slot, rows in
      guard let rows else {
        return Block(
          name: slot.name,
          size: measures.nodes[slot.name] ?? .zero,
          lead: room[.above(slot.name)] ?? 0
        )
      }
      return cluster(slot, rows: rows, widths: widths, labelWidth: labelWidth)
    }
  }

  private typealias Cell = (column: Int, block: Block)

  /// What a cluster holds, by rows.
  private func rows(of content: [Arrangement.Slot]) -> [[Cell]] {
    var rows: [[Cell]] = []
    for column in columns(of: content) {
      for (row, (slot, block)) in zip(column, blocks(for: column)).enumerated() {
        if row == rows.count { rows.append([]) }
        rows[row].append((slot.column, block))
      }
    }
    return rows
  }

  private func cluster(
    _ slot: Arrangement.Slot,
    rows: [[Cell]],
    widths: [Int: Double],
    labelWidth: Double
  ) -> Block {
    let label = Rectangle(
      origin: Point(x: slot.margin, y: slot.margin),
      size: measures.labels[slot.name, default: .zero]
    )
    var left: [Int: Double] = [:]
    var x = slot.margin
    for (column, width) in widths.sorted(by: { $0.key < $1.key }) {
      left[column] = x
      x += width + 2 * arrangement.gap
    }
    var y = label.size.height > 0 ? label.maxY + Self.labelGap : slot.margin
    var content: [(block: Block, offset: Point)] = []
    for row in rows {
      y += row.map(\.block.lead).max() ?? 0
      let height = row.map(\.block.size.height).max() ?? 0
      for cell in row {
        let size = cell.block.size
        let free = (widths[cell.column] ?? 0) - size.width
        content.append(
          (
            cell.block,
            Point(x: (left[cell.column] ?? 0) + free / 2, y: y + (height - size.height) / 2)
          )
        )
      }
      y += height + arrangement.gap
    }
    let inner = max(x - 2 * arrangement.gap, slot.margin + labelWidth)
    let bottom = (rows.isEmpty ? y : y - arrangement.gap) + (room[.foot(slot.name)] ?? 0)
    return Block(
      name: slot.name,
      size: Size(width: inner + slot.margin, height: bottom + slot.margin),
      lead: room[.above(slot.name)] ?? 0,
      label: label,
      content: content
    )
  }
}

extension [Block] {
  fileprivate func height(gap: Double) -> Double {
    reduce(0) { $0 + $1.lead + $1.size.height } + gap * Double(Swift.max(count - 1, 0))
  }

  /// The gap with which the blocks fill a height, half of it above and below; at least the one
  /// given and at most 90 points.
  fileprivate func spread(over height: Double, gap: Double) -> Double {
    let free = height - self.height(gap: 0)
    return Swift.max(gap, Swift.min(free / Double(Swift.max(count, 1)), 90))
  }
}
