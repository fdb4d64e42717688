internal import Vocabulary

/// One answered read of a trail, with who read and where. Nothing is allocated for it: a night has many.
struct TrailStep {
  /// In nanoseconds.
  private(set) var time: Int64
  /// In bytes; -1 absent.
  let size: Int64
  /// Keyed hashes of path and query, and the fingerprint of the answer's content; see `TrailEvent`.
  let path: UInt64
  let query: UInt64
  let answer: UInt64
  let client: UInt64
  /// Index of the endpoint in the panorama.
  let endpoint: Int32
  let status: UInt16
  let sizeClass: SizeClass
  let content: ContentShape

  init(_ event: TrailEvent, client: UInt64, endpoint: Int) {
    time = event.time.nanoseconds
    size = event.size
    path = event.path
    query = event.query
    answer = event.answer
    self.client = client
    self.endpoint = Int32(clamping: endpoint)
    status = event.status
    sizeClass = event.sizeClass
    content = event.content
  }

  /// The same, read again.
  func moved(to time: Int64) -> TrailStep {
    var step = self
    step.time = time
    return step
  }

  /// Nil when they cannot be compared.
  func hasContent(of other: TrailStep) -> Bool? {
    if (status == 204) != (other.status == 204) { return false }
    if status == 204 { return true }
    if answer != 0, other.answer != 0 { return answer == other.answer }
    guard size >= 0, other.size >= 0, sizeClass == other.sizeClass else { return nil }
    if size == other.size { return true }
    return Self.arePerhapsEmpty(self, other) || Self.arePerhapsEmpty(other, self) ? nil : false
  }

  /// `[]` as it is, perhaps framed, and encoded for another browser of the same client.
  private static func arePerhapsEmpty(_ plain: TrailStep, _ other: TrailStep) -> Bool {
    let isFramed = plain.sizeClass.meaning == .contentWithFraming
    let isEncoded =
      SizeKnowledge.emptyArrayEncoded.contains(other.size)
      || plain.sizeClass.meaning != .content
        && SizeKnowledge.emptyArrayEncodedChunked.contains(other.size)
    return isEncoded
      && (SizeKnowledge.emptyArray.contains(plain.size)
        || isFramed && SizeKnowledge.emptyArrayChunked.contains(plain.size))
  }
}

extension TrailStep: Grouped {
  var group: UInt64 { path }

  static func < (a: Self, b: Self) -> Bool {
    if a.time != b.time { return a.time < b.time }
    if a.answer != b.answer { return a.answer < b.answer }
    if a.size != b.size { return a.size < b.size }
    if a.status != b.status { return a.status < b.status }
    if a.query != b.query { return a.query < b.query }
    return (a.sizeClass.code, a.content.rawValue, a.client, a.endpoint)
      < (b.sizeClass.code, b.content.rawValue, b.client, b.endpoint)
  }
}

extension ArraySlice<TrailStep> {
  /// Those at this time, in nanoseconds, and later.
  func from(_ time: Int64) -> ArraySlice<TrailStep> {
    self[partitioningIndex { $0.time >= time }...]
  }

  /// Those before it.
  func until(_ time: Int64) -> ArraySlice<TrailStep> {
    self[..<partitioningIndex { $0.time >= time }]
  }
}

/// When something was written to, or to what lies below it.
struct WriteTime: Grouped {
  let group: UInt64
  let time: Int64
  let client: UInt64

  static func < (a: Self, b: Self) -> Bool { (a.time, a.client) < (b.time, b.client) }
}

/// When somebody read an item of a collection.
struct ItemTouch: Grouped {
  /// Of the collection, see `WritePairs.items`.
  let group: UInt64
  let time: Int64
  let client: UInt64
  let path: UInt64

  init(_ event: TrailEvent, client: UInt64, group: UInt64) {
    self.group = group
    time = event.time.nanoseconds
    self.client = client
    path = event.path
  }

  static func < (a: Self, b: Self) -> Bool {
    a.time != b.time ? a.time < b.time : (a.client, a.path) < (b.client, b.path)
  }
}
