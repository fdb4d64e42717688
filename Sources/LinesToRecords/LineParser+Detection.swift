internal import JSONBytes
public import Vocabulary

extension LineParser {
  /// Lines that detection looks at before it stops asking.
  static let detectionLines = 2000
  /// Lines after which what was seen so far is tried first.
  private static let linesAtOnce = 500

  /// Some twins are not decided yet, or were before the lines are parsed.
  public var needsDetection: Bool {
    (forced.map { $0 == set.ownFormatParser } ?? (!set.twins.isEmpty || set.ownFormatParser != nil))
      && (!current.detection.isDecided || current.detection.linesAhead != nil)
  }

  /// Looks at lines to choose among parsers that read the same ones. `parse` does it itself; a pipeline that splits a
  /// source among workers does it once, and gives all of them the `state` it left.
  public mutating func detect(_ lines: LineBatch) {
    if let ahead = current.detection.linesAhead {
      current.detection.linesAhead = ahead > lines.count ? ahead - lines.count : nil
      return noteDoubts()
    }
    guard !lines.starts.isEmpty else { return }
    var probe = self
    probe.givesShort = false
    probe.current.detection = ParseState.Detection(isDecided: true)
    probe.statusKeys = StatusKeys()
    if current.detection.ownFormat == nil, set.ownFormatParser != nil {
      probe.formatSample = FormatSample()
    }
    probe.chooseTwins()
    var sample = LineBatch()
    sample.bytes = lines.bytes
    let count = min(lines.count, Self.detectionLines)
    var signs = Array(repeating: Signs(), count: set.names.count)
    for start in stride(from: 0, to: count, by: Self.linesAtOnce) {
      let part = start..<min(start + Self.linesAtOnce, count)
      sample.starts = Array(lines.starts[part])
      sample.ends = Array(lines.ends[part])
      var batch = RecordBatch()
      probe.parse(&sample, into: &batch)
      for record in batch.records where record.kind == .exchange && Int(record.parser) < signs.count
      {
        signs[Int(record.parser)].take(record, batch)
      }
      swap(&sample.bytes, &batch.lines)
      probe.current.detection.seen = probe.seenNames
      probe.putInOrder()
    }
    current.detection.seen = (current.detection.seen ?? []).union(probe.seenNames)
    for group in set.twins { choose(in: group, signs) }
    current.detection.statusKey = current.detection.statusKey ?? probe.statusKeys?.best
    if let format = probe.formatSample?.format {
      current.detection.ownFormat = format
      useOwnFormat()
    }
    let unnamed = [set.objectParser, set.pairsParser].compactMap { $0 }
    if unnamed.contains(where: { signs[Int($0)].shows(.sizedEmptyAnswers) }) {
      current.detection.countsHeaders = true
    }
    current.detection.linesSeen += count
    current.detection.isDecided = current.detection.linesSeen >= Self.detectionLines
    noteDoubts()
    chooseTwins()
  }

  /// Which twins the exchanges may be of, as far as is known.
  private mutating func noteDoubts() {
    if let format = current.detection.ownFormat, let parser = set.ownFormatParser {
      counts.doubts.insert(
        LineTally.Doubt(
          chosen: set.names[Int(parser)], others: [], isDecided: false, patterns: format.patterns))
    }
    for group in set.twins {
      let names = group.map { set.names[Int(set.programs[$0].definition)] }
      guard current.detection.chosen[names[0]] != nil else { continue }
      let chosen = current.detection.choice(among: names)
      counts.doubts = counts.doubts.filter { !names.contains($0.chosen) }
      counts.doubts.insert(
        LineTally.Doubt(
          chosen: chosen, others: names.filter { $0 != chosen },
          isDecided: current.detection.isTold(names[0])))
    }
  }

  /// The definitions that a line fitted.
  private var seenNames: Set<String> { Set(zip(set.names, seen).filter(\.1).map(\.0)) }

  /// The twin with the most signs; the usual one when there is none.
  private mutating func choose(in group: [Int], _ signs: [Signs]) {
    let definitions = group.map { set.definitions[Int(set.programs[$0].definition)] }
    let usual = Int(set.programs[group[0]].definition)
    guard signs[usual].exchanges > 0 else { return }
    var best = 0
    var bestCount = 0
    for (i, definition) in definitions.enumerated() {
      let count = definition.tells.filter { signs[usual].shows($0) }.count
      if count > bestCount { (best, bestCount) = (i, count) }
    }
    let names = definitions.map(\.name)
    if bestCount > 0 { current.detection.told = (current.detection.told ?? []).union([names[0]]) }
    if bestCount > 0 || current.detection.chosen[names[0]] == nil {
      current.detection.chosen[names[0]] = names[best]
    }
    let contradicted = definitions.filter { $0.tells.contains { signs[usual].contradicts($0) } }
    if !contradicted.isEmpty {
      current.detection.contradicted = (current.detection.contradicted ?? [])
        .union(contradicted.map(\.name))
    }
  }

