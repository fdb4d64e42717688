internal import JSONBytes
internal import Vocabulary

/// The key maps of all definitions, compiled: one table of paths, one program a definition.
struct KeyTables: Sendable {
  /// What stands at a path.
  struct Path: Sendable {
    /// Some definition reads it.
    var isRead = false
    /// Some definition reads something inside.
    var isPrefix = false
  }

  struct Source: Sendable {
    var meaning: Meaning
    var field: Field
    var unit: Int64
    var path: Int
    /// In a list of `{"name":…,"value":…}`: the name, in lower case.
    var member: [UInt8] = []
  }

  struct Program: Sendable {
    var definition: UInt8
    var isLogfmt: Bool
    var required: [Int]
    var values: [(path: Int, prefix: [UInt8])]
    /// In order: the first that is there gives a field its value.
    var sources: [Source]
    var sizeMeaning: SizeMeaning
    var timeIsStart: Bool
    var yields: ParserDefinition.Yield
    /// Of naive times, where the definition names one.
    var zone: ZoneRules?
  }

  private(set) var paths: [Path] = []
  /// Hash of a path → its index; open addressing, a power of two.
  private var hashes: [UInt64] = []
  private var indices: [Int32] = []
  private var known: [UInt64: Int] = [:]
  private(set) var programs: [Program] = []

  static let root: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Folds a key into a path's hash: letters lower case, `-` as `_`.
  @inline(__always)
  static func fold(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    let lower = 65...90 ~= byte ? byte | 0x20 : byte == UInt8(ascii: "-") ? UInt8(ascii: "_") : byte
    return (hash ^ UInt64(lower)) &* 0x100_0000_01b3
  }

  static func hash(_ path: some Sequence<UInt8>) -> UInt64 {
    path.reduce(root) { fold($0, $1) }
  }

  /// The path of this hash, or -1.
  @inline(__always)
  func index(of hash: UInt64) -> Int {
    let mask = hashes.count &- 1
    var i = Int(truncatingIfNeeded: hash >> 20) & mask
    while indices[i] >= 0 {
      if hashes[i] == hash { return Int(indices[i]) }
      i = (i &+ 1) & mask
    }
    return -1
  }

  private mutating func path(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    for (i, byte) in bytes.enumerated() where byte == UInt8(ascii: ".") {
      paths[slot(Self.hash(bytes[..<i]))].isPrefix = true
    }
    let index = slot(Self.hash(bytes))
    paths[index].isRead = true
    return index
  }

  private mutating func slot(_ hash: UInt64) -> Int {
    if let index = known[hash] { return index }
    known[hash] = paths.count
    paths.append(Path())
    return paths.count - 1
  }

  private static func spec(
    _ text: String, of entry: ParserDefinition.KeyMap.Entry
  ) throws(PatternProblem) -> FieldSpec {
    do throws(PatternProblem) {
      return try PlainFormat.spec(text, at: 0)
    } catch {
      var problem = error
      problem.place = entry.place
      throw problem
    }
  }

  /// `request.headers[referer]`: the member of that name in a list of names and values.
  private static func member(_ key: String) -> (path: String, name: [UInt8]) {
    guard key.last == "]", let open = key.firstIndex(of: "[") else { return (key, []) }
    return (
      String(key[..<open]), Array(key[key.index(after: open)...].dropLast().lowercased().utf8)
    )
  }

  /// Compiles a key map.
  mutating func add(
    _ map: ParserDefinition.KeyMap, of definition: ParserDefinition, index: UInt8, isLogfmt: Bool
  ) throws(PatternProblem) {
    var sources: [Source] = []
    for entry in map.fields {
      for key in entry.keys {
        let words = key.split(separator: " ")
        var text = entry.name
        if words.count > 1 { text += " " + words[1] }
        let spec = try Self.spec(text, of: entry)
        let (list, member) = Self.member(words.first.map(String.init) ?? "")
        sources.append(
          Source(
            meaning: spec.meaning, field: spec.field ?? .message, unit: spec.unit,
            path: path(list), member: member))
      }
    }
    programs.append(
      Program(
        definition: index, isLogfmt: isLogfmt, required: map.required.map { path($0) },
        values: map.values.map { (path($0.name), Array(($0.keys.first ?? "").utf8)) },
        sources: sources, sizeMeaning: definition.size, timeIsStart: definition.timeIsStart,
        yields: definition.yields,
        zone: definition.timezone.flatMap { ZoneRules(offset: $0) }))
  }

  /// Orders the programs, the most specific first, and builds the table of paths.
  mutating func finish() {
    let order = programs.indices.sorted { a, b in
      let (x, y) = (programs[a], programs[b])
      let (m, n) = (
        x.required.count + 2 * x.values.count, y.required.count + 2 * y.values.count
      )
      return m != n ? m > n : a < b
    }
    programs = order.map { programs[$0] }
    var size = 16
    while size < known.count * 3 { size *= 2 }
    hashes = [UInt64](repeating: 0, count: size)
    indices = [Int32](repeating: -1, count: size)
    for (hash, index) in known.sorted(by: { $0.value < $1.value }) {
      var i = Int(truncatingIfNeeded: hash >> 20) & (size - 1)
      while indices[i] >= 0 { i = (i + 1) & (size - 1) }
      hashes[i] = hash
      indices[i] = Int32(index)
    }
  }
}
