import CXlsxwriter
import Foundation

/// Owns an `lxw_workbook`, which becomes a file when it is closed.
@safe struct LibraryWorkbook: ~Copyable {
  private let workbook: UnsafeMutablePointer<lxw_workbook>

  /// - Parameters:
  ///   - folder: Where the library puts its own temporary files.
  init(path: String, folder: String, title: String) throws(UnwritableWorkbook) {
    let opened = unsafe folder.withMutableCString { folder in
      var options = unsafe lxw_workbook_options(
        constant_memory: 0,
        tmpdir: folder,
        use_zip64: 0
      )
      return unsafe workbook_new_opt(path, &options)
    }
    guard let opened = unsafe opened else { throw .failed(reason: "libxlsxwriter") }
    unsafe workbook = unsafe opened
    unsafe EscapedText.escaping(title).withMutableCString { title in
      unsafe "omvarld".withMutableCString { author in
        var properties = unsafe lxw_doc_properties()
        unsafe properties.title = unsafe title
        unsafe properties.author = unsafe author
        // The same for all, or no two files would be the same.
        unsafe properties.created = Self.created
        _ = unsafe workbook_set_properties(opened, &properties)
      }
    }
  }

  deinit {
    unsafe lxw_workbook_free(workbook)
  }

  /// The start of 2000, in seconds since that of 1970.
  private static let created: time_t = 946_684_800

  /// What styles become; of no use once the workbook is closed.
  func formats() -> LibraryFormats { unsafe LibraryFormats(of: workbook) }

  func addSheet(
    _ name: String,
    formats: LibraryFormats
  ) throws(UnwritableWorkbook) -> LibrarySheet {
    let isValid = unsafe workbook_validate_sheet_name(workbook, name) == LXW_NO_ERROR
    guard isValid, !name.isEmpty, let sheet = unsafe workbook_add_worksheet(workbook, name) else {
      throw .notASheetName(name)
    }
    return unsafe LibrarySheet(sheet, name: name, formats: formats)
  }

  /// Writes the file, which frees the workbook, whatever comes of it.
  consuming func close() throws(UnwritableWorkbook) {
    let workbook = unsafe self.workbook
    discard self
    let status = unsafe workbook_close(workbook)
    guard status == LXW_NO_ERROR else {
      let reason = unsafe lxw_strerror(status).map { unsafe String(cString: $0) }
      throw .failed(reason: reason ?? "libxlsxwriter")
    }
  }
}

/// The library's formats for the styles in use, each made once.
@safe final class LibraryFormats {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var known: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]

  @unsafe init(of workbook: UnsafeMutablePointer<lxw_workbook>) {
    unsafe self.workbook = unsafe workbook
  }

  @unsafe func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let format = unsafe known[style] { return unsafe format }
    guard let format = unsafe workbook_add_format(workbook) else { return nil }
    unsafe known[style] = unsafe format
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if style.isText { unsafe format_set_num_format(format, "@") }
    if style.isWrapped { unsafe format_set_text_wrap(format) }
    switch style.font {
    case .regular: break
    case .bold: unsafe format_set_bold(format)
    case .italic: unsafe format_set_italic(format)
    case .title:
      unsafe format_set_bold(format)
      unsafe format_set_font_size(format, 16)
    }
    if style.fill != .none {
      unsafe format_set_bg_color(format, style.fill.background)
      unsafe format_set_font_color(format, style.fill.ink)
      unsafe format_set_border(format, UInt8(LXW_BORDER_HAIR.rawValue))
      unsafe format_set_border_color(format, 0x8A94A0)
    }
    return unsafe format
  }
}

extension String {
  /// Lends the string to a C function that takes `char *` and does not write to it.
  @unsafe func withMutableCString<Result>(
    _ body: (UnsafeMutablePointer<CChar>) -> Result
  ) -> Result {
    unsafe withCString { unsafe body(UnsafeMutablePointer(mutating: $0)) }
  }
}
