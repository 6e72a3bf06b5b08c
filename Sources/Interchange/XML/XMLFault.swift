/// Why a text is not read as XML, and where.
struct XMLFault: Error, Hashable {
  enum Kind: Hashable {
    case notXML
    case empty
    /// Tags outside the root element, or text.
    case outsideRoot
    case encoding(String)
    case notText
    case control(UInt8)
    /// A document type: it could define entities, and have files read.
    case documentType
    case entity(String)
    case forbiddenReference(String)
    case name
    case attribute(String)
    case repeatedAttribute(String)
    case bracketInValue(String)
    case unclosedValue(String)
    case unclosedTag(String)
    case unclosedElement(String)
    case unclosedMarkup(String)
    case wrongEnd(String, open: String)
    case undeclaredPrefix(String)
    case tooDeep
    case tooManyAttributes
    case tooLong
  }

  var kind: Kind
  /// The byte of the text.
  var place: Int
}

/// What no file for people needs, and bombs are made of.
enum XMLLimits {
  static let depth = 64
  static let attributes = 256
  /// Of an attribute's value or an element's text, in bytes.
  static let value = 1 << 20
  /// Of a name, in bytes.
  static let name = 1_000
}
