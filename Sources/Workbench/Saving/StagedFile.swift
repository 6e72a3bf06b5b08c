internal import Foundation

/// The new content of a file, whole and on the disk, under a temporary name beside it.
///
/// The name begins with a dot and ends in `.tmp`, so that no graph takes it for one of its files.
struct StagedFile {
  /// The file whose place it is to take; no link.
  let target: String
  private let temporary: String
  private let operations: FileOperations

  /// Writes the content, and reads it back.
  ///
  /// Where it fails, nothing is left but what could not be removed.
  init(
    _ bytes: [UInt8],
    for target: String,
    by operations: FileOperations = .system
  ) throws(FileFailure) {
    let name = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
    let unique = UInt64.random(in: 0...UInt64.max)
    self.target = target
    self.operations = operations
    temporary = "\(target[..<name]).\(target[name...]).\(unique).tmp"
    // A file that is replaced keeps its rights.
    var old = stat()
    let isThere = stat(target, &old) == 0
    let descriptor = try operations.create(temporary, isThere ? old.st_mode & 0o777 : nil)
    do throws(FileFailure) {
      do throws(FileFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
          let count = try operations.write(descriptor, rest)
          // A disk that takes nothing and says nothing is full.
          guard count > 0 else { throw FileFailure(ENOSPC) }
          rest = rest.dropFirst(count)
        }
        try operations.sync(descriptor)
      } catch {
        try? operations.close(descriptor)
        throw error
      }
      try operations.close(descriptor)
      guard try operations.read(temporary) == bytes else { throw FileFailure(EIO) }
    } catch {
      discard()
      throw error
    }
  }

  /// Takes the place of the target, in one step.
  func replaceTarget() throws(FileFailure) {
    try operations.rename(temporary, target)
  }

  /// Removes it, as if it had never been.
  func discard() {
    try? operations.remove(temporary)
  }

  /// The folder that it and the target are in; empty for the current one.
  var folder: String {
    target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
  }
}
