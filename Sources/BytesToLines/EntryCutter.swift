internal import Vocabulary

/// Cuts a browser's recording (HTTP Archive) into its entries while the document comes in pieces, however it is broken
/// into lines. An entry becomes one line of JSON.
///
/// Of an entry only what records are made of is kept, and no string that is longer than `longestString` (it becomes
/// empty): images and stack traces weigh megabytes. Brackets and strings are followed, nothing else is judged; what is
/// no JSON inside an entry is the parser's to tell.
///
/// Source: http://www.softwareishard.com/blog/har-12-spec/
struct EntryCutter {
  /// An entry's own depth: inside the document, `log`, `entries` and itself.
  private static let entryDepth = 4
  private static let keptKeys: Set<[UInt8]> = Set(
    [
      "startedDateTime", "time", "request", "response", "serverIPAddress", "_fromCache",
      "_fromServiceWorker",
    ].map { Array($0.utf8) })

  let longestEntry: Int
  let longestString: Int
  /// Entries that began.
  private(set) var count: Int64 = 0
  /// The document's last bracket was closed.
  private(set) var isComplete = false
  /// A bracket was closed that had not been opened.
  private(set) var isBroken = false

  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  /// The last string at a depth where keys matter.
  private var word: [UInt8] = []
  private var documentKey: [UInt8] = []
  private var logKey: [UInt8] = []
  private var isInEntries = false
  private var isInEntry = false
  /// The entry so far.
  private var entry: [UInt8] = []
  private var memberStart = 0
  private var hasMember = false
  private var expectsKey = false
  private var isDropping = false
  private var isTooLong = false
  private var stringStart = 0
  private var isStringDropped = false

  init(longestEntry: Int, longestString: Int = 256 << 10) {
    self.longestEntry = longestEntry
    self.longestString = longestString
  }

  /// Whether an entry has begun and not ended.
  var isInside: Bool { isInEntry }

  /// Appends the entries that end in these bytes; their numbers go on from the batch's own.
  mutating func take(_ bytes: ArraySlice<UInt8>, into batch: inout LineBatch) {
    for byte in bytes {
      if isInString { takeInString(byte) } else { take(byte, &batch) }
    }
  }

  private mutating func takeInString(_ byte: UInt8) {
    var ends = false
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      ends = true
      isInString = false
    }
    if !ends, word.count <= 32 { word.append(byte) }
    guard isInEntry else { return }
    if ends || !isStringDropped { put(byte) }
    if !ends, entry.count - stringStart > longestString, !isStringDropped, !isDropping {
      entry.removeLast(entry.count - stringStart)
      isStringDropped = true
    }
  }

  private mutating func take(_ byte: UInt8, _ batch: inout LineBatch) {
    switch byte {
    case 0x20, 9, 10, 13: return
    case UInt8(ascii: "\""): beginString()
    case UInt8(ascii: "{"), UInt8(ascii: "["): open(byte)
    case UInt8(ascii: "}"), UInt8(ascii: "]"): close(byte, &batch)
    case UInt8(ascii: ":"):
      if depth == 1 { documentKey = word }
      if depth == 2 { logKey = word }
      if isInEntry { takeColon() }
    case UInt8(ascii: ","):
      guard isInEntry else { return }
      if depth == Self.entryDepth {
        expectsKey = true
        isDropping = false
      } else {
        put(byte)
      }
    default: if isInEntry { put(byte) }
    }
  }

  private mutating func beginString() {
    isInString = true
    isEscaped = false
    isStringDropped = false
    word.removeAll(keepingCapacity: true)
    guard isInEntry else { return }
    if expectsKey, depth == Self.entryDepth {
      memberStart = entry.count
      if hasMember { put(UInt8(ascii: ",")) }
    }
    put(UInt8(ascii: "\""))
    stringStart = entry.count
  }

  private mutating func takeColon() {
    guard depth == Self.entryDepth, expectsKey else { return put(UInt8(ascii: ":")) }
    expectsKey = false
    if Self.keptKeys.contains(word) {
      hasMember = true
      put(UInt8(ascii: ":"))
    } else if !isTooLong {
      entry.removeLast(entry.count - memberStart)
      isDropping = true
    }
  }

  private mutating func open(_ byte: UInt8) {
    depth += 1
    if isInEntry { return put(byte) }
    let isObject = byte == UInt8(ascii: "{")
    if depth == 1 { isComplete = false }
    if depth == 3, !isObject, documentKey.elementsEqual("log".utf8),
      logKey.elementsEqual("entries".utf8)
    {
      isInEntries = true
    } else if depth == Self.entryDepth, isInEntries, isObject {
      count += 1
      isInEntry = true
      (hasMember, expectsKey, isDropping, isTooLong) = (false, true, false, false)
      entry.removeAll(keepingCapacity: true)
      entry.append(byte)
    }
  }

  private mutating func close(_ byte: UInt8, _ batch: inout LineBatch) {
    guard depth > 0 else {
      isBroken = true
      return
    }
    depth -= 1
    if isInEntry {
      if depth == Self.entryDepth - 1 {
        isDropping = false
        put(byte)
        return end(&batch)
      }
      return put(byte)
    }
    if depth == 2 { isInEntries = false }
    if depth == 0 { isComplete = true }
  }

  private mutating func put(_ byte: UInt8) {
    if isDropping || isTooLong { return }
    if entry.count >= longestEntry {
      isTooLong = true
      entry.removeAll()
      return
    }
    entry.append(byte)
  }

  private mutating func end(_ batch: inout LineBatch) {
    isInEntry = false
    guard !isTooLong else {
      batch.tooLong.append(count)
      return
    }
    batch.starts.append(UInt32(truncatingIfNeeded: batch.bytes.count))
    batch.bytes.append(contentsOf: entry)
    batch.ends.append(UInt32(truncatingIfNeeded: batch.bytes.count))
    batch.bytes.append(10)
    numbers.append(count)
    if entry.capacity > 1 << 18 { entry = [] }
  }

  /// The numbers of the batch's entries; to be taken with it.
  private var numbers: [Int64] = []

  mutating func takeNumbers() -> [Int64] {
    defer { numbers.removeAll(keepingCapacity: true) }
    return numbers
  }
}
