import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An SVG read by an XML parser that knows nothing of how it was written.
final class ParsedSVG: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    var attributes: [String: String]
    var parent: Int?
    var text = ""
  }

  private(set) var elements: [Element] = []
  private(set) var error: (any Error)?
  private var open: [Int] = []

  init(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    if !parser.parse(), error == nil {
      error = parser.parserError
    }
  }

  /// What is drawn, in the order of the file.
  var texts: [String] {
    elements.filter { $0.name == "text" }.map(\.text)
  }

  /// The `<title>` of the element with an id.
  func title(of id: String) -> String? {
    elements.first { element in
      element.name == "title" && element.parent.map { elements[$0].attributes["id"] } == id
    }?.text
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    elements.append(Element(name: name, attributes: attributes, parent: open.last))
    open.append(elements.count - 1)
  }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let index = open.last {
      elements[index].text += text
    }
  }

  func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
    error = parseError
  }
}
