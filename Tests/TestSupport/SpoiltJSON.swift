internal import Foundation

/// A JSON value with one thing in it that is wrong.
public struct SpoiltJSON {
  public enum Fault: Hashable, Sendable { case missingKey, unknownKey, wrongType }

  public let fault: Fault
  /// Where, lists as `*`: `/result/findings/*/id`.
  public let place: String
  public let value: Any

  /// A value with each fault in each place in turn. Of lists only those elements are left that have a
  /// place which none before them has.
  public static func all(of value: Any) -> [SpoiltJSON] {
    struct Site: Hashable {
      let fault: Fault
      let place: String
    }
    var seen: Set<Site> = []
    return all(of: thinned(value), at: "").filter {
      seen.insert(Site(fault: $0.fault, place: $0.place)).inserted
    }
  }

  private static func all(of value: Any, at place: String) -> [SpoiltJSON] {
    let isTruth = (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
    var all = [
      SpoiltJSON(fault: .wrongType, place: place, value: isTruth ? "wrong" : true as Any)
    ]
    if let object = value as? [String: Any] {
      let more = object.merging(["no such key": true]) { first, _ in first }
      all.append(SpoiltJSON(fault: .unknownKey, place: place, value: more))
      for (key, value) in object.sorted(by: { $0.key < $1.key }) {
        let place = "\(place)/\(key)"
        let less = object.filter { $0.key != key }
        all.append(SpoiltJSON(fault: .missingKey, place: place, value: less))
        all += Self.all(of: value, at: place).map { spoilt in
          let changed = object.merging([key: spoilt.value]) { _, new in new }
          return SpoiltJSON(fault: spoilt.fault, place: spoilt.place, value: changed)
        }
      }
    }
    if let list = value as? [Any] {
      for (index, element) in list.enumerated() {
        all += Self.all(of: element, at: place + "/*").map { spoilt in
          var changed = list
          changed[index] = spoilt.value
          return SpoiltJSON(fault: spoilt.fault, place: spoilt.place, value: changed)
        }
      }
    }
    return all
  }

  private static func thinned(_ value: Any) -> Any {
    if let object = value as? [String: Any] { return object.mapValues(thinned) }
    guard let list = value as? [Any], let first = list.first else { return value }
    var told = JSONSchema.places(in: first)
    var kept = [thinned(first)]
    for element in list.dropFirst() {
      let places = JSONSchema.places(in: element)
      if places.isSubset(of: told) { continue }
      told.formUnion(places)
      kept.append(thinned(element))
    }
    return kept
  }
}
