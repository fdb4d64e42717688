/// A source's day as a whole: what is observable, episodes, and the sketch that finds double logging.
public struct Traffic: Mergeable, Equatable, Sendable {
  public var exchanges = 0
  public var messages = 0
  /// Exchanges that had the field at all.
  public var withTime = 0
  public var withContentSize = 0
  public var withMessageSize = 0
  public var withReferer = 0
  public var withUserAgent = 0
  public var withClient = 0
  public var withUser = 0
  public var withResponseBody = 0
  public var withUpstream = 0
  /// Clients that were told by a proxy's forwarded address.
  public var withForwarded = 0
  /// 404s that fell out of a capped table, per first path segment; exact totals.
  public var notFoundByPrefix: SmallestByKey<HashedText, Count> = .init(capacity: 64)
  /// Five-minute slots of the day (0…287) with what happened in them.
  public var slots: [UInt16: Slot] = [:]
  /// Hashes of (method, target, status, second): a bottom-k sketch.
  public var sketch: SmallestByKey<UInt64, Present> = .init(capacity: 256)
  /// Messages that say something of an endpoint's state: earliest by (time, hash).
  public var notes: SmallestByKey<SampleKey, MessageNote> = .init(capacity: 64)
  public var hosts: SmallestByKey<HashedText, Count> = .init(capacity: 16)
  /// Keyed hashes of the addresses that asked: one alone is a proxy's.
  public var addresses: SmallestByKey<UInt64, Count> = .init(capacity: 16)

  public static let slotSeconds: Int64 = 300

  public init() {}
  public static var neutral: Traffic { Traffic() }

  public mutating func merge(_ other: Traffic) {
    exchanges += other.exchanges
    messages += other.messages
    withTime += other.withTime
    withContentSize += other.withContentSize
    withMessageSize += other.withMessageSize
    withReferer += other.withReferer
    withUserAgent += other.withUserAgent
    withClient += other.withClient
    withUser += other.withUser
    withResponseBody += other.withResponseBody
    withUpstream += other.withUpstream
    withForwarded += other.withForwarded
    notFoundByPrefix.merge(other.notFoundByPrefix)
    for (slot, counts) in other.slots { slots[slot, default: .neutral].merge(counts) }
    sketch.merge(other.sketch)
    notes.merge(other.notes)
    hosts.merge(other.hosts)
    addresses.merge(other.addresses)
  }
}

/// Five minutes of a source.
public struct Slot: Mergeable, Equatable, Sendable {
  public var exchanges = 0
  public var notFound = 0
  public var serverErrors = 0
  /// 429 and 503.
  public var refused = 0
  /// Startup and shutdown lines of the application.
  public var restarts = 0

  public init() {}
  public static var neutral: Slot { Slot() }

  public mutating func merge(_ other: Slot) {
    exchanges += other.exchanges
    notFound += other.notFound
    serverErrors += other.serverErrors
    refused += other.refused
    restarts += other.restarts
  }
}

/// A message beside a request, without its text.
public struct MessageNote: Mergeable, Equatable, Sendable {
  public enum Kind: UInt8, Sendable, Codable {
    case exception, notImplemented, restart
  }

  public var kind: Kind
  /// The exception's class; an identifier, never free text.
  public var exceptionType: String
  public var source: String
  public var line: Int64

  public init(
    kind: Kind = .exception, exceptionType: String = "", source: String = "", line: Int64 = 0
  ) {
    self.kind = kind
    self.exceptionType = exceptionType
    self.source = source
    self.line = line
  }

  public static var neutral: MessageNote { MessageNote() }

  public mutating func merge(_ other: MessageNote) {
    if source.isEmpty || (!other.source.isEmpty && (other.source, other.line) < (source, line)) {
      self = other
    }
  }
}
