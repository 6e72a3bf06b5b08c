/// The text twin of a map, as a file of its own.
public enum TwinMarkdown {
  public static func text(title: String, summary: String, tables: [Table]) -> String {
    var text = "<!-- omvarld -->\n# \(title.markdown)\n\n\(summary.markdown)\n"
    for table in tables { text += "\n## \(table.caption.markdown)\n\n" + table.markdown }
    return text
  }
}
