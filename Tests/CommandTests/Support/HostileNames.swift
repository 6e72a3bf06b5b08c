/// What a name in a graph may hold, by accident or on purpose.
enum Hostile {
  static let names = [
    "<script>alert(1)</script>", "</title><svg onload=alert(1)>", "\"quoted\" 'and' `so`",
    "R&D &amp; &#0;", #"back\slash \N \l \"#, "]]>", "-->", #""];evil[label="x"#, "{a|b}",
    "esc\u{1B}]0;owned\u{7}\u{1B}[31m", "line\nbreak\r\ttab", "\u{0}\u{8}\u{7F}\u{85}\u{9B}31m",
    "abc\u{202E}fed\u{2066}", "👩‍👩‍👧‍👦 🇸🇪", "e\u{301}\u{301}\u{301}", "=1+1", "|a|b|",
    "*b* _i_ [l](javascript:alert(1)) # h", "# head", "\u{FEFF}bom", "تجربة",
    String(repeating: "Samverkansorganisation", count: 40),
  ]

  /// A graph in which every one of them is the name of an actor, and three are names of more.
  static var yaml: String {
    let actors = names.indices.map { place in
      "  - {id: a\(place), name: \(quoted(names[place])), kind: agency, levels: [national]}\n"
    }
    let relations = names.indices.map {
      "  - {from: city, to: a\($0), kind: contact, focus: [rail]}\n"
    }
    return """
      format: omvarld/1
      id: hostile
      title: \(quoted(names[0]))
      principal: city
      language: en
      focus-areas:
        - {id: rail, name: \(quoted(names[9])), requirements: [{level: national}, {level: eu}]}
        - {id: water, name: \(quoted(names[12])), requirements: [{level: national}]}
      documents: [{id: plan, name: \(quoted(names[10]))}]
      actors:
        - {id: city, name: \(quoted(names[2])), kind: municipality, levels: [local]}

      """ + actors.joined() + "relations:\n" + relations.joined()
  }
}

/// A text as YAML has it in quotation marks, every sign but letters and digits escaped.
func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      result.unicodeScalars.append(scalar)
    } else {
      let digits = String(scalar.value, radix: 16)
      result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
  }
  return result + "\""
}
