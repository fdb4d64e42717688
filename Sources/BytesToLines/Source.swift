public import Vocabulary

/// One log that was found.
public struct Source: Hashable, Sendable {
  public enum Kind: String, Hashable, Codable, Sendable {
    /// A record a line.
    case lines
    /// A browser's recording (HTTP Archive): one JSON document, whose entries are its lines.
    case har
  }

  /// As the user gave it, and below it; `-` for standard input.
  public var path: String
  /// The folder and the file's name without its rotation suffix: the same for `access.log` and
  /// `access.log.2.gz`.
  public var rotationSet: String
  public var rotation: Rotation
  public var compression: Compression
  public var kind: Kind
  /// In bytes, as stored; nil for a pipe.
  public var storedSize: Int64?
  public var modified: Instant?
  /// nil for a pipe.
  public var identity: ContentIdentity?
  /// It was named as gzip and is none: nothing of it is read, and that is damage.
  var fault: ReadFault?
  /// nil is standard input.
  let location: RawPath?

  public static let standardInput = Source(
    path: "-", rotationSet: "-", rotation: .current, compression: .none, kind: .lines,
    location: nil)

  init(
    path: String, rotationSet: String, rotation: Rotation, compression: Compression, kind: Kind,
    location: RawPath?
  ) {
    self.path = path
    self.rotationSet = rotationSet
    self.rotation = rotation
    self.compression = compression
    self.kind = kind
    self.location = location
  }

  /// Nothing of it can be read, whatever is tried.
  public var isUnreadable: Bool { fault != nil }

  public var isPipe: Bool { storedSize == nil }
}

extension Source {
  /// Its first bytes, read anew. Empty for a pipe.
  public func head() throws(Complaint) -> ContentHead {
    guard let location, !isPipe else { return ContentHead([]) }
    do {
      return try ContentSniff(of: location).head
    } catch {
      throw error.complaint(path: path)
    }
  }
}
