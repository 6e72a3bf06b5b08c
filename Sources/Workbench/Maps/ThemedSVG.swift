internal import Diagrams
internal import Foundation

/// A map in SVG as a file of its own: with dark colours for who prefers those.
enum ThemedSVG {
  static func bytes(_ bytes: [UInt8]) -> [UInt8] {
    let data = Data(bytes)
    // The first group is the graph; the words before it hold no `<`.
    guard let group = data.firstRange(of: Data("<g id=\"".utf8)),
      let end = data[group.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    else { return bytes }
    let id = String(decoding: data[group.upperBound..<end], as: UTF8.self)
    let style = "<style>\(MapTheme.darkRules(of: id))</style>\n"
    return [UInt8](data[..<group.lowerBound]) + Array(style.utf8)
      + [UInt8](data[group.lowerBound...])
  }
}
