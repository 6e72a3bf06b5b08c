internal import Analyses
internal import Diagnostics
internal import Stakeholders

extension GraphNames {
  /// " (endast i läsningen Vid läsning)" of a relation that does not exist under the chosen one.
  func otherReadings(of relation: Relation, than chosen: Reading.ID) -> String {
    if relation.readings.isEmpty || relation.readings.contains(chosen) { return "" }
    let readings = Phrase.list(
      relation.readings.map { id in
        graph.reading(id)?.name.phrase ?? Phrase(sv: "som den står", en: "as it stands")
      }
    )
    return relation.readings.count == 1
      ? Phrase(
        sv: " (endast i läsningen \(readings.swedish))",
        en: " (only in the reading \(readings.english))"
      )[language]
      : Phrase(
        sv: " (endast i läsningarna \(readings.swedish))",
        en: " (only in the readings \(readings.english))"
      )[language]
  }
}
