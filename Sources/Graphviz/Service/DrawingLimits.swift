/// What a single figure may cost.
public struct DrawingLimits: Hashable, Sendable {
  /// Time on the wall, with the start of the worker where it has to be started.
  public var time: Duration
  /// Memory of a worker in bytes, as address space.
  public var memory: Int
  /// The size of an image in bytes.
  public var outputBytes: Int
  /// How many figures a worker draws before another takes its place: Graphviz and the libraries under it
  /// keep some 9 KB of each.
  public var figuresOfOneWorker = 250

  /// Makes limits; by default 10 s, 2 GiB and 64 MiB.
  public init(
    time: Duration = .seconds(10),
    memory: Int = 2 << 30,
    outputBytes: Int = 64 << 20
  ) {
    self.time = time
    self.memory = memory
    self.outputBytes = outputBytes
  }
}
