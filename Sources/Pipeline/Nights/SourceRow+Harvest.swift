internal import BytesToLines
internal import EvidenceBytes
internal import Foundation
internal import LinesToRecords
internal import Store
internal import Vocabulary

extension SourceRow {
  /// A log that nobody has seen before.
  init(_ harvest: Harvest, of stream: StreamKey) {
    self.init(path: harvest.source.path, stream: stream, head: ContentMark(harvest.head.identity))
  }

  /// Size and time of change of the file as it lies on disk.
  static func stamp(_ source: Source) -> [UInt8] {
    Array("\(source.storedSize ?? -1) \(source.modified?.nanoseconds ?? 0)".utf8)
  }

  /// How the log begins.
  var identity: ContentIdentity {
    ContentIdentity(
      headLength: Int(clamping: head.length), headHash: ContentHash(high: head.high, low: head.low))
  }

  /// What its bytes are, as far as it was read.
  var milestones: Milestones { Milestones(stored: position.milestones) }

  /// Where it was left.
  var resumption: Resumption {
    let tail = position.tail
    let place = Position(
      byteOffset: position.byteOffset, lineNumber: position.line + 1,
      tailHash: ContentHash(high: tail.high, low: tail.low), tailLength: Int(clamping: tail.length))
    let state = try? JSONDecoder().decode(ParseState.self, from: Data(position.parseState))
    return Resumption(position: place, milestones: milestones, parseState: state)
  }

  /// Another source has gone on with what was under way at its end.
  mutating func letGo() throws {
    guard var state = resumption.parseState else { return }
    state.letGo()
    position.parseState = try Self.encoded(state)
  }

  private static func encoded(_ state: ParseState) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return [UInt8](try encoder.encode(state))
  }

  /// Its evidence was stored by a program of another encoding.
  var hasOldEvidence: Bool {
    [.open, .closed, .damaged].contains(state) && tally.records > 0
      && evidenceVersion != Int(clamping: EndpointDay.encodingVersion)
  }

  /// Evidence of it may be what the configuration would no longer give.
  func isReadOtherwise(than engine: Engine) -> Bool {
    [.open, .closed].contains(state) && tally.records > 0
      && configurationHash != engine.configurationHash
  }

  /// Brings the row up to date with what was read; `startsAnew`: from the source's start.
  mutating func take(_ harvest: Harvest, startsAnew: Bool) throws {
    if startsAnew {
      tally = SourceTally()
      (firstTime, lastTime) = (nil, nil)
    }
    try place(harvest)
    state = harvest.damage != nil ? .damaged : harvest.isClosed ? .closed : .open
    if harvest.tally.records >= tally.records {
      parser = harvest.tally.mostUsedParser ?? parser
      envelope = harvest.summary.envelope ?? envelope
    }
    evidenceVersion = Int(clamping: EndpointDay.encodingVersion)
    add(harvest)
  }

  /// Takes over where the file lies and how far it was read, and none of its lines.
  mutating func place(_ harvest: Harvest) throws {
    path = harvest.source.path
    head = ContentMark(harvest.head.identity)
    damageTold = damageTold && harvest.damage != nil
    // Damage that nobody has heard of is read again, and told.
    fileStamp = harvest.damage == nil || damageTold ? Self.stamp(harvest.source) : []
    position.byteOffset = harvest.position.byteOffset
    position.line = harvest.position.lineNumber - 1
    position.tail = ContentMark(
      length: Int64(harvest.position.tailLength), high: harvest.position.tailHash.high,
      low: harvest.position.tailHash.low)
    position.milestones = harvest.milestones.stored
    position.parseState = try harvest.parseState.map(Self.encoded) ?? []
  }

  private mutating func add(_ harvest: Harvest) {
    tally.lines += harvest.tally.lines
    tally.records += harvest.tally.records
    tally.continuations += harvest.tally.continuations
    tally.other += harvest.tally.other
    tally.unparsed += harvest.tally.unparsed
    tally.bytes += harvest.bytes
    firstTime = [firstTime, harvest.firstTime].compactMap { $0 }.min()
    lastTime = [lastTime, harvest.lastTime].compactMap { $0 }.max()
  }
}

extension Milestones {
  /// Eight bytes each, big-endian.
  fileprivate init(stored bytes: [UInt8]) {
    let starts = stride(from: 0, to: bytes.count - 7, by: 8)
    self.init(hashes: starts.map { bytes[$0..<$0 + 8].reduce(0) { $0 << 8 | UInt64($1) } })
  }

  fileprivate var stored: [UInt8] {
    hashes.flatMap { hash in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: hash >> UInt64($0)) }
    }
  }
}

extension ContentMark {
  fileprivate init(_ identity: ContentIdentity) {
    self.init(
      length: Int64(identity.headLength), high: identity.headHash.high, low: identity.headHash.low)
  }
}

extension Configuration {
  /// Eight of them, big-endian; `definitions` are the texts of a site's own.
  func readingHashBytes(_ definitions: [String]) -> [UInt8] {
    var hash = StableHash(seed: readingHash)
    for text in definitions { hash.combine(text) }
    let value = definitions.isEmpty ? readingHash : hash.value
    return stride(from: 56, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: value >> UInt64($0))
    }
  }
}
