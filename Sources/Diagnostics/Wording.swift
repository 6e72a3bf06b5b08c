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
      en: head.map(\.english).joined(separator: ", ") + " and " + last.english
    )
  }

  /// " (till 2023-12-31, härlett)" after a name; nothing where there is nothing to remark.
  public static func remark(_ parts: [Phrase?]) -> Phrase {
    let parts = parts.compactMap(\.self)
    guard !parts.isEmpty else { return Phrase("") }
    return Phrase(
      sv: " (" + parts.map(\.swedish).joined(separator: ", ") + ")",
      en: " (" + parts.map(\.english).joined(separator: ", ") + ")"
    )
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

  /// The hint beside a word that is nearly one that is known.
  public static func didYouMean(_ word: some CustomStringConvertible) -> Phrase {
    Phrase(sv: "menade du '\(word)'?", en: "did you mean '\(word)'?")
  }

  /// With a capital letter first.
  public var capitalised: Phrase {
    Phrase(
      sv: swedish.prefix(1).uppercased() + swedish.dropFirst(),
      en: english.prefix(1).uppercased() + english.dropFirst()
    )
  }

  /// In quotation marks as each language has them.
  public var quoted: Phrase { Phrase(sv: "”\(swedish)”", en: "“\(english)”") }
}
