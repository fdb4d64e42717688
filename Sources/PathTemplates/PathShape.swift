public import Vocabulary

/// Folds the variable segments of a path: `/users/42/devices` and `/users/7/devices` are `/users/{n}/devices`.
///
/// Percent-escapes and letter case are kept; a matrix parameter (`;jsessionid=…`) is cut off; a trailing slash counts.
/// Where only a part of a segment varies, the rest stays beside the placeholder: `Assets({n})`, `{n}.json`.
public enum PathShape {
  /// Paths with more segments are cut there and end in `/…`: nobody's API is that deep.
  public static let deepest = 16

  /// Hashes the shape without building it: paths of one shape have one value.
  @inlinable
  public static func combine(_ path: RawSpan, into hash: inout StableHash) {
    forEachPiece(of: path) { piece, shape, isStart in
      if !isStart { hash.combine(0xfe00) }
      if shape == .word {
        hash.combine(StableHash.of(piece))
      } else {
        hash.combine(UInt64(shape.rawValue) | 0xff00)
      }
    }
  }

  /// The shape as text; bytes that are not UTF-8 become U+FFFD.
  public static func text(of path: RawSpan) -> String {
    var text: [UInt8] = []
    forEachPiece(of: path) { piece, shape, isStart in
      if isStart { text.append(UInt8(ascii: "/")) }
      if shape == .word {
        for i in 0..<piece.byteCount {
          // SAFETY: checked access; UInt8 has no invalid bit pattern.
          text.append(unsafe piece.unsafeLoad(fromByteOffset: i, as: UInt8.self))
        }
      } else {
        text.append(contentsOf: shape.placeholder.utf8)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The shape of a path given as text.
  public static func text(of path: String) -> String {
    let bytes = Array(path.utf8)
    // SAFETY: the span ends with this call, the array lives longer.
    return unsafe text(of: bytes.span.bytes)
  }

  /// Calls `body` with each segment (without its slash), what it looks like, and whether it begins a segment; `/a/` has the
  /// segments `a` and ``. A segment of which a part varies comes in two or three pieces.
  @inlinable
  static func forEachPiece(of path: RawSpan, _ body: (RawSpan, SegmentShape, Bool) -> Void) {
    let count = path.byteCount
    // SAFETY: every offset below is < byteCount; UInt8 has no invalid bit pattern.
    var start = 0
    if count > 0, unsafe path.unsafeLoad(fromUncheckedByteOffset: 0, as: UInt8.self) == 47 {
      start = 1
    }
    var segments = 0
    while segments < deepest {
      var i = start
      var digits = 0
      var others = 0
      var byte: UInt8 = 47
      while i < count {
        byte = unsafe path.unsafeLoad(fromUncheckedByteOffset: i, as: UInt8.self)
        // Letters are most of it; all that matters lies between `%` and `@`.
        if byte &- 37 <= 27 {
          if byte &- 48 <= 9 {
            digits &+= 1
          } else if byte == 47 || byte == 59 {
            break
          } else if byte == 37 || byte == 41 || byte == 64 {
            others &+= 1
          }
        }
        i &+= 1
      }
      let segment = path.extracting(start..<i)
      let length = i &- start
      if digits == 0, others == 0, length <= SegmentShape.longestWord {
        body(segment, .word, true)
      } else if digits == length {
        body(segment, .number, true)
      } else if length <= 2 {
        // `v1`: nothing else has two bytes.
        body(segment, .word, true)
      } else {
        let shape = SegmentShape(segment)
        if let pieces = SegmentPieces(segment, shape) {
          if pieces.start > 0 { body(segment.extracting(0..<pieces.start), .word, true) }
          body(segment.extracting(pieces.start..<pieces.end), pieces.shape, pieces.start == 0)
          body(segment.extracting(pieces.end..<length), .word, false)
        } else {
          body(segment, shape, true)
        }
      }
      segments &+= 1
      if i >= count || byte == 59 { return }
      start = i &+ 1
    }
  }
}
