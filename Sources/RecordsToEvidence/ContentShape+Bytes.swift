internal import Vocabulary

extension ContentShape {
  /// What logged content is: `[]` and an object whose only list is empty are empty lists.
  ///
  /// Cut-off content is judged by what is there; depth is limited to the object and one object inside it.
  init(content: [UInt8]) {
    var scanner = JSONShape(bytes: content)
    self = scanner.shape()
  }
}

/// Walks a JSON text far enough to tell an empty list from a full one; never fails.
private struct JSONShape {
  let bytes: [UInt8]
  var i = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func shape() -> ContentShape {
    skipSpace()
    guard i < bytes.count else { return .nothing }
    switch bytes[i] {
    case UInt8(ascii: "["): return isEmpty(closedBy: UInt8(ascii: "]")) ? .emptyList : .list
    case UInt8(ascii: "{"): return object(depth: 0)
    case UInt8(ascii: "n") where bytes[i...].starts(with: Array("null".utf8)): return .emptyList
    case UInt8(ascii: "<"): return isHTML ? .html : .other
    default: return .other
    }
  }

  private var isHTML: Bool {
    let start = String(decoding: bytes[i...].prefix(512), as: UTF8.self).lowercased()
    return start.contains("<html") || start.contains("<!doctype html")
  }

  private mutating func skipSpace() {
    while i < bytes.count, bytes[i] <= 32 { i += 1 }
  }

  /// At an opening bracket: whether only white space comes before the closing one.
  private mutating func isEmpty(closedBy end: UInt8) -> Bool {
    i += 1
    skipSpace()
    return i < bytes.count && bytes[i] == end
  }

  private mutating func object(depth: Int) -> ContentShape {
    if isEmpty(closedBy: UInt8(ascii: "}")) {
      i += 1
      return .emptyObject
    }
    var emptyLists = 0
    var others = 0
    while i < bytes.count, bytes[i] == UInt8(ascii: "\"") {
      skipString()
      skipSpace()
      guard i < bytes.count, bytes[i] == UInt8(ascii: ":") else { break }
      i += 1
      skipSpace()
      switch member(depth: depth) {
      case .emptyList: emptyLists += 1
      case .nothing: break
      default: others += 1
      }
      skipSpace()
      guard i < bytes.count, bytes[i] == UInt8(ascii: ",") else { break }
      i += 1
      skipSpace()
    }
    if i < bytes.count, bytes[i] == UInt8(ascii: "}") { i += 1 }
    return emptyLists > 0 && others == 0 ? .emptyList : .object
  }

  /// One member's value: an empty list, `nothing` for what a page envelope carries beside it (numbers, null, links), or content.
  private mutating func member(depth: Int) -> ContentShape {
    guard i < bytes.count else { return .other }
    switch bytes[i] {
    case UInt8(ascii: "["):
      if isEmpty(closedBy: UInt8(ascii: "]")) {
        i += 1
        return .emptyList
      }
      return .list
    case UInt8(ascii: "{"):
      guard depth < 2 else { return .other }
      let inner = object(depth: depth + 1)
      return inner == .emptyObject ? .nothing : inner
    case UInt8(ascii: "\""):
      skipString()
      return .nothing
    default:
      while i < bytes.count, !isDelimiter(bytes[i]) { i += 1 }
      return .nothing
    }
  }

  private func isDelimiter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
  }

  private mutating func skipString() {
    i += 1
    while i < bytes.count, bytes[i] != UInt8(ascii: "\"") {
      i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1
    }
    i = min(i + 1, bytes.count)
  }
}
