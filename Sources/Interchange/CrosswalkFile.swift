public import Diagnostics
public import Stakeholders

extension Crosswalk {
  /// The crosswalk in a YAML file, which lies outside the folders of the graphs.
  ///
  ///     changes:
  ///       - {old: [harbour], new: [port], change: renamed}
  ///
  /// - Parameters:
  ///   - old: The earlier graph; `nil` where it could not be read, and ids are not looked up.
  ///   - new: The later graph.
  /// - Throws: `UnreadableInput` with every error in the file, each with its place.
  public static func reading(
    path: String,
    from old: StakeholderGraph?,
    to new: StakeholderGraph?
  ) throws(UnreadableInput) -> Diagnosed<Crosswalk> {
    try reading(yaml: try TextFile.reading(path), from: old, to: new)
  }

  /// The crosswalk in a text that is YAML.
  public static func reading(
    yaml file: SourceFile,
    from old: StakeholderGraph?,
    to new: StakeholderGraph?
  ) throws(UnreadableInput) -> Diagnosed<Crosswalk> {
    try reading(YAMLDocument.reading(file), from: old, to: new)
  }
}
