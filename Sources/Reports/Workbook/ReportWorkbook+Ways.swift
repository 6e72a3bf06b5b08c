internal import Analyses
internal import Diagnostics
internal import Networks
internal import Spreadsheet
internal import Stakeholders

// Who is reached how, and who meets whom.

extension ReportWorkbook {
  /// A row for each channel, and one for each target that none leads to.
  var channels: ReportSheet? {
    guard let analysis = contents.further.channels else { return nil }
    let words = ChannelWords(analysis: analysis, names: names)
    let rows = analysis.answers.flatMap { answer -> [[Cell]] in
      let target: [Cell] = [
        .report(words.stop(answer.target)),
        .report(analysis.decides(answer.target).map { names[$0] }.joined(separator: ", ")),
      ]
      let cuts = answer.cutMembers.map { names[$0] }.joined(separator: ", ")
      if let lack = answer.lack {
        return [
          target + [
            .report(say(Phrase(sv: "nej", en: "no")), fill: .rust), Cell(.blank), Cell(.blank),
            .report(words.briefLack(lack, to: answer.target)[language]), Cell(.blank),
            Cell(.blank), Cell(.blank), .number(0),
          ]
        ]
      }
      return answer.channels.enumerated().map { number, channel in
        target + [
          .report(say(Phrase(sv: "ja", en: "yes")), fill: .green), .number(number + 1),
          .number(channel.strength),
          .report(channel.stops.map(words.stop).joined(separator: " → ")),
          .report(names[channel.weakest.from] + " → " + names[channel.weakest.to]),
          .report(channel.holder.map { names[$0] } ?? say(.notRecorded)), .report(cuts),
          .number(answer.disjointCount),
        ]
      }
    }
    return ReportSheet(
      name: Phrase(sv: "Påverkansvägar", en: "Channels"),
      purpose: Phrase(
        sv: "Hur vi når var och en som bestämmer: de starkaste vägarna, eller vad som saknas.",
        en: "How we reach each who decides: the strongest channels, or what is lacking."
      ),
      tab: .blue,
      columns: [
        .init(Phrase(sv: "Till", en: "To"), 30),
        .init(Phrase(sv: "Bestämmer om", en: "Decides on"), 30),
        .init(Phrase(sv: "Nås", en: "Reached"), 8),
        .init(Phrase(sv: "Nr", en: "No."), 6),
        .init(Phrase(sv: "Styrka", en: "Strength"), 9),
        .init(Phrase(sv: "Väg, eller vad som saknas", en: "Way, or what is lacking"), 60),
        .init(Phrase(sv: "Svagaste länken", en: "Weakest link"), 36),
        .init(Phrase(sv: "Vem som håller första steget", en: "Who holds the first step"), 26),
        .init(Phrase(sv: "Flaskhalsar", en: "Cut actors"), 30),
        .init(Phrase(sv: "Skilda vägar", en: "Separate ways"), 10),
      ],
      rows: rows
    )
  }

  /// A row for each named counterpart in each focus area.
  var voice: ReportSheet? {
    guard let analysis = contents.further.voice else { return nil }
    func list(_ units: [Unit.ID]) -> Cell {
      .report(units.isEmpty ? say(.notRecorded) : names.sorted(units).joined(separator: ", "))
    }
    let rows = analysis.contacts(by: names).map { contact -> [Cell] in
      let isLoose = contact.isShared && !contact.isCoordinated
      return [
        .report(names[contact.actor]), .report(names[contact.area]),
        contact.units.isEmpty ? Cell(.blank) : .number(contact.units.count), list(contact.units),
        list(contact.leads),
        contact.groups.isEmpty ? .report("–") : list(contact.groups),
        .report(
          contact.isShared ? say(.truth(contact.isCoordinated)) : "–",
          fill: isLoose ? .rust : contact.isShared ? .green : .none
        ),
      ]
    }
    return ReportSheet(
      name: Phrase(sv: "En röst", en: "One voice"),
      purpose: Phrase(
        sv: "Vilka enheter som möter vilken part om vad, vem som leder och var det samordnas.",
        en: "Which units meet which partner on what, who leads and where it is coordinated."
      ),
      tab: .violet,
      columns: [
        .init(Phrase(sv: "Part", en: "Partner"), 32),
        .init(Phrase(sv: "Fokusområde", en: "Focus area"), 32),
        .init(Phrase(sv: "Antal enheter", en: "How many units"), 10),
        .init(Phrase(sv: "Enheter", en: "Units"), 40),
        .init(Phrase(sv: "Leds av", en: "Led by"), 26),
        .init(Phrase(sv: "Samordnas i", en: "Coordinated in"), 26),
        .init(Phrase(sv: "Samordnat", en: "Coordinated"), 12),
      ],
      rows: rows
    )
  }
}
