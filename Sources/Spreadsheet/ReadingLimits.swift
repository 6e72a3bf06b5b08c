/// How much a workbook may unfold to. The defaults let pass what spreadsheet programs write: a
/// large graph fits, a small file that grows without end does not.
///
/// What a file says of its own sizes is taken at its word to refuse it, and never to let it pass.
public struct ReadingLimits: Hashable, Sendable {
  /// The parts in the archive; a workbook of a hundred sheets has a few hundred.
  public var parts = 1_000
  /// The bytes of all parts that are read, where the file itself is small.
  public var unpackedBytes = 50 << 20
  /// How many times its packed size a file may unfold to, where that is more. Rows of relations
  /// unfold ten to twenty times.
  public var unpackedRatio = 40
  /// How many times its packed size one part may unfold to, past ``smallPart``.
  public var partRatio = 100
  public var smallPart = 100 << 10
  /// Elements in elements.
  public var depth = 64
  /// Distinct texts.
  public var texts = 5_000_000

  public init() {}

  func unpackedBytes(ofFileWith size: Int) -> Int { max(unpackedBytes, unpackedRatio * size) }
}
