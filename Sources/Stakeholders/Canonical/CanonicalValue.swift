/// What a graph says, without how it was written: texts, lists and records with sorted keys.
///
/// Two graphs with the same canonical value say the same, whatever files, order, comments and
/// short forms they were written with.
public indirect enum CanonicalValue: Hashable, Sendable {
  case text(String)
  case list([CanonicalValue])
  /// Fields that are absent, and lists that are empty, are left out.
  case record([String: CanonicalValue])

  /// The fields of a record; nothing of a text or a list.
  public var fields: [String: CanonicalValue] {
    if case .record(let fields) = self { fields } else { [:] }
  }

  /// One line of text that tells different values apart.
  ///
  ///     {id:"transport",name:{en:"Transport",sv:"Transport"}}
  public var compact: String {
    var text = ""
    write(to: &text)
    return text
  }

  func write(to text: inout String) {
    switch self {
    case .text(let value):
      text += "\""
      for scalar in value.unicodeScalars {
        if scalar == "\"" || scalar == "\\" { text += "\\" }
        text.unicodeScalars.append(scalar)
      }
      text += "\""
    case .list(let values):
      text += "["
      for (place, value) in values.enumerated() {
        if place > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    case .record(let fields):
      text += "{"
      for (place, field) in fields.sorted(by: { $0.key < $1.key }).enumerated() {
        if place > 0 { text += "," }
        if field.key.utf8.allSatisfy({ $0 != 0x22 && $0 != 0x5C && $0 != 0x3A }) {
          text += field.key
        } else {
          CanonicalValue.text(field.key).write(to: &text)
        }
        text += ":"
        field.value.write(to: &text)
      }
      text += "}"
    }
  }
}
