internal import Vocabulary

extension EndpointTally {
  /// Remembers the request for write → read pairs: answered reads and writes, and failures of the server.
  mutating func addTrail(
    _ exchange: borrowing Exchange, of batch: borrowing RecordBatch,
    _ settings: borrowing GatheringSettings
  ) {
    let client = exchange.client
    guard exchange.hasTime, isOfInterest(exchange.status), !exchange.fromCache else { return }
    let window = exchange.began.nanoseconds / (Trail.windowSeconds * 1_000_000_000)
    let hash = StableHash.of(client, UInt64(bitPattern: window))
    guard let i = trails.index(of: hash) else { return }
    var event = TrailEvent(
      time: exchange.began, status: exchange.status, sizeClass: exchange.sizeClass,
      size: exchange.size, path: exchange.resource, answer: exchange.answer,
      content: exchange.content)
    if isWrite {
      event.ancestors = Self.ancestors(
        of: batch.bytes(.path, at: exchange.place) ?? [], settings.clientKey)
      if let body = batch.bytes(.requestBody, at: exchange.place) {
        event.request = ExchangeReader.fingerprint(body)
      }
    } else {
      event.query = exchange.query
    }
    trails.values[i].client = client
    trails.values[i].add(event)
  }

  private func isOfInterest(_ status: UInt16) -> Bool {
    200..<300 ~= status || status == 304 || 500..<600 ~= status
      || isWrite && 300..<400 ~= status
  }

  /// Keyed hashes of the nearest three paths above it; a trailing slash makes no other resource, and a key in parentheses
  /// (`Assets(104)`) lies below its collection. Above `/members/44/note.json` is `/members/44.json`, too.
  private static func ancestors(of path: [UInt8], _ key: UInt64) -> InlineArray<3, UInt64> {
    var ancestors: InlineArray<3, UInt64> = [0, 0, 0]
    var end = path.count
    if end > 1, path[end - 1] == UInt8(ascii: "/") { end -= 1 }
    let ending = Self.ending(of: path[0..<end])
    var nearest = 0
    for level in 0..<(ending == nil ? 3 : 2) {
      let isKeyed = end > 0 && path[end - 1] == UInt8(ascii: ")")
      while end > 0, path[end - 1] != UInt8(ascii: "/"),
        !isKeyed || path[end - 1] != UInt8(ascii: "(")
      {
        end -= 1
      }
      end -= 1
      guard end > 0 else { break }
      if nearest == 0 { nearest = end }
      if let ending {
        let above = Array(path[0..<end] + ending)
        // SAFETY: the span ends with this call.
        ancestors[level] = unsafe StableHash.of(above.span.bytes, seed: key) | 1
        continue
      }
      // SAFETY: the span ends with this call.
      ancestors[level] = unsafe StableHash.of(path.span.bytes.extracting(0..<end), seed: key) | 1
    }
    if ending != nil, nearest > 0 {
      // SAFETY: the span ends with this call.
      ancestors[2] = unsafe StableHash.of(path.span.bytes.extracting(0..<nearest), seed: key) | 1
    }
    return ancestors
  }

  /// `.json`, where the same path without it, or with another ending, is another view of the same thing.
  private static func ending(of path: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let dot = path.lastIndex(of: UInt8(ascii: ".")), dot > path.startIndex,
      path[dot - 1] != UInt8(ascii: "/"),
      endings.contains(where: { $0.utf8.elementsEqual(path[(dot + 1)...]) })
    else { return nil }
    return path[dot...]
  }

  private static let endings = ["json", "xml", "jsonld", "geojson", "do", "action", "api"]
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
