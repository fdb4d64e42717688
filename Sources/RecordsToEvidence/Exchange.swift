public import Vocabulary

/// One exchange, looked at once: numbers and hashes, all that its endpoint's tally adds.
///
/// Texts are looked up in the record again only where something is new.
struct Exchange: Sendable {
  var time = Instant(nanoseconds: 0)
  /// When the request began, where the log tells both time and duration.
  var began = Instant(nanoseconds: 0)
  /// In bytes; -1 absent.
  var size: Int64 = -1
  /// `OutcomeKey.code`.
  var outcome: UInt64 = 0
  /// Keyed hash of who asked; the same for all when the log names nobody.
  var client: UInt64 = 0
  /// Hashes; 0 absent.
  var query: UInt64 = 0
  var upstream: UInt64 = 0
  /// Of the page that asked; 0 none.
  var page: UInt64 = 0
  /// Of the path's bytes, and of the resource that a trail knows: a trailing slash makes no other.
  var path: UInt64 = 0
  var resource: UInt64 = 0
  /// Fingerprint of the answer's content; 0 when the log does not hold it.
  var answer: UInt64 = 0
  /// Where its record stands.
  var place = RecordPlace()
  /// Where the query's keys stand among those of the batch.
  var firstKey: UInt32 = 0
  var keyCount: UInt8 = 0
  /// Of the user agent, see `AgentTraits`.
  var traits: UInt8 = 0
  var status: UInt16 = 0
  var sizeClass = SizeClass(meaning: .unknown)
  var content = ContentShape.unknown
  var hasTime = false
  var fromCache = false
}

/// A record, looked at: an exchange, and what the day's own counts and the choice of the endpoint need besides.
struct Sighting: Sendable {
  var exchange = Exchange()
  var day = Day.unknown
  /// Of a record that is an exchange; else time, day and place alone are told.
  var isExchange = false
  /// A traceback was joined to it.
  var hasException = false
  /// Method, absolute path and status: something that can be counted at an endpoint.
  var hasEndpoint = false
  /// Its path serves every operation, see `OperationName`.
  var isSingle = false
  var logged: LoggedFields = []
  /// The log says who asked.
  var namesClient: Bool { address != 0 || logged.contains(.user) }
  /// Hashes; 0 absent.
  var address: UInt64 = 0
  var method: UInt64 = 0
  var host: UInt64 = 0
  /// Of the path's shape.
  var shape: UInt64 = 0
}

/// Which fields a record had at all.
struct LoggedFields: OptionSet, Sendable {
  let rawValue: UInt8
  static let contentSize = LoggedFields(rawValue: 1)
  static let messageSize = LoggedFields(rawValue: 2)
  static let referer = LoggedFields(rawValue: 4)
  static let userAgent = LoggedFields(rawValue: 8)
  static let user = LoggedFields(rawValue: 16)
  static let responseBody = LoggedFields(rawValue: 32)
  static let upstream = LoggedFields(rawValue: 64)
  /// The client was told by a proxy's forwarded address.
  static let forwarded = LoggedFields(rawValue: 128)
}

/// Where a record stands in its batch.
struct RecordPlace: Sendable {
  var index: UInt32 = 0
  /// Among the short ones.
  var isShort = false
}

/// What is asked for only where something is new.
extension RecordBatch {
  func record(at place: RecordPlace) -> Record {
    place.isShort ? shorts[Int(place.index)].record(form) : records[Int(place.index)]
  }

  func text(_ field: Field, at place: RecordPlace) -> String? {
    string(field, of: record(at: place))
  }

  func bytes(_ field: Field, at place: RecordPlace) -> [UInt8]? {
    let record = record(at: place)
    return bytes(record[field], of: record)
  }

  /// Of the whole line.
  func lineHash(at place: RecordPlace) -> UInt64 {
    let record = record(at: place)
    if record.whole.isAbsent { return 0 }
    // SAFETY: the span ends with each call.
    return record.isUnwrapped
      ? unsafe StableHash.of(unwrapped.span.bytes.extracting(record.whole.range))
      : unsafe StableHash.of(lines.span.bytes.extracting(record.whole.range))
  }
}

/// Records, and what an `ExchangeReader` saw of them.
public struct ReadBatch: Sendable {
  public var batch = RecordBatch()
  /// One for each record, the short ones first; behind them may stand some of a batch before, to be overwritten.
  var seen: [Sighting] = []
  /// Of all queries.
  var keys: [QueryKey] = []

  public init() {}

  /// Of all records.
  var count: Int { batch.shorts.count + batch.records.count }

  /// Empties it, keeping its memory.
  public mutating func removeAll() {
    batch.removeAll()
    keys.removeAll(keepingCapacity: true)
  }
}

/// What is the same for all records of a source.
struct GatheringContext: Sendable {
  var settings: GatheringSettings
  /// The source's path as samples tell it.
  var source: String
}