  /// Leaves one program of each group active: the chosen definition's, else the first. A forced parser leaves its own.
  mutating func chooseTwins() {
    for index in set.programs.indices {
      let program = set.programs[index]
      let isOther = set.definitions[Int(program.definition)].yields == .other
      isActive[index] =
        forced.map { $0 == program.definition } ?? (program.hasStatus || isOther)
    }
    if forced == nil {
      for group in set.twins {
        let names = group.map { set.names[Int(set.programs[$0].definition)] }
        let chosen = names.firstIndex(of: current.detection.choice(among: names)) ?? 0
        for (i, index) in group.enumerated() { isActive[index] = i == chosen }
      }
    }
    putInOrder()
  }

  /// The programs of the definitions that detection saw come first. Before them only what is no exchange (WebSocket
  /// lines, error logs) and might read the same lines: a rare line of that kind is never taken for a request.
  private mutating func putInOrder() {
    let active = set.programs.indices.filter { isActive[$0] }
    let seen = current.detection.seen ?? []
    let own = active.filter { seen.contains(set.names[Int(set.programs[$0].definition)]) }
    let guards = active.filter { index in
      set.definitions[Int(set.programs[index].definition)].yields != .exchange
        && own.contains { !set.areDisjoint($0, index) }
    }
    let first = guards + own.filter { !guards.contains($0) }
    order = first + active.filter { !first.contains($0) }
    leader = -1
    for (place, index) in order.prefix(first.count + 1).enumerated()
    where set.programs[index].combined != .none && leader < 0 {
      let isFirst = order[..<place].allSatisfy {
        set.areDisjoint($0, index) || set.readsNoCombinedLine($0)
      }
      if isFirst { leader = index }
    }
  }
}

extension ParseState.Detection {
  /// What the lines told, else those of other files; else the usual one, which is the first.
  fileprivate func choice(among names: [String]) -> String {
    if told?.contains(names[0]) ?? false { return chosen[names[0]] ?? names[0] }
    return believed(names[0]) ?? chosen[names[0]] ?? names[0]
  }

  fileprivate func isTold(_ usual: String) -> Bool {
    told?.contains(usual) ?? false || believed(usual) != nil
  }

  /// What other files told, unless a line here speaks against it.
  private func believed(_ usual: String) -> String? {
    inherited?[usual].flatMap { contradicted?.contains($0) ?? false ? nil : $0 }
  }
}

/// What a source's exchanges show of the format they were written in.
private struct Signs {
  var exchanges = 0
  private var sizedEmpty = 0
  private var dashes = 0
  private var zeros = 0
  /// Smaller than any header section.
  private var small = 0
  private var apacheEscapes = 0
  private var absolute = 0

  mutating func take(_ record: Record, _ batch: RecordBatch) {
    exchanges += 1
    let bytes = record.isUnwrapped ? batch.unwrapped : batch.lines
    let size = max(record.bodySize, record.responseSize)
    let isEmpty = record.status == 304 || record.status == 204
    if isEmpty, size > 0 { sizedEmpty += 1 }
    if isEmpty, size == 0 { zeros += 1 }
    if size < 0, record.status != 0 { dashes += 1 }
    if 1..<60 ~= size { small += 1 }
    if !record[.serverAddress].isAbsent { absolute += 1 }
    let whole = bytes[record.whole.range]
    var last: UInt8 = 0
    for (i, byte) in zip(whole.indices, whole) {
      if last == 0x5C, byte == 0x22 {
        apacheEscapes += 1
        break
      }
      if last == 0x5C, byte == UInt8(ascii: "x"), i + 2 < whole.endIndex,
        97...102 ~= bytes[i + 1] || 97...102 ~= bytes[i + 2]
      {
        apacheEscapes += 1
        break
      }
      last = byte
    }
  }

  /// Who writes so would not write this.
  func contradicts(_ tell: ParserDefinition.Tell) -> Bool {
    switch tell {
    case .sizedEmptyAnswers: zeros + dashes + small > 0
    case .dashSizes: zeros > 0
    case .apacheEscapes, .absoluteTargets: false
    }
  }

  func shows(_ tell: ParserDefinition.Tell) -> Bool {
    switch tell {
    case .sizedEmptyAnswers: sizedEmpty > 0 && dashes == 0 && small == 0
    case .dashSizes: dashes > 0
    case .apacheEscapes: apacheEscapes > 0
    case .absoluteTargets: absolute * 2 > exchanges
    }
  }
}
