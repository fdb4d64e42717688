/// Unified diffs of insertions, as `diff -u` writes and `git apply` reads them.
enum UnifiedDiff {
  private struct Line {
    var mark: UInt8
    var text: [UInt8]
  }

  private static let context = 3

  /// `insertions` are in order; each stands at the start of a line or at the end of the file.
  static func patch(
    _ bytes: [UInt8], adding insertions: [(offset: Int, bytes: [UInt8])], path: String
  ) -> [UInt8] {
    let lines = script(bytes, insertions)
    var patch: [UInt8] = []
    var old = 1
    var new = 1
    var index = 0
    while index < lines.count {
      guard let first = lines[index...].firstIndex(where: { $0.mark != space }) else { break }
      let start = max(index, first - context)
      old += start - index
      new += start - index
      let end = hunkEnd(lines, from: first)
      let hunk = lines[start..<end]
      let counts = (hunk.count { $0.mark != plus }, hunk.count { $0.mark != minus })
      patch += Array("@@ -\(range(old, counts.0)) +\(range(new, counts.1)) @@\n".utf8)
      for line in hunk { patch += shown(line) }
      old += counts.0
      new += counts.1
      index = end
    }
    if patch.isEmpty { return [] }
    return Array("--- \(name("a/" + path))\n+++ \(name("b/" + path))\n".utf8) + patch
  }

  private static let space = UInt8(ascii: " ")
  private static let plus = UInt8(ascii: "+")
  private static let minus = UInt8(ascii: "-")

  /// Two changes with at most six lines between them share a hunk.
  private static func hunkEnd(_ lines: [Line], from first: Int) -> Int {
    var last = first
    var index = first
    while index < lines.count, index - last <= 2 * context {
      if lines[index].mark != space { last = index }
      index += 1
    }
    return min(lines.count, last + 1 + context)
  }

  private static func script(
    _ bytes: [UInt8], _ insertions: [(offset: Int, bytes: [UInt8])]
  ) -> [Line] {
    var script: [Line] = []
    var start = 0
    for insertion in insertions {
      script += split(bytes[start..<insertion.offset]).map { Line(mark: space, text: $0) }
      start = insertion.offset
      var added = insertion.bytes
      // The last line of the file had no line break and gets one.
      if start == bytes.count, let last = script.last, last.text.last != 10 {
        let isOld = last.mark == space
        script.removeLast()
        if isOld { script.append(Line(mark: minus, text: last.text)) }
        added = last.text + added
      }
      script += split(added[...]).map { Line(mark: plus, text: $0) }
    }
    return script + split(bytes[start...]).map { Line(mark: space, text: $0) }
  }

  private static func split(_ bytes: ArraySlice<UInt8>) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let feed = bytes[start...].firstIndex(of: 10) ?? bytes.endIndex - 1
      lines.append(Array(bytes[start...feed]))
      start = feed + 1
    }
    return lines
  }

  private static func shown(_ line: Line) -> [UInt8] {
    let tail = line.text.last == 10 ? [] : Array("\n\\ No newline at end of file\n".utf8)
    return [line.mark] + line.text + tail
  }

  private static func range(_ start: Int, _ count: Int) -> String {
    // An empty range stands before its line.
    count == 1 ? "\(start)" : "\(count == 0 ? start - 1 : start),\(count)"
  }

  /// Quoted as git does where a name holds more than plain characters.
  private static func name(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
    if isPlain { return path }
    var quoted = "\""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        quoted += "\\" + String(UnicodeScalar(byte))
      case 0x20...0x7E: quoted += String(UnicodeScalar(byte))
      default:
        let octal = String(byte, radix: 8)
        quoted += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
      }
    }
    return quoted + "\""
  }
}
