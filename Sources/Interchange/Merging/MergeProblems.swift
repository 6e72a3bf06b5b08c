internal import Diagnostics

extension Diagnostic.Problem {
  static func idOfOther(_ id: String, in section: String) -> Self {
    Self(
      code: "wrong-reference",
      message: Phrase(
        sv: "id '\(id)' finns redan i grafen, bland \(section)",
        en: "the id '\(id)' is already in the graph, among \(section)"
      ),
      hint: Phrase(
        sv: "ett id är unikt i hela grafen; ge raden ett annat",
        en: "an id is unique in the whole graph; give the row another"
      )
    )
  }

  static func ambiguous(_ how: Phrase, _ ids: [String]) -> Self {
    let list = ids.joined(separator: ", ")
    return Self(
      code: "ambiguous-row",
      message: Phrase(
        sv: "flera i grafen har \(how.swedish) som raden har: \(list)",
        en: "several in the graph have \(how.english) that the row has: \(list)"
      ),
      hint: Phrase(sv: "skriv id på den som menas", en: "write the id of the one that is meant")
    )
  }

  static func secondRow(first: SourceLocation) -> Self {
    Self(
      code: "repeated-row",
      message: Phrase(
        sv: "raden gäller samma sak som \(first)",
        en: "the row is about the same as \(first)"
      ),
      hint: Phrase(sv: "slå ihop raderna till en", en: "put the rows together into one")
    )
  }

  static func looksLike(_ name: String, _ others: String) -> Self {
    Self(
      code: "look-alike",
      message: Phrase(
        sv: "'\(name)' är ny men liknar \(others): är de samma?",
        en: "'\(name)' is new but looks like \(others): are they the same?"
      ),
      hint: Phrase(
        sv: "om ja, skriv dess id i raden; om nej, importera med --keep-apart",
        en: "if so, write its id in the row; if not, import with --keep-apart"
      )
    )
  }

  static func otherID(
    _ id: String,
    _ name: String?,
    _ how: Phrase,
    of others: String,
    first: String
  ) -> Self {
    let row = name.map { "\($0) (\(id))" } ?? id
    return Self(
      code: "look-alike",
      message: Phrase(
        sv: "\(row) är ny men har \(how.swedish) som redan hör till \(others): är de samma?",
        en: "\(row) is new but has \(how.english) that already belongs to \(others): "
          + "are they the same?"
      ),
      hint: Phrase(
        sv: "om ja, skriv id '\(first)' i raden; om nej, ge den ett annat namn eller importera med "
          + "--keep-apart",
        en: "if so, write the id '\(first)' in the row; if not, give it another name or import "
          + "with --keep-apart"
      )
    )
  }

  /// - Parameters:
  ///   - how: By what the row means the one: its id, an identifier.
  ///   - other: What of the row belongs to others.
  static func twoMeant(
    _ how: Phrase,
    of one: String,
    _ other: Phrase,
    of others: String,
    first: String
  ) -> Self {
    Self(
      code: "look-alike",
      message: Phrase(
        sv: "raden har \(how.swedish) för \(one), men \(other.swedish) som hör till \(others): "
          + "vilken menas?",
        en: "the row has \(how.english) of \(one), but \(other.english) that belongs to \(others): "
          + "which is meant?"
      ),
      hint: Phrase(
        sv: "om den senare, skriv id '\(first)' i raden; om båda ska ha det, importera med "
          + "--keep-apart",
        en:
          "if the latter, write the id '\(first)' in the row; if both are to have it, import with "
          + "--keep-apart"
      )
    )
  }

  static func shared(_ how: Phrase, with other: String, by row: SourceLocation) -> Self {
    Self(
      code: "ambiguous-row",
      message: Phrase(
        sv: "raden har \(how.swedish) som också \(row) ger, till \(other): är de samma?",
        en: "the row has \(how.english) that \(row) gives as well, to \(other): are they the same?"
      ),
      hint: Phrase(
        sv: "om ja, slå ihop raderna till en; om nej, skriv ett id i var och en och importera med "
          + "--keep-apart",
        en: "if so, put the rows together into one; if not, write an id in each and import with "
          + "--keep-apart"
      )
    )
  }

  /// What a row would make wrong in the graph's own entries.
  static func breaks(_ other: Diagnostic) -> Self {
    let place = other.location.map { Phrase("\($0)") } ?? Phrase(sv: "grafen", en: "the graph")
    return Self(
      code: other.code,
      message: Phrase(
        sv: "med raden blir \(place.swedish) fel: \(other.message.swedish)",
        en: "with the row, \(place.english) becomes wrong: \(other.message.english)"
      ),
      hint: other.hint
    )
  }

  static func erased(_ key: String) -> Self {
    Self(
      code: "missing-key",
      message: Phrase(
        sv: "'\(key)' måste finnas och kan inte tas bort med ~",
        en: "'\(key)' must be there and cannot be taken away with ~"
      ),
      hint: Phrase(
        sv: "skriv ett nytt värde, eller lämna cellen tom",
        en: "write another value, or leave the cell empty"
      )
    )
  }

  static var erasedID: Self {
    Self(
      code: "missing-key",
      message: Phrase(
        sv: "det som raden är känd under kan inte tas bort med ~",
        en: "what the row is known by cannot be taken away with ~"
      ),
      hint: Phrase(
        sv: "skriv vad som står i grafen, eller lämna cellen tom",
        en: "write what stands in the graph, or leave the cell empty"
      )
    )
  }

  static func slugTaken(_ slug: String) -> Self {
    Self(
      code: "missing-key",
      message: Phrase(
        sv: "raden saknar id, och '\(slug)' som namnet ger är upptaget",
        en: "the row has no id, and '\(slug)', which its name gives, is taken"
      ),
      hint: Phrase(sv: "skriv ett id i raden", en: "write an id in the row")
    )
  }

  static func ambiguousRelation(_ key: String) -> Self {
    Self(
      code: "ambiguous-row",
      message: Phrase(
        sv: "relationen '\(key)' finns mer än en gång, och det syns inte vilken som menas",
        en: "the relation '\(key)' is there more than once, and nothing shows which is meant"
      ),
      hint: Phrase(
        sv: "ge relationerna egna id, i grafen och i raden",
        en: "give the relations ids of their own, in the graph and in the row"
      )
    )
  }

  static func noWhole(_ key: String) -> Self {
    Self(
      code: "missing-key",
      message: Phrase(sv: "raden saknar '\(key)'", en: "the row has no '\(key)'")
    )
  }

  static func noSuchWhole(_ id: String, of key: String) -> Self {
    Self(
      code: "dangling-reference",
      message: Phrase(
        sv: "'\(key)' pekar på '\(id)', som inte finns i grafen",
        en: "'\(key)' points to '\(id)', which is not in the graph"
      )
    )
  }

  /// A row that is left out for the time being, to see whether it is at fault; nobody reads it.
  static var setAside: Self { Self(code: "set-aside", message: Phrase("")) }

  static var wrongMerge: Self {
    Self(
      code: "internal",
      message: Phrase(
        sv: "grafens filer skulle inte säga det som importen ger; inget är ändrat",
        en: "the graph's files would not say what the import gives; nothing was changed"
      ),
      hint: Phrase(
        sv: "det är ett fel i omvarld; rapportera det gärna med filerna",
        en: "that is a fault of omvarld; please report it with the files"
      )
    )
  }
}
