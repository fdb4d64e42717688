/// One request of one client, as far as a write → read pair needs it.
///
/// `path` and `ancestors` are keyed hashes of concrete paths (never the paths): a read answers a write when its `path` is
/// the write's own or one of its ancestors.
public struct TrailEvent: Hashable, Comparable, Sendable {
  /// When the request began, where the log tells; else when its answer was complete.
  public var time: Instant
  /// In bytes; -1 absent.
  public var size: Int64
  public var path: UInt64
  /// Keyed hash of a read's query; 0 where there is none.
  public var query: UInt64 = 0
  /// Fingerprint of the answer's content; 0 when the log does not hold it.
  public var answer: UInt64
  /// Three ancestors and the request's fingerprint; nil where all are 0: most events are reads, and evidence holds many.
  private var ofWrite: [UInt64]?
  public var status: UInt16
  public var sizeClass: SizeClass
  public var content: ContentShape

  /// Of the nearest three ancestor paths, nearest first; 0 where there is none. Only writes need them.
  public var ancestors: InlineArray<3, UInt64> {
    get { ofWrite.map { [$0[0], $0[1], $0[2]] } ?? [0, 0, 0] }
    set { for level in 0..<3 { keep(newValue[level], at: level) } }
  }

  /// Fingerprint of the request's content; 0 when the log does not hold it.
  public var request: UInt64 {
    get { ofWrite?[3] ?? 0 }
    set { keep(newValue, at: 3) }
  }

  private mutating func keep(_ hash: UInt64, at place: Int) {
    if ofWrite == nil, hash != 0 { ofWrite = [0, 0, 0, 0] }
    ofWrite?[place] = hash
  }

  public init(
    time: Instant, status: UInt16, sizeClass: SizeClass, size: Int64, path: UInt64,
    ancestors: InlineArray<3, UInt64> = [0, 0, 0], answer: UInt64 = 0, request: UInt64 = 0,
    content: ContentShape = .unknown
  ) {
    self.time = time
    self.status = status
    self.sizeClass = sizeClass
    self.size = size
    self.path = path
    self.answer = answer
    self.content = content
    if ancestors[0] | ancestors[1] | ancestors[2] | request != 0 {
      ofWrite = [ancestors[0], ancestors[1], ancestors[2], request]
    }
  }

  private var order: (Int64, UInt64, UInt64, Int64, UInt16) {
    (time.nanoseconds, path, answer, size, status)
  }

  private var rest: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt32) {
    let ancestors = ancestors
    return (
      request, query, ancestors[0], ancestors[1], ancestors[2],
      UInt32(sizeClass.code) << 8 | UInt32(content.rawValue)
    )
  }

  public static func == (a: Self, b: Self) -> Bool { a.order == b.order && a.rest == b.rest }
  public static func < (a: Self, b: Self) -> Bool {
    a.order != b.order ? a.order < b.order : a.rest < b.rest
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(time)
    hasher.combine(path)
    hasher.combine(answer)
  }
}

/// What one client did at one endpoint within one window of time: a set, so that merging is a union.
public struct Trail: Mergeable, Equatable, Sendable {
  public var client: UInt64
  /// Ascending, none twice, `eventCap` at most.
  ///
  /// A slice: the trails of an endpoint share their memory where they were stored together.
  public private(set) var events: ArraySlice<TrailEvent>

  /// Windows are this long; a window is kept or dropped as a whole, the same ones at every endpoint.
  public static let windowSeconds: Int64 = 600
  /// More than this many events in one window are not kept: a machine, not a person.
  public static let eventCap = 32

  /// `events` must be ascending, none twice, `eventCap` at most.
  public init(client: UInt64 = 0, events: ArraySlice<TrailEvent> = []) {
    self.client = client
    self.events = events
  }

  public static var neutral: Trail { Trail() }

  public mutating func merge(_ other: Trail) {
    client = max(client, other.client)
    for event in other.events { insert(event) }
  }

  /// Adds one event under the cap.
  public mutating func insert(_ event: TrailEvent) {
    let start = events.startIndex
    var place = events.endIndex
    while place > start, event < events[place - 1] { place -= 1 }
    if place - start == Self.eventCap || (place > start && events[place - 1] == event) { return }
    events.insert(event, at: place)
    if events.count > Self.eventCap { events.removeLast() }
  }
}
