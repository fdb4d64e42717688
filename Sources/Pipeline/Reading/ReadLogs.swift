internal import BytesToLines
internal import Vocabulary

/// The logs that were read, in this run or before, to know another copy of one when it comes: `access.log.1` beside
/// `access.log.1.gz`, a backup folder, a bind mount, a copy that was cut off.
struct ReadLogs {
  private struct Log {
    var path: String
    /// As it lies there now; nil where this run has not met it.
    var source: Source?
    var identity: ContentIdentity
    var resumption: Resumption
  }

  /// What a harvest is to the logs before it.
  enum Relation: Equatable {
    /// Another log, though it may begin alike.
    case another
    /// All of its lines were read from the log of that number.
    case contained(Int)
    /// It holds all lines of the log of that number, and more.
    case continues(Int)
  }

  private var logs: [Log] = []

  func path(of number: Int) -> String { logs[number].path }

  /// Where reading that log ended.
  func resumption(of number: Int) -> Resumption { logs[number].resumption }

  mutating func add(_ harvest: Harvest) { logs.append(Self.log(harvest)) }

  /// A log that was read in an earlier run, up to there.
  mutating func add(_ path: String, _ identity: ContentIdentity, readTo resumption: Resumption) {
    logs.append(Log(path: path, source: nil, identity: identity, resumption: resumption))
  }

  /// This run has met it.
  func isFound(_ number: Int) -> Bool { logs[number].source != nil }

  /// The log lies there as it was left.
  mutating func found(_ number: Int, as source: Source) { logs[number].source = source }

  /// The log went on, perhaps in another copy.
  mutating func replace(_ number: Int, by harvest: Harvest) { logs[number] = Self.log(harvest) }

  /// Two logs that begin alike are one when the longer holds, where the shorter ended, the same
  /// bytes before that place. Where the longer is not at hand, its milestones stand for it.
  ///
  /// `own` is the log that the harvest went on with.
  func relation(of harvest: Harvest, own: Int? = nil) -> Relation {
    guard harvest.position.byteOffset > 0 else { return .another }
    for (number, log) in logs.enumerated() {
      // What was gone on with is itself, unless a copy went on with it before.
      if number == own, log.source == nil { continue }
      let end = log.resumption.position.byteOffset
      if harvest.position.byteOffset < end {
        if Self.contains(log, harvest) { return .contained(number) }
      } else if Self.continues(log, harvest) {
        return harvest.position.byteOffset == end ? .contained(number) : .continues(number)
      }
    }
    return .another
  }

  private static func log(_ harvest: Harvest) -> Log {
    Log(
      path: harvest.source.path, source: harvest.source, identity: harvest.head.identity,
      resumption: Resumption(
        position: harvest.position, milestones: harvest.milestones, parseState: harvest.parseState))
  }

  private static func contains(_ log: Log, _ harvest: Harvest) -> Bool {
    let agrees = log.resumption.milestones.agree(with: harvest.milestones)
    if let source = log.source, harvest.damage == nil {
      return (agrees || beginAlike(log, harvest)) && holds(source, harvest.position)
    }
    // Without times logs begin alike by accident; of a damaged one the last bytes are no proof.
    return agrees && harvest.firstTime != nil
  }

  private static func continues(_ log: Log, _ harvest: Harvest) -> Bool {
    if harvest.source.isPipe {
      return log.resumption.milestones.agree(with: harvest.milestones) && harvest.firstTime != nil
    }
    return log.resumption.position.byteOffset > 0 && beginAlike(log, harvest)
      && holds(harvest.source, log.resumption.position)
  }

  private static func beginAlike(_ log: Log, _ harvest: Harvest) -> Bool {
    if log.identity.headLength <= harvest.head.bytes.count {
      return harvest.head.fits(log.identity)
    }
    return (try? log.source?.head())?.fits(harvest.head.identity) ?? false
  }

  private static func holds(_ source: Source, _ position: Position) -> Bool {
    guard let reader = try? SourceReader(source) else { return false }
    return (try? reader.resume(at: position)) == .resumed
  }
}
