import CXML2
import Foundation

/// Reads one part through libxml2's parser, a buffer at a time, and stops at the first thing that
/// is not as it should be. No tree is built, no entity defined, and nothing else opened.
///
/// A part that says that it is too large is not begun, and one that is larger than it says is not
/// read on.
@safe final class XMLScan {
  private let part: ZipArchive.Part
  private let listener: any XMLListener
  private let limits: ReadingLimits
  private var stream: ZipStream
  private var parser: xmlParserCtxtPtr?
  private var guarding = TagGuard()
  private var nesting = Nesting()
  private var unpacked = 0
  /// The bytes that may be unpacked of the parts to come.
  let budget: Int
  private var failure: UnreadableWorkbook?

  init(
    _ part: ZipArchive.Part,
    of archive: borrowing ZipArchive,
    to listener: any XMLListener,
    limits: ReadingLimits,
    budget: Int
  ) throws(UnreadableWorkbook) {
    self.part = part
    self.listener = listener
    self.limits = limits
    self.budget = budget - part.size
    guard part.size <= budget else { throw .tooLarge(part: part.name) }
    guard part.size <= limits.smallPart || part.size / limits.partRatio <= part.packedSize else {
      throw .tooDense(part: part.name)
    }
    stream = try archive.stream(of: part)
  }

  /// Tells the listener all of the part.
  func run() throws(UnreadableWorkbook) {
    _ = Self.library
    var handler = unsafe Self.handler
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    let parser = unsafe xmlCreateIOParserCtxt(
      &handler,
      context,
      { context, buffer, count in unsafe XMLScan.at(context).read(into: buffer, count: count) },
      nil,
      context,
      XML_CHAR_ENCODING_UTF8
    )
    guard let parser = unsafe parser else { throw failure ?? .damaged(part: part.name) }
    unsafe self.parser = unsafe parser
    defer {
      unsafe self.parser = nil
      unsafe xmlFreeParserCtxt(parser)
    }
    // Of the entities only XML's own five are left, as no document type gets through. Parts are in
    // UTF-8, whatever they say, or the guard could not read them.
    let options =
      XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    _ = unsafe xmlCtxtUseOptions(parser, Int32(options))
    let status = withExtendedLifetime(self) { unsafe xmlParseDocument(parser) }
    if let failure { throw failure }
    guard status == 0, unsafe parser.pointee.wellFormed == 1, unpacked == part.size else {
      throw .damaged(part: part.name)
    }
  }

  private func read(into buffer: UnsafeMutablePointer<CChar>?, count: Int32) -> Int32 {
    guard failure == nil else { return -1 }
    let target = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))
    guard let read = unsafe stream.read(into: target) else {
      failure = .damaged(part: part.name)
      return -1
    }
    unpacked += read
    let isAdmitted = unsafe guarding.admits(UnsafeRawBufferPointer(rebasing: target[..<read]))
    guard unpacked <= part.size, isAdmitted else {
      failure = .damaged(part: part.name)
      return -1
    }
    return Int32(read)
  }

  private func attempt(_ step: () throws(UnreadableWorkbook) -> Void) {
    guard failure == nil else { return }
    do throws(UnreadableWorkbook) { try step() } catch { stop(error) }
  }

  private func stop(_ failure: UnreadableWorkbook) {
    self.failure = self.failure ?? failure
    if let parser = unsafe parser { unsafe xmlStopParser(parser) }
  }

  private func begin(_ element: XMLElement, declaring count: Int) {
    nesting.enter(declaring: count)
    guard nesting.depth <= limits.depth else { return stop(.tooDeep(part: part.name)) }
    if count > 0, nesting.namespaces > Nesting.namespaceLimit {
      return stop(.damaged(part: part.name))
    }
    attempt { () throws(UnreadableWorkbook) in try listener.begin(element) }
  }

  private func end(_ name: XMLName) {
    nesting.leave()
    attempt { () throws(UnreadableWorkbook) in try listener.end(name) }
  }

  private func text(_ text: XMLText) {
    attempt { () throws(UnreadableWorkbook) in try listener.text(text) }
  }

  @unsafe private static func at(_ context: UnsafeMutableRawPointer?) -> XMLScan {
    guard let context = unsafe context else { preconditionFailure("the parser lost its context") }
    return unsafe Unmanaged<XMLScan>.fromOpaque(context).takeUnretainedValue()
  }

  /// Lends the scan that a callback belongs to, without counting a reference: there are millions of
  /// calls, and `run` holds it for all of them.
  @unsafe private static func lend(
    _ context: UnsafeMutableRawPointer?,
    to body: (XMLScan) -> Void
  ) {
    guard let context = unsafe context else { return }
    unsafe Unmanaged<XMLScan>.fromOpaque(context)._withUnsafeGuaranteedRef(body)
  }

  /// The library sets itself up once.
  private static let library: Void = xmlInitParser()

  @unsafe private static var handler: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.internalSubset = { context, _, _, _ in
      let scan = unsafe XMLScan.at(context)
      scan.stop(.documentType(part: scan.part.name))
    }
    unsafe handler.startElementNs = {
      context,
      name,
      _,
      _,
      namespaceCount,
      _,
      attributeCount,
      _,
      attributes in
      guard let name = unsafe name else { return }
      let element = unsafe XMLElement(
        name: XMLName(name),
        attributes: attributes,
        count: Int(attributeCount)
      )
      unsafe XMLScan.lend(context) { $0.begin(element, declaring: Int(namespaceCount)) }
    }
    unsafe handler.endElementNs = { context, name, _, _ in
      guard let name = unsafe name else { return }
      let ended = unsafe XMLName(name)
      unsafe XMLScan.lend(context) { $0.end(ended) }
    }
    unsafe handler.characters = { context, bytes, count in
      let text = unsafe XMLText(UnsafeBufferPointer(start: bytes, count: Int(count)))
      unsafe XMLScan.lend(context) { $0.text(text) }
    }
    unsafe handler.cdataBlock = unsafe handler.characters
    // Without it the library says on standard error what it thinks of a part, and reads on behind
    // what is wrong.
    unsafe handler.serror = { context, error in
      guard let error = unsafe error, unsafe error.pointee.level == XML_ERR_FATAL else { return }
      let scan = unsafe XMLScan.at(context)
      scan.stop(.damaged(part: scan.part.name))
    }
    return unsafe handler
  }
}
