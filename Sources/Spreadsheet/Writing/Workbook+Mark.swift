extension Workbook {
  /// Whether a file is a workbook as this library wrote it, and no other program has saved it since.
  ///
  /// A program that saves a workbook says so in its properties: who did, or when.
  public static func isUntouched(_ bytes: [UInt8]) -> Bool {
    guard let count = ArchiveEnd.entryCount(in: bytes), count <= ReadingLimits().parts else {
      return false
    }
    let properties = unsafe bytes.withUnsafeBufferPointer { buffer -> String? in
      guard let archive = try? unsafe ZipArchive(buffer, limits: ReadingLimits()),
        let part = archive.part("docProps/core.xml"), part.size <= propertiesLimit,
        let stream = try? archive.stream(of: part)
      else { return nil }
      var text = [UInt8](repeating: 0, count: propertiesLimit)
      guard let count = unsafe text.withUnsafeMutableBytes({ unsafe stream.read(into: $0) }) else {
        return nil
      }
      return String(decoding: text.prefix(count), as: UTF8.self)
    }
    guard let properties else { return false }
    return marks.allSatisfy(properties.contains)
  }

  private static let propertiesLimit = 1 << 16

  /// See ``LibraryWorkbook``.
  private static let marks =
    ["dc:creator>omvarld<", "cp:lastModifiedBy>omvarld<"]
    + ["created", "modified"].map {
      "<dcterms:\($0) xsi:type=\"dcterms:W3CDTF\">2000-01-01T00:00:00Z<"
    }
}
