internal import JSONBytes
internal import Vocabulary

extension LineParser {
  /// One line of the source.
  @inline(__always)
  mutating func parseLine(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, number: Int64
  ) {
    counts.lines &+= 1
    let end = to > from && bytes[to &- 1] == 13 ? to &- 1 : to
    let context = LineContext(line: number)
    if pending.isEmpty, matchesLatest(bytes, from, end, context) { return }
    open(bytes, from, end, context)
  }

  /// Takes envelopes off, then recognises what is inside.
  mutating func open(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ context: LineContext
  ) {
    guard context.depth < 3, let wrapping = Envelope.open(bytes, from, to, &times) else {
      recognise(bytes, from, to, context)
      return
    }
    if wrapping.content != .slice && context.isUnwrapped {
      recognise(bytes, from, to, context)
      return
    }
    var inner = context
    inner.add(wrapping)
    let part = current.parts.isEmpty ? nil : current.parts.firstIndex { $0.stream == inner.stream }
    if wrapping.content == .slice, !wrapping.isPartial, part == nil {
      open(bytes, wrapping.from, wrapping.to, inner)
      return
    }
    unwrap(wrapping, bytes, part: part, inner)
  }

  /// Brings a wrapped text into the unwrapped buffer, joined with the parts before it.
  private mutating func unwrap(
    _ wrapping: Wrapping, _ bytes: borrowing Span<UInt8>, part: Int?, _ context: LineContext
  ) {
    let start = unwrapper.used
    var isTooLong = false
    if let part {
      isTooLong = current.parts[part].isTooLong
      unwrapper.append(current.parts[part].bytes)
      current.parts.remove(at: part)
    }
    let range = wrapping.from..<wrapping.to
    switch wrapping.content {
    case .slice: unwrapper.append(bytes, range)
    case .escaped: unwrapper.appendUnescaped(bytes, range)
    case .numbers: _ = unwrapper.appendNumbers(bytes, range)
    }
    if unwrapper.used - start > Self.lineLimit {
      isTooLong = true
      unwrapper.cut(to: start)
    }
    guard !wrapping.isPartial else {
      let text = Array(unwrapper.bytes[start..<unwrapper.used])
      unwrapper.cut(to: start)
      current.parts.append(.init(stream: context.stream, bytes: text, isTooLong: isTooLong))
      counts.continuations += 1
      return
    }
    if isTooLong {
      unwrapper.cut(to: start)
      fail(.tooLong, line: context.line)
      return
    }
    recogniseUnwrapped(from: start, context)
  }

  /// Recognises the text from `start` to the unwrapped buffer's end.
  mutating func recogniseUnwrapped(from start: Int, _ context: LineContext) {
    var context = context
    context.isUnwrapped = true
    // The buffer is held while its last line is read: nothing may be appended to it until then.
    if unwrapper.hasColours(from: start) { unwrapper.removeColours(from: start) }
    let buffer = unwrapper.bytes
    open(buffer.span, start, unwrapper.used, context)
  }

  /// Copies a line with colour codes into the unwrapped buffer, without them.
  mutating func recogniseWithoutColours(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ context: LineContext
  ) {
    let start = unwrapper.used
    unwrapper.append(bytes, from..<to)
    recogniseUnwrapped(from: start, context)
  }
}
