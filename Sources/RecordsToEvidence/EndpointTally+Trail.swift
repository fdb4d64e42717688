internal import Vocabulary

extension EndpointTally {
  /// Remembers the request for write → read pairs: answered reads and writes, and failures of the server.
  mutating func addTrail(
    _ exchange: Exchange, _ record: Record, _ buffer: RawSpan,
    _ settings: GatheringSettings
  ) {
    let client = exchange.client.hash
    guard record.hasTime, client != 0, isOfInterest(record.status), !exchange.fromCache else {
      return
    }
    let window = exchange.began.seconds / Trail.windowSeconds
    let hash = StableHash.of(client, UInt64(bitPattern: window))
    guard let i = trails.index(of: hash), trails.values[i].admits(exchange.began) else { return }
    trails.values[i].client = client
    var event = TrailEvent(
      time: exchange.began, status: record.status, sizeClass: exchange.sizeClass,
      size: exchange.size, path: 0, answer: exchange.answer, content: exchange.content)
    buffer.with(record[.path]) { path in
      guard let path else { return }
      event.path = Self.pathHash(path, settings)
      if isWrite { event.ancestors = Self.ancestors(of: path, settings) }
    }
    if !isWrite, !record[.query].isAbsent {
      event.query = buffer.hash(of: record[.query], seed: settings.clientKey) | 1
    }
    if isWrite, let body = buffer.bytes(record[.requestBody]) {
      event.request = Exchange.fingerprint(body)
    }
    trails.values[i].add(event)
  }

  private func isOfInterest(_ status: UInt16) -> Bool {
    200..<300 ~= status || status == 304 || 500..<600 ~= status
  }

  /// A trailing slash makes no other resource.
  private static func pathHash(_ path: RawSpan, _ settings: GatheringSettings) -> UInt64 {
    var end = path.byteCount
    if end > 1, path.byte(end - 1) == UInt8(ascii: "/") { end -= 1 }
    return StableHash.of(path.extracting(0..<end), seed: settings.clientKey) | 1
  }

  private static func ancestors(
    of path: RawSpan, _ settings: GatheringSettings
  ) -> InlineArray<3, UInt64> {
    var ancestors: InlineArray<3, UInt64> = [0, 0, 0]
    var end = path.byteCount
    if end > 1, path.byte(end - 1) == UInt8(ascii: "/") { end -= 1 }
    for level in 0..<3 {
      while end > 0, path.byte(end - 1) != UInt8(ascii: "/") { end -= 1 }
      end -= 1
      guard end > 0 else { break }
      ancestors[level] = pathHash(path.extracting(0..<end), settings)
    }
    return ancestors
  }
}

extension EndpointKey {
  var isWrite: Bool {
    method == "POST" || method == "PUT" || method == "PATCH" || method == "DELETE"
  }

  /// A file that the UI loads, not an answer of the API.
  var isStaticFile: Bool {
    guard let dot = path.lastIndex(of: "."), let slash = path.lastIndex(of: "/"), slash < dot else {
      return false
    }
    return Self.fileEndings.contains(path[path.index(after: dot)...].lowercased())
  }

  private static let fileEndings: Set<String> = [
    "js", "mjs", "css", "map", "png", "jpg", "jpeg", "gif", "svg", "ico", "webp", "avif", "woff",
    "woff2", "ttf", "eot", "otf", "mp4", "webm", "mp3", "wasm", "webmanifest", "html", "htm",
  ]
}
