internal import BytesToLines
internal import Vocabulary

/// The logs that a run has read, to know another copy of one when it comes: `access.log.1` beside
/// `access.log.1.gz`, a backup folder, a bind mount.
struct ReadLogs {
  private struct Log {
    var source: Source
    var identity: ContentIdentity
    var resumption: Resumption
  }

  /// What a harvest is to the logs before it.
  enum Relation {
    /// Another log, though it may begin alike.
    case another
    /// All of its lines were read from the log of that number.
    case contained(Int)
    /// It holds all lines of the log of that number, and more.
    case continues(Int)
  }

  private var logs: [Log] = []

  func path(of number: Int) -> String { logs[number].source.path }

  /// Where reading that log ended.
  func resumption(of number: Int) -> Resumption { logs[number].resumption }

  mutating func add(_ harvest: Harvest) { logs.append(Self.log(harvest)) }

  /// A log that was read in an earlier run, up to there, and lies as it lay then.
  mutating func add(_ source: Source, _ identity: ContentIdentity, readTo resumption: Resumption) {
    logs.append(Log(source: source, identity: identity, resumption: resumption))
  }

  /// The log went on in another copy.
  mutating func replace(_ number: Int, by harvest: Harvest) { logs[number] = Self.log(harvest) }

  /// Two logs that begin alike are one when the longer holds, where the shorter ended, the same
  /// bytes before that place.
  func relation(of harvest: Harvest) -> Relation {
    guard harvest.position.byteOffset > 0, !harvest.head.bytes.isEmpty else { return .another }
    for (number, log) in logs.enumerated() where Self.beginAlike(log, harvest) {
      let end = log.resumption.position
      if harvest.position.byteOffset <= end.byteOffset {
        if Self.holds(log.source, harvest.position) { return .contained(number) }
      } else if end.byteOffset > 0, Self.holds(harvest.source, end) {
        return .continues(number)
      }
    }
    return .another
  }

  private static func log(_ harvest: Harvest) -> Log {
    Log(
      source: harvest.source, identity: harvest.head.identity,
      resumption: Resumption(position: harvest.position, parseState: harvest.parseState))
  }

  private static func beginAlike(_ log: Log, _ harvest: Harvest) -> Bool {
    if log.identity.headLength <= harvest.head.bytes.count {
      return harvest.head.fits(log.identity)
    }
    return (try? log.source.head())?.fits(harvest.head.identity) ?? false
  }

  private static func holds(_ source: Source, _ position: Position) -> Bool {
    guard let reader = try? SourceReader(source) else { return false }
    return (try? reader.resume(at: position)) == .resumed
  }
}
