public import Diagnostics
public import Stakeholders

// Building blocks of sentences, in both languages.

extension Phrase {
  public static func + (first: Phrase, second: Phrase) -> Phrase {
    Phrase(sv: first.swedish + second.swedish, en: first.english + second.english)
  }

  /// "A, B och C": at most a number of them, and then how many more.
  public static func list(_ items: [Phrase], limit: Int = 12) -> Phrase {
    let isCut = items.count > limit + 1
    var shown = isCut ? Array(items.prefix(limit)) : items
    if isCut {
      let rest = items.count - limit
      shown.append(Phrase(sv: "\(rest) till", en: "\(rest) more"))
    }
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? Phrase("") }
    let head = shown.dropLast()
    return Phrase(
      sv: head.map(\.swedish).joined(separator: ", ") + " och " + last.swedish,
      en: head.map(\.english).joined(separator: ", ") + " and " + last.english)
  }

  /// A number in words up to twelve, in figures above: "tre", "three".
  ///
  /// - Parameter isNeuter: Whether Swedish counts a word with "ett".
  public static func count(_ number: Int, isNeuter: Bool = true) -> Phrase {
    let swedish = [
      "noll", isNeuter ? "ett" : "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio",
      "tio", "elva", "tolv",
    ]
    let english = [
      "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve",
    ]
    guard swedish.indices.contains(number) else { return Phrase(String(number)) }
    return Phrase(sv: swedish[number], en: english[number])
  }

  /// With a capital letter first.
  public var capitalised: Phrase {
    Phrase(
      sv: swedish.prefix(1).uppercased() + swedish.dropFirst(),
      en: english.prefix(1).uppercased() + english.dropFirst())
  }

  /// In quotation marks as each language has them.
  public var quoted: Phrase { Phrase(sv: "”\(swedish)”", en: "“\(english)”") }
}

extension Level {
  /// "nationell nivå", "EU-nivå"; "national level".
  public var withNoun: Phrase {
    let swedish = name[.swedish]
    let isAcronym = swedish.count > 1 && swedish == swedish.uppercased()
    return Phrase(
      sv: isAcronym ? swedish + "-nivå" : swedish + " nivå", en: name[.english] + " level")
  }
}

extension Relation.Status? {
  /// What a status is called, "not recorded" among them.
  public var name: Phrase {
    switch self {
    case .ongoing: Phrase(sv: "pågående", en: "ongoing")
    case .intended: Phrase(sv: "avsedd", en: "intended")
    case .possible: Phrase(sv: "möjlig", en: "possible")
    case .ended: Phrase(sv: "avslutad", en: "ended")
    case nil: Phrase(sv: "ej noterad", en: "not recorded")
    }
  }

  /// From the best; a possible relation stands before one that is only intended.
  var rank: Int {
    switch self {
    case .ongoing: 0
    case .possible: 1
    case .intended: 2
    case nil: 3
    case .ended: 4
    }
  }
}

extension Basis? {
  public var name: Phrase {
    switch self {
    case .stated: Phrase(sv: "uttalat", en: "stated")
    case .inferred: Phrase(sv: "härlett", en: "inferred")
    case .assessed: Phrase(sv: "bedömt", en: "assessed")
    case nil: Phrase(sv: "ej noterad", en: "not recorded")
    }
  }
}

extension Severity {
  public var name: Phrase {
    switch self {
    case .gap: Phrase(sv: "lucka", en: "gap")
    case .risk: Phrase(sv: "risk", en: "risk")
    case .notice: Phrase(sv: "notering", en: "notice")
    }
  }
}

extension Topic {
  /// The question, as a strategist asks it.
  public var question: Phrase {
    switch self {
    case .partners:
      Phrase(sv: "Var saknar vi en part som vi behöver?", en: "Where do we lack a partner we need?")
    case .levels:
      Phrase(
        sv: "Vilka nivåer som krävs är öppna, och vilka hänger på en part?",
        en: "Which required levels are open, and which hang on one partner?")
    case .matters:
      Phrase(sv: "Når vi den som bestämmer?", en: "Do we reach the one who decides?")
    case .responsibility:
      Phrase(sv: "Vem hos oss ansvarar?", en: "Who of us is responsible?")
    case .upkeep:
      Phrase(
        sv: "Är dokument, arenor och mål i ordning?",
        en: "Are documents, arenas and aims in order?")
    case .sources:
      Phrase(sv: "Vad vilar uppgifterna på?", en: "What do the records rest on?")
    }
  }
}
