import CZip

/// Owns a `zip_t` over bytes in memory, of which only the directory has been read, and found to be
/// as spreadsheet programs write it.
@safe struct ZipArchive: ~Copyable {
  /// Something that the archive holds.
  struct Part {
    var name: String
    var index: UInt64
    var packedSize: Int
    /// What it unpacks to, as the directory has it.
    var size: Int
  }

  private let archive: OpaquePointer
  /// By name in lower case: the format tells names apart no further.
  private let parts: [String: Part]

  /// - Parameter bytes: Stay where they are as long as the archive lives.
  @unsafe init(
    _ bytes: UnsafeBufferPointer<UInt8>,
    limits: ReadingLimits
  ) throws(UnreadableWorkbook) {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    let source = unsafe zip_source_buffer_create(
      bytes.baseAddress,
      zip_uint64_t(bytes.count),
      0,
      &error
    )
    guard let source = unsafe source else { throw .notAWorkbook }
    guard let opened = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      unsafe zip_source_free(source)
      throw .notAWorkbook
    }
    do throws(UnreadableWorkbook) {
      parts = try unsafe Self.checkedParts(of: opened, size: bytes.count, limits: limits)
    } catch {
      unsafe zip_discard(opened)
      throw error
    }
    unsafe archive = unsafe opened
  }

  deinit {
    unsafe zip_discard(archive)
  }

  func part(_ name: String) -> Part? { parts[name.lowercased()] }

  /// Opens a part to read it from its beginning.
  func stream(of part: Part) throws(UnreadableWorkbook) -> ZipStream {
    guard let file = unsafe zip_fopen_index(archive, part.index, 0) else {
      throw .damaged(part: part.name)
    }
    return unsafe ZipStream(file)
  }

  @unsafe private static func checkedParts(
    of archive: OpaquePointer,
    size: Int,
    limits: ReadingLimits
  ) throws(UnreadableWorkbook) -> [String: Part] {
    let count = Int(unsafe zip_get_num_entries(archive, 0))
    guard count <= limits.parts else { throw .tooManyParts }
    var parts: [String: Part] = [:]
    var packedTotal = 0
    for index in 0..<zip_uint64_t(max(0, count)) {
      var facts = unsafe zip_stat_t()
      guard unsafe zip_stat_index(archive, index, 0, &facts) == 0, let name = unsafe facts.name
      else { throw .notAWorkbook }
      let part = Part(
        name: unsafe String(cString: name),
        index: index,
        packedSize: unsafe Int(clamping: facts.comp_size),
        size: unsafe Int(clamping: facts.size)
      )
      let method = unsafe Int32(facts.comp_method)
      let isPlain = unsafe facts.encryption_method == ZIP_EM_NONE
      packedTotal = min(packedTotal, size) + min(part.packedSize, size + 1)
      guard
        isPlain, method == ZIP_CM_STORE || method == ZIP_CM_DEFLATE, staysInside(part.name),
        unsafe !isLink(index, in: archive), packedTotal <= size,
        parts.updateValue(part, forKey: part.name.lowercased()) == nil
      else { throw .suspiciousPart(part.name) }
    }
    return parts
  }

  /// Whether a name leads to somewhere below where it starts.
  private static func staysInside(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/")
      && !name.utf8.contains { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ":") || $0 < 0x20 }
      && !name.split(separator: "/").contains("..")
  }

  @unsafe private static func isLink(_ index: zip_uint64_t, in archive: OpaquePointer) -> Bool {
    var system: zip_uint8_t = 0
    var attributes: zip_uint32_t = 0
    let status = unsafe zip_file_get_external_attributes(archive, index, 0, &system, &attributes)
    return status == 0 && Int32(system) == ZIP_OPSYS_UNIX && attributes >> 28 == 0xA
  }
}

/// Owns a `zip_file_t`: a part of an archive while it is read.
@safe struct ZipStream: ~Copyable {
  private let file: OpaquePointer

  @unsafe fileprivate init(_ file: OpaquePointer) {
    unsafe self.file = unsafe file
  }

  deinit {
    _ = unsafe zip_fclose(file)
  }

  /// Unpacks the next bytes.
  ///
  /// - Returns: How many there are, 0 at the end; `nil` where the part is damaged.
  @unsafe func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    guard let start = buffer.baseAddress else { return 0 }
    let count = unsafe zip_fread(file, start, zip_uint64_t(buffer.count))
    return count < 0 ? nil : Int(count)
  }
}
