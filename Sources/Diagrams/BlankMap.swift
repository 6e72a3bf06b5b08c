public import Diagnostics
public import Stakeholders

extension StakeholderMap {
  /// A map of a view that has nothing to show: it says so, and of what it is.
  public static func nothing(
    on view: MapView,
    of selected: SelectedGraph,
    saying reason: Phrase,
    caption: Phrase,
    language: Language
  ) -> StakeholderMap {
    var sketch = MapSketch(
      view,
      MapPen(selected: selected, language: language),
      title: reason.capitalised,
      caption: caption,
      summary: Phrase(sv: "Kartan visar ingenting.", en: "The map shows nothing.")
    )
    sketch.width = 60
    return StakeholderMap(sketch)
  }
}
