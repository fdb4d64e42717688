public import Vocabulary

/// Finds the logs behind paths: files, folders, quoted globs, `-`.
///
/// A file that was named is always a source. In a searched folder, or behind a glob, what is no log
/// is counted in `skipped`. What is wrong with one path does not keep the others from being found.
public struct SourceFinder: Sendable {
  /// As the user gave them.
  public var paths: [String]

  public init(paths: [String]) { self.paths = paths }

  /// Sources in the order of the paths; within a folder by name, a log's rotations oldest first. A
  /// file that is reached twice is found once. Opens every file and reads its first 4 KiB.
  public func find() -> SourceListing {
    var search = Search()
    for path in paths { search.add(path) }
    return search.listing
  }
}

/// What was found behind paths.
public struct SourceListing: Sendable {
  public var sources: [Source] = []
  /// Files in searched folders that are no logs. Hidden files are not told.
  public var skipped: [SkippedFile] = []
  /// One a path, or a file, that could not be read; a file that was named and is no log is a source
  /// as well.
  public var complaints: [Complaint] = []

  public init() {}
}

/// A file in a searched folder that is no log.
public struct SkippedFile: Hashable, Sendable {
  public enum Reason: String, Hashable, Codable, Sendable, CaseIterable {
    /// Of a kind that holds no logs, by its name: Markdown, source code, configuration.
    case name
    /// By its bytes: images, databases, programs.
    case binary
    /// One JSON document over several lines.
    case document
    case empty
    /// A socket, a device.
    case noFile
    /// A link that leads nowhere.
    case missing
  }

  public var path: String
  public var reason: Reason

  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
