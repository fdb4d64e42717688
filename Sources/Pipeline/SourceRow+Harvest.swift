internal import BytesToLines
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

  /// Where it was left.
  var resumption: Resumption {
    let tail = position.tail
    let place = Position(
      byteOffset: position.byteOffset, lineNumber: position.line + 1,
      tailHash: ContentHash(high: tail.high, low: tail.low), tailLength: Int(clamping: tail.length))
    let state = try? JSONDecoder().decode(ParseState.self, from: Data(position.parseState))
    return Resumption(position: place, parseState: state)
  }

  /// Brings the row up to date with what was read; `startsAnew`: from the source's start.
  mutating func take(_ harvest: Harvest, startsAnew: Bool) throws {
    let source = harvest.source
    if startsAnew {
      tally = SourceTally()
      (firstTime, lastTime) = (nil, nil)
    }
    path = source.path
    head = ContentMark(harvest.head.identity)
    fileStamp = Self.stamp(source)
    state = harvest.damage != nil ? .damaged : source.looksClosed ? .closed : .open
    damageTold = harvest.damage != nil
    parser = harvest.tally.mostUsedParser ?? parser
    envelope = harvest.summary.envelope ?? envelope
    position.byteOffset = harvest.position.byteOffset
    position.line = harvest.position.lineNumber - 1
    position.tail = ContentMark(
      length: Int64(harvest.position.tailLength), high: harvest.position.tailHash.high,
      low: harvest.position.tailHash.low)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    position.parseState = try harvest.parseState.map { [UInt8](try encoder.encode($0)) } ?? []
    add(harvest)
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

extension ContentMark {
  fileprivate init(_ identity: ContentIdentity) {
    self.init(
      length: Int64(identity.headLength), high: identity.headHash.high, low: identity.headHash.low)
  }
}

extension Configuration {
  /// Big-endian.
  var readingHashBytes: [UInt8] {
    stride(from: 56, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: readingHash >> UInt64($0))
    }
  }
}
