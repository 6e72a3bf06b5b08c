public import Diagnostics
internal import Foundation
internal import Interchange

/// Writing the files of a graph so that each is, whatever happens, the old one or the new one.
///
/// All new texts are first written beside their files, forced to the disk and read back; only then
/// do they take the files' places, one after another. So what fails before leaves all files as
/// they were, and what fails between leaves some new and some old, each whole, and says which; the
/// same command brings the rest. Links are followed: what they lead to is replaced, and they stay.
/// A file with several names (hard links) is replaced under the one that was given.
struct GraphSaving {
  var operations = FileOperations.system

  /// - Throws: `UnsavedGraph`, which says what is saved and what is not.
  func save(_ changes: [EditableGraph.Change]) throws(UnsavedGraph) {
    let changes = changes.filter(\.isChange)
    for change in changes { try check(change) }

    var staged: [(change: EditableGraph.Change, file: StagedFile)] = []
    func giveUp(_ path: String, _ reason: Phrase, from place: Int = 0) -> UnsavedGraph {
      for (_, file) in staged[place...] { file.discard() }
      return UnsavedGraph(
        path: path,
        reason: reason,
        saved: staged[..<place].map(\.change.file.path),
        unsaved: changes[place...].map(\.file.path)
      )
    }
    for change in changes {
      let path = change.file.path
      do throws(FileFailure) {
        let target = TextFile.whereLinksLead(path)
        staged.append(
          (change, try StagedFile(Array(change.text.utf8), for: target, by: operations))
        )
      } catch {
        throw giveUp(path, error.reason)
      }
    }
    // Writing took its time: once more, just before nothing can be taken back.
    for change in changes {
      do throws(UnsavedGraph) {
        try check(change)
      } catch {
        throw giveUp(error.path, error.reason)
      }
    }
    for (place, entry) in staged.enumerated() {
      do throws(FileFailure) {
        try entry.file.replaceTarget()
      } catch {
        throw giveUp(entry.change.file.path, error.reason, from: place)
      }
    }
    for folder in Set(staged.map(\.file.folder)).sorted() {
      do throws(FileFailure) {
        try operations.syncFolder(folder)
      } catch {
        throw UnsavedGraph(
          path: folder.isEmpty ? "." : folder,
          reason: error.reason,
          saved: changes.map(\.file.path),
          unsaved: []
        )
      }
    }
  }

  /// That the file may be written and is still the one that was read.
  private func check(_ change: EditableGraph.Change) throws(UnsavedGraph) {
    let path = change.file.path
    func refuse(_ reason: Phrase) -> UnsavedGraph {
      UnsavedGraph(path: path, reason: reason, saved: [], unsaved: [path])
    }
    let found: [UInt8]
    do throws(FileFailure) {
      found = try operations.read(TextFile.whereLinksLead(path))
    } catch {
      throw refuse(
        error.number == ENOENT
          ? Phrase(sv: "den finns inte längre", en: "it is no longer there") : error.reason
      )
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = found.starts(with: mark) ? found.dropFirst(mark.count) : found[...]
    guard text.elementsEqual(change.file.text.utf8) else {
      throw refuse(
        Phrase(
          sv: "den har ändrats på disken sedan den lästes",
          en: "it has changed on disk since it was read"
        )
      )
    }
    // Renaming would replace even what may not be written.
    guard access(path, W_OK) == 0 else { throw refuse(FileFailure(errno).reason) }
  }
}

/// Files of a graph that could not all be saved.
public struct UnsavedGraph: Error, Hashable {
  /// Where it failed.
  public var path: String
  public var reason: Phrase
  /// The files that have their new texts.
  public var saved: [String]
  /// The files that are as they were.
  public var unsaved: [String]

  public var message: Phrase {
    let failure = Phrase(
      sv: "'\(path)' kunde inte sparas: \(reason.swedish); ",
      en: "'\(path)' could not be saved: \(reason.english); "
    )
    if saved.isEmpty {
      return failure + Phrase(sv: "inget är ändrat", en: "nothing was changed")
    }
    if unsaved.isEmpty {
      return failure
        + Phrase(
          sv: "filerna har sin nya text, men det är inte säkert att den överlever ett strömavbrott",
          en: "the files have their new texts, but these may not survive a power failure"
        )
    }
    return failure
      + Phrase(
        sv: "sparade: \(saved.joined(separator: ", ")); som förut: "
          + unsaved.joined(separator: ", "),
        en: "saved: \(saved.joined(separator: ", ")); as before: "
          + unsaved.joined(separator: ", ")
      )
  }

  /// What to do about it.
  public var hint: Phrase? {
    saved.isEmpty || unsaved.isEmpty
      ? nil
      : Phrase(
        sv: "varje fil är hel; kör samma kommando igen, så kommer resten",
        en: "every file is whole; the same command brings the rest"
      )
  }
}
