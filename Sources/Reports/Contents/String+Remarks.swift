internal import Foundation

// Lists of names in a cell, each with a remark in brackets after it or without.

extension String {
  /// Its parts between separators that stand outside of brackets: "A (genom B, C), D" has two.
  func parts(separatedBy separator: String) -> [String] {
    let parts = components(separatedBy: separator)
    guard parts.count > 1, contains("(") else { return parts }
    var whole: [String] = []
    var depth = 0
    for part in parts {
      if depth > 0, let last = whole.indices.last {
        whole[last] += separator + part
      } else {
        whole.append(part)
      }
      for letter in part.utf8 {
        if letter == UInt8(ascii: "(") { depth += 1 }
        if letter == UInt8(ascii: ")") { depth = max(depth - 1, 0) }
      }
    }
    // A bracket that nothing closes is a letter like others.
    return depth == 0 ? whole : parts
  }

  /// A name and the brackets at its end: "Hamnforum" and " (till 2023)"; `nil` without any.
  var nameAndRemark: (name: String, remark: String)? {
    guard hasSuffix(")") else { return nil }
    var depth = 0
    for place in indices.reversed() {
      if self[place] == ")" { depth += 1 }
      if self[place] == "(" { depth -= 1 }
      guard depth == 0 else { continue }
      let name = self[..<place]
      guard name.last == " " else { return nil }
      return (String(name.dropLast()), " " + self[place...])
    }
    return nil
  }
}
