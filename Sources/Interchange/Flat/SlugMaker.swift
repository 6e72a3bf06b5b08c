internal import Foundation

/// Makes ids of names, no two alike: `Malmö högskola` gives `malmo-hogskola`, and a second one
/// `malmo-hogskola-2`.
struct SlugMaker {
  private var taken: Set<String>
  /// The number to try next for a slug that was taken before: ten thousand nodes of one name are
  /// not counted through ten thousand times.
  private var numbers: [String: Int] = [:]

  /// - Parameter taken: Ids that are not to be made.
  init(taken: Set<String>) {
    // What the file format keeps for itself.
    self.taken = taken.union(["default", "all", "decision-makers"])
  }

  mutating func slug(of name: String) -> String {
    let base = Self.folding(name)
    var candidate = base
    while !taken.insert(candidate).inserted {
      let number = numbers[base, default: 2]
      numbers[base] = number + 1
      candidate = "\(base)-\(number)"
    }
    return candidate
  }

  /// The name in the letters of an id, at most sixty of them.
  static func folding(_ name: String) -> String {
    var slug = ""
    for scalar in name.decomposedStringWithCompatibilityMapping.unicodeScalars {
      guard slug.utf8.count < 60 else { break }
      switch scalar {
      case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      case "A"..."Z": slug += String(scalar).lowercased()
      case _ where scalar.properties.generalCategory == .nonspacingMark: continue
      default:
        if let letters = letters[scalar] {
          slug += letters
        } else if let last = slug.last, last != "-", scalar != "'" {
          slug += "-"
        }
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "node" : slug
  }

  /// Letters that do not come apart into a letter and a mark.
  private static let letters: [Unicode.Scalar: String] = [
    "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "ß": "ss", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th",
    "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ı": "i", "œ": "oe", "Œ": "oe",
  ]
}
