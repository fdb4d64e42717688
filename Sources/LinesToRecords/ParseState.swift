/// What a parser knows between two lines, to be stored with the position after the last one.
public struct ParseState: Sendable, Codable, Equatable {
  /// A line whose envelope split it: what came so far.
  struct Part: Sendable, Codable, Equatable {
    var stream: UInt8
    var container: UInt64?
    var envelope: UInt8
    /// Of the first part, in nanoseconds since 1970.
    var time: Int64?
    var timePrecision: UInt8 = 0
    /// Of the last part so far.
    var line: Int64
    var bytes: [UInt8]
    /// Over the length limit: the rest is dropped.
    var isTooLong = false
  }

  /// A message that may go on: the next lines of its stream may be its traceback.
  struct PendingMessage: Sendable, Codable, Equatable {
    var phase: PendingRecord.Phase
    var line: Int64
    var stream: UInt8
    var envelope: UInt8
    var parser: UInt8
    /// Nanoseconds since 1970.
    var time: Int64?
    var timePrecision: UInt8
    var level: [UInt8]
    var message: [UInt8]
    var exceptionType: [UInt8]
  }

  /// A request whose status comes with a later line of the same id.
  struct OpenRequest: Sendable, Codable, Equatable {
    var stream: UInt8
    /// With what tells processes apart.
    var id: [UInt8]
    /// The object that tells of it; empty where another has the same id.
    var object: [UInt8]
  }

  /// What detection has seen and chosen.
  struct Detection: Sendable, Codable, Equatable {
    var linesSeen = 0
    /// How many of those are still to be parsed: they were looked at before the source was read.
    var linesAhead: Int?
    /// The usual definition's name → the chosen one's.
    var chosen: [String: String] = [:]
    /// Those of `chosen` that lines told; the others are the usual ones.
    var told: Set<String>?
    /// What the lines of other files told, as `chosen`; it holds where the own ones neither tell nor contradict.
    var inherited: [String: String]?
    /// The definitions of which some line would be another.
    var contradicted: Set<String>?
    var isDecided = false
    /// The definitions whose patterns fitted lines.
    var seen: Set<String>?
    /// Sizes of objects whose keys do not say it count the header section.
    var countsHeaders: Bool?
    /// The key that holds the status of such objects, by its hash.
    var statusKey: UInt64?
    /// What the lines show of a format that no definition knows.
    var ownFormat: OwnFormat?
  }

  var parts: [Part] = []
  var pending: [PendingMessage] = []
  /// The last `#Fields:` line's names.
  var fields: String?
  /// The day that the last `#Date` line names, in seconds since 1970: some columns have only a time of day.
  var date: Int64?
  var detection = Detection()
  /// The newest come last.
  var openRequests: [OpenRequest]?
  /// A line completed such a request; nil: none did.
  var hasJoined: Bool?
  /// How many were told before; nil: none.
  var openings: Int?
  /// The streams whose last line was a message: an indented line goes on with it.
  var messageStreams: Set<UInt8> = []

  public init() {}

  /// At the start of a log of which others are the continuation, or it theirs: a few lines need not show what wrote them.
  ///
  /// `others` are states after lines of those. What most of them show holds until the log's own lines show something else.
  public init(besides others: [ParseState]) {
    let detections = others.map(\.detection)
    var votes: [String: [String: Int]] = [:]
    for detection in detections {
      for usual in detection.told ?? [] {
        votes[usual, default: [:]][detection.chosen[usual] ?? usual, default: 0] += 1
      }
    }
    detection.ownFormat = OwnFormat.mostUsual(of: detections.compactMap(\.ownFormat))
    if votes.isEmpty { return }
    detection.inherited = votes.compactMapValues { votes in
      votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  /// What the log's own first lines show, beside what others do. `first` is the state after `LineParser.detect` of these
  /// lines, which are still to be parsed.
  public mutating func take(first: ParseState) {
    let shared = detection
    detection = first.detection
    detection.inherited = shared.inherited
    detection.ownFormat =
      shared.ownFormat?.joined(with: first.detection.ownFormat) ?? first.detection.ownFormat
    detection.linesAhead = first.detection.linesSeen
  }

  /// The log goes on where another file of it ended. What is under way is told of the first line here: where it began is no
  /// place in this file.
  public mutating func goOn(from earlier: ParseState) {
    parts = earlier.parts
    pending = earlier.pending
    for i in parts.indices { parts[i].line = 1 }
    for i in pending.indices { pending[i].line = 1 }
    openRequests = earlier.openRequests
    messageStreams = earlier.messageStreams
    fields = earlier.fields
    date = earlier.date
  }

  /// Another file has gone on with what was under way.
  public mutating func letGo() { (parts, pending, openRequests) = ([], [], nil) }

  /// Nothing is known.
  public var isNew: Bool { self == ParseState() }

  /// No line's text is under way.
  public var isClean: Bool { parts.isEmpty && pending.isEmpty }
}
