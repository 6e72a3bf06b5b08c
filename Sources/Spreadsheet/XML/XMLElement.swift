import CXML2

/// An element as it begins; lent to a listener for the length of a call.
///
/// Names are told apart without what stands before their colon: what prefix a program gives a
/// namespace is its own affair.
@safe struct XMLElement {
  let name: XMLName
  /// Five pointers each: name, prefix, namespace, start of the value, its end.
  private let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  private let attributeCount: Int

  @unsafe init(
    name: XMLName,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    count: Int
  ) {
    self.name = name
    unsafe self.attributes = unsafe attributes
    attributeCount = count
  }

  subscript(_ name: StaticString) -> XMLText? {
    guard let attributes = unsafe attributes else { return nil }
    for index in 0..<attributeCount {
      guard let found = unsafe attributes[5 * index], unsafe XMLName(found) == name,
        let start = unsafe attributes[5 * index + 3], let end = unsafe attributes[5 * index + 4]
      else { continue }
      return unsafe XMLText(UnsafeBufferPointer(start: start, count: end - start))
    }
    return nil
  }
}

/// The name of an element or an attribute, without its prefix.
@safe struct XMLName {
  private let start: UnsafePointer<xmlChar>

  @unsafe init(_ start: UnsafePointer<xmlChar>) {
    unsafe self.start = unsafe start
  }

  static func == (name: Self, other: StaticString) -> Bool {
    // Most names differ in their first letter.
    unsafe name.start.pointee == other.utf8Start.pointee
      && xmlStrEqual(name.start, other.utf8Start) == 1
  }
}

/// Text of a part in UTF-8; lent to a listener for the length of a call.
@safe struct XMLText {
  private let bytes: UnsafeBufferPointer<UInt8>

  @unsafe init(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe self.bytes = unsafe bytes
  }

  var string: String { unsafe String(decoding: bytes, as: UTF8.self) }

  var count: Int { unsafe bytes.count }

  func contains(_ byte: UInt8) -> Bool { unsafe bytes.contains(byte) }

  func append(to text: inout [UInt8]) { unsafe text.append(contentsOf: bytes) }

  static func == (text: Self, other: StaticString) -> Bool {
    unsafe text.bytes.elementsEqual(
      UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount)
    )
  }

  /// A whole number that is not negative; `nil` for anything else, and past the largest.
  var integer: Int? {
    guard (1...18).contains(count) else { return nil }
    var value = 0
    for place in 0..<count {
      let byte = unsafe bytes[place]
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  var cellName: CellName? { unsafe CellName(bytes: bytes) }

  /// What XML Schema reads as true.
  var isTrue: Bool { self == "1" || self == "true" }
}
