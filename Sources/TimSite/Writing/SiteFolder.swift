internal import Glibc
package import TimSupport

/// The folder that a site is written to: one that is not there, is empty, or holds a site that was written before.
///
/// A list in the folder says which files are of the site. Those are replaced, and removed where the site has them no more;
/// whatever else lies there is somebody's, and is left as it is.
package struct SiteFolder {
  package enum Failure: Error, Hashable, Sendable {
    /// Something lies in the folder that no site was written to.
    case notASite(path: String)
    /// Something that is not of the site stands where a page has to go, or a link leads away from the folder.
    case inTheWay(path: String)
    case cannotWrite(AtomicFile.Failure)
  }

  /// The name of the list.
  package static let mark = ".tim-site"
  private static let heading = "# The pages that “tim site” wrote here. It replaces these, and nothing else.\n"

  private let folder: String
  /// The files of the site that lies here, by the list.
  private let earlier: Set<String>

  /// Looks into the folder, and changes nothing.
  package init(_ folder: String) throws(Failure) {
    self.folder = folder
    var status = stat()
    guard lstat(folder, &status) == 0 else {
      earlier = []
      return
    }
    guard let names = FolderNames.names(in: folder) else { throw .notASite(path: folder) }
    guard !names.isEmpty else {
      earlier = []
      return
    }
    guard let list = try? FileText.read(folder + "/" + SiteFolder.mark).get(), list.hasPrefix(SiteFolder.heading) else {
      throw .notASite(path: folder)
    }
    earlier = Set(list.split(separator: "\n").dropFirst().map(String.init).filter(SiteFolder.isOfSite))
  }

  /// Whether a line of the list can be a page's path: what leads out of the folder was written by nobody but a stranger.
  private static func isOfSite(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
  }

  /// Writes the site, and takes away what an earlier one had beyond it.
  package func write(_ site: Site) throws(Failure) {
    for file in site.files where !isFree(file.path) { throw .inTheWay(path: folder + "/" + file.path) }
    let paths = site.files.map(\.path)
    do throws(AtomicFile.Failure) {
      // The list comes first, so that what a broken run leaves behind is known as the site's.
      try note(earlier.union(paths))
      for file in site.files {
        try FolderPath.make(FolderPath.above(folder + "/" + file.path))
        try AtomicFile.write(file.bytes, to: folder + "/" + file.path)
      }
      for path in earlier.subtracting(paths) where isFree(path) { remove(path) }
      try note(Set(paths))
    } catch {
      throw .cannotWrite(error)
    }
  }

  private func note(_ paths: Set<String>) throws(AtomicFile.Failure) {
    try FolderPath.make(folder)
    let text = SiteFolder.heading + paths.sorted().map { $0 + "\n" }.joined()
    try AtomicFile.write(Array(text.utf8), to: folder + "/" + SiteFolder.mark)
  }

  /// Whether a page may be written there: nothing lies there, or a plain file of the earlier site, in a folder that is one.
  private func isFree(_ path: String) -> Bool {
    var place = folder
    let parts = path.split(separator: "/").map(String.init)
    for (depth, part) in parts.enumerated() {
      place += "/" + part
      var status = stat()
      guard lstat(place, &status) == 0 else { return true }
      let isLast = depth == parts.count - 1
      guard status.st_mode & S_IFMT == (isLast ? S_IFREG : S_IFDIR), !isLast || earlier.contains(path) else {
        return false
      }
    }
    return true
  }

  /// Removes a page, and its folder if that was the last.
  private func remove(_ path: String) {
    unlink(folder + "/" + path)
    let above = FolderPath.above(path)
    if !above.isEmpty { rmdir(folder + "/" + above) }
  }
}
