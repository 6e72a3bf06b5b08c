internal import Diagnostics
internal import Interchange

extension ConvertCommand {
  /// A way of calling the command that asks for nothing, or for two things at once.
  struct Misuse {
    let message: Phrase
    let hint: Phrase

    static let noTarget = Misuse(
      message: Phrase(sv: "målet är tomt", en: "the target is empty"),
      hint: Phrase(
        sv: "ange filen eller mappen som ska skrivas: omvarld convert GRAF MÅL",
        en: "name the file or the folder to write: omvarld convert GRAPH TARGET"
      )
    )

    static func folderToOutput(_ format: FileFormat) -> Misuse {
      Misuse(
        message: Phrase(
          sv: "\(format.name.swedish) är flera filer, och standard ut är en",
          en: "\(format.name.english) are several files, and standard output is one"
        ),
        hint: Phrase(
          sv: "ange en mapp, eller ett format med en enda fil: --to yaml",
          en: "name a folder, or a format of a single file: --to yaml"
        )
      )
    }

    static func otherEnding(_ target: String, _ format: FileFormat) -> Misuse {
      Misuse(
        message: Phrase(
          sv: "'\(target)' slutar som ett annat format än det som --to ber om: "
            + "\(format.name.swedish)",
          en: "'\(target)' ends as another format than the one that --to asks for: "
            + "\(format.name.english)"
        ),
        hint: Phrase(
          sv: "ta bort --to, eller ge målet ett annat namn",
          en: "leave out --to, or give the target another name"
        )
      )
    }

    static func idleSeparator(_ format: FileFormat) -> Misuse {
      Misuse(
        message: Phrase(
          sv: "--separator gäller CSV-tabeller, och det som skrivs är \(format.name.swedish)",
          en: "--separator is for CSV tables, and what is written is \(format.name.english)"
        ),
        hint: Phrase(
          sv: "ta bort --separator, eller skriv tabeller med --to csv",
          en: "leave out --separator, or write tables with --to csv"
        )
      )
    }

    static let idlePrincipal = Misuse(
      message: Phrase(
        sv: "grafen säger redan vems relationer den handlar om",
        en: "the graph says already whose relations it is about"
      ),
      hint: Phrase(
        sv: "ta bort --principal; den gäller filer från andra verktyg",
        en: "leave out --principal; it is for files of other tools"
      )
    )
  }
}
