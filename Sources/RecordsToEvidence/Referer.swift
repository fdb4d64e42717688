internal import PathTemplates
internal import Vocabulary

/// The page that asked, out of a `Referer` field.
struct Referer {
  /// Of host and path; empty ranges where there is none.
  var host: Range<Int>
  var path: Range<Int>

  /// Nil for anything but an `http` or `https` URL or an absolute path.
  init?(_ bytes: RawSpan) {
    var start = 0
    if bytes.byteCount > 0, bytes.byte(0) == UInt8(ascii: "/") {
      host = 0..<0
    } else {
      guard let afterScheme = Self.afterScheme(bytes) else { return nil }
      start = afterScheme
      while start < bytes.byteCount, !Self.endsHost(bytes.byte(start)) { start += 1 }
      guard start > afterScheme else { return nil }
      host = afterScheme..<start
    }
    var end = start
    while end < bytes.byteCount, bytes.byte(end) != UInt8(ascii: "?"),
      bytes.byte(end) != UInt8(ascii: "#")
    {
      end += 1
    }
    path = start..<end
  }

  private static func endsHost(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  private static func afterScheme(_ bytes: RawSpan) -> Int? {
    var i = 0
    for expected in "http".utf8 {
      guard i < bytes.byteCount, bytes.byte(i) | 0x20 == expected else { return nil }
      i += 1
    }
    if i < bytes.byteCount, bytes.byte(i) | 0x20 == UInt8(ascii: "s") { i += 1 }
    for expected in "://".utf8 {
      guard i < bytes.byteCount, bytes.byte(i) == expected else { return nil }
      i += 1
    }
    return i
  }

  /// The page of a `Referer` field's decoded bytes; empty for what is no URL.
  static func page(_ field: [UInt8]?) -> String {
    guard let field else { return "" }
    // SAFETY: the span ends with this call.
    let bytes = unsafe field.span.bytes
    guard let referer = Referer(bytes) else { return "" }
    return referer.page(in: bytes)
  }

  /// `host/masked/path`; a host-less referer begins with the slash.
  func page(in bytes: RawSpan) -> String {
    let name = bytes.string(Text(offset: host.lowerBound, length: host.count)) ?? ""
    let path = path.isEmpty ? "/" : PathShape.text(of: bytes.extracting(path))
    return name.lowercased() + path
  }
}
