extension String {
  /// An SVG document whose ids begin with a prefix, so that several can stand in one page.
  ///
  /// Only ids within tags are changed: in text and in attribute values `<` is always written
  /// `&lt;`, so that a tag begins at each `<` and nowhere else.
  func scopingIDs(by prefix: String) -> String {
    var result = ""
    result.reserveCapacity(utf8.count + utf8.count / 16)
    var rest = self[...]
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      result += rest[..<start]
      let end = rest[start...].endOfTag
      result += rest[start..<end].prefixingIDs(prefix)
      rest = rest[end...]
    }
    return result + rest
  }
}

extension Substring {
  /// Past the `>` that ends the tag at the start; one within quotes does not.
  fileprivate var endOfTag: Index {
    var quote: UInt8?
    for index in utf8.indices {
      let byte = utf8[index]
      if byte == quote {
        quote = nil
      } else if quote == nil {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: ">") {
          return utf8.index(after: index)
        }
      }
    }
    return endIndex
  }

  fileprivate func prefixingIDs(_ prefix: String) -> String {
    var tag = String(self)
    if let name = tag.firstRange(of: " id=\"") {
      tag.insert(contentsOf: prefix + "-", at: name.upperBound)
    }
    guard let label = tag.firstRange(of: " aria-labelledby=\"") else { return tag }
    let value = tag[label.upperBound...].prefix { $0 != "\"" }
    let scoped = value.split(separator: " ").map { "\(prefix)-\($0)" }.joined(separator: " ")
    tag.replaceSubrange(value.startIndex..<value.endIndex, with: scoped)
    return tag
  }
}
