/// A pattern over a whole path; `**` stands for any number of folders.
struct GlobExpansion {
  private let isAbsolute: Bool
  private let components: [[UInt8]]

  init(_ pattern: RawPath) {
    isAbsolute = pattern.bytes.first == 0x2F
    components = pattern.bytes.split(separator: 0x2F).map(Array.init)
  }

  /// Existing files and folders, sorted; hidden ones only where the pattern names them.
  func matches() -> [RawPath] {
    var paths = [RawPath(isAbsolute ? "/" : "")]
    for (index, component) in components.enumerated() {
      let isLast = index == components.count - 1
      if component == [0x2A, 0x2A] {
        paths = paths.flatMap { isLast ? Self.entries(of: $0) : Self.foldersBelow($0) }
      } else if Glob.isPattern(component) {
        let glob = Glob(component)
        paths = paths.flatMap { folder in
          Self.names(in: folder).filter { glob.matches($0.bytes) }.map(folder.appending)
        }
      } else {
        paths = paths.map { $0.appending(RawPath(bytes: component)) }.filter {
          (try? FileStatus(of: $0)) != nil
        }
      }
    }
    return paths
  }

  private static func names(in folder: RawPath) -> [RawPath] {
    (try? Folder.names(in: folder.bytes.isEmpty ? RawPath(".") : folder)) ?? []
  }

  private static func entries(of folder: RawPath) -> [RawPath] {
    names(in: folder).map(folder.appending)
  }

  /// The folder itself and all below it; links are followed once.
  private static func foldersBelow(_ folder: RawPath) -> [RawPath] {
    var seen: Set<FileStatus.Key> = []
    var found: [RawPath] = []
    var pending = [folder]
    while let next = pending.popLast() {
      let place = next.bytes.isEmpty ? RawPath(".") : next
      guard let status = try? FileStatus(of: place), status.kind == .folder,
        seen.insert(status.key).inserted
      else { continue }
      found.append(next)
      pending += entries(of: next).reversed()
    }
    return found
  }
}
