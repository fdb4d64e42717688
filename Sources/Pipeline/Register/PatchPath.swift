internal import Foundation

/// What a file is called in a patch: `git apply` takes paths from the repository's top folder.
enum PatchPath {
  /// Relative to the repository that holds the file; outside of one as it was given, without what
  /// leads out of the current folder.
  static func of(_ path: String) -> String {
    let whole = URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
    var folder = URL(filePath: whole).deletingLastPathComponent()
    while folder.path(percentEncoded: false).count > 1 {
      let mark = folder.appending(path: ".git").path(percentEncoded: false)
      if FileManager.default.fileExists(atPath: mark) {
        return String(whole.dropFirst(folder.path(percentEncoded: false).count))
          .trimmingPrefix("/").description
      }
      folder.deleteLastPathComponent()
    }
    let words = path.split(separator: "/")
    let leadsOut = path.hasPrefix("/") || words.contains("..")
    return leadsOut
      ? (words.last.map(String.init) ?? path)
      : words.filter { $0 != "." }
        .joined(separator: "/")
  }
}
