/// Times as loggers write them, by their shape.
enum TimeShapes {
  /// Where a time that begins at `from` ends, its zone included; nil for what is none.
  static func end(_ bytes: [UInt8], _ from: Int, _ limit: Int) -> Int? {
    if fits(bytes, from, limit, "dd/aaa/dddd:dd:dd:dd") {
      return zoneEnd(bytes, fractionEnd(bytes, from + 20, limit), limit)
    }
    let isISO =
      fits(bytes, from, limit, "dddd-dd-ddTdd:dd:dd")
      || fits(bytes, from, limit, "dddd-dd-dd dd:dd:dd")
      || fits(bytes, from, limit, "dddd/dd/dd dd:dd:dd")
      || fits(bytes, from, limit, "dd.dd.dddd dd:dd:dd")
    return isISO ? zoneEnd(bytes, fractionEnd(bytes, from + 19, limit), limit) : nil
  }

  /// A time and nothing else, perhaps in brackets.
  static func isTime(_ text: String) -> Bool {
    var bytes = Array(text.utf8)
    if bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") {
      bytes = Array(bytes.dropFirst().dropLast())
    }
    return end(bytes, 0, bytes.count) == bytes.count
  }

  private static func fractionEnd(_ bytes: [UInt8], _ from: Int, _ limit: Int) -> Int {
    guard from + 1 < limit, bytes[from] == UInt8(ascii: ".") || bytes[from] == UInt8(ascii: ","),
      48...57 ~= bytes[from + 1]
    else { return from }
    var i = from + 1
    while i < limit, 48...57 ~= bytes[i] { i += 1 }
    return i
  }

  private static func zoneEnd(_ bytes: [UInt8], _ from: Int, _ limit: Int) -> Int {
    guard from < limit else { return from }
    if bytes[from] == UInt8(ascii: "Z") { return from + 1 }
    let start = bytes[from] == 0x20 ? from + 1 : from
    guard start < limit, bytes[start] == UInt8(ascii: "+") || bytes[start] == UInt8(ascii: "-")
    else { return from }
    if fits(bytes, start + 1, limit, "dd:dd") { return start + 6 }
    return fits(bytes, start + 1, limit, "dddd") ? start + 5 : from
  }

  /// `d` stands for a digit and `a` for a letter.
  private static func fits(
    _ bytes: [UInt8], _ from: Int, _ limit: Int, _ shape: String
  ) -> Bool {
    let shape = Array(shape.utf8)
    guard from + shape.count <= limit else { return false }
    return zip(bytes[from...], shape).allSatisfy { byte, wanted in
      switch wanted {
      case UInt8(ascii: "d"): 48...57 ~= byte
      case UInt8(ascii: "a"): 97...122 ~= byte | 0x20
      default: byte == wanted
      }
    }
  }
}
