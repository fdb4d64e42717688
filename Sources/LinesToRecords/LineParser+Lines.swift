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
    if pending.isEmpty, matchesLeader(bytes, from, end, context) { return }
    open(bytes, from, end, context)
  }

  /// Takes envelopes off, then recognises what is inside.
  mutating func open(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ context: LineContext
  ) {
    if !context.isUnwrapped, context.depth < 3, openDocker(bytes, from, to, context) { return }
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
    let part = part(of: inner)
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
    var context = context
    let isTooLong = takePart(part, &context)
    switch wrapping.content {
    case .slice: unwrapper.append(bytes, wrapping.from..<wrapping.to)
    case .escaped: _ = unwrapper.appendUnescaped(bytes, wrapping.from, wrapping.to)
    case .numbers: _ = unwrapper.appendNumbers(bytes, wrapping.from..<wrapping.to)
    }
    var isPartial = wrapping.isPartial
    if wrapping.envelope == .dockerJSON {
      // Who passes it on may have taken the line's end off: then only a part is as long as Docker's are.
      let isWhole = takeLineEnd(from: start)
      isPartial = isPartial || !isWhole && wrapping.to &- wrapping.from >= DockerJSONEnvelope.part
    }
    finishUnwrapping(
      from: start, isPartial: isPartial, isTooLong: isTooLong,
      hasColours: unwrapper.hasColours(from: start), context)
  }

  /// Docker's objects, unescaped in the same pass that finds their end.
  private mutating func openDocker(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ context: LineContext
  ) -> Bool {
    guard bytes.hasPrefix("{\"log\":", at: from, to: to) else { return false }
    // Docker writes no space; who passes its objects on may.
    let quote = JSONBytes.skipSpace(bytes, from &+ 7, to)
    guard quote < to, bytes[quote] == 0x22 else { return false }
    let before = unwrapper.used
    let (end, hasColours) = unwrapper.appendUnescaped(bytes, quote &+ 1, to)
    var wrapping = Wrapping(envelope: .dockerJSON, from: quote &+ 1, to: end)
    guard end < to, DockerJSONEnvelope.readRest(bytes, end &+ 1, to, &times, into: &wrapping) else {
      unwrapper.cut(to: before)
      return false
    }
    var inner = context
    inner.add(wrapping)
    var start = before
    var isTooLong = false
    if let part = part(of: inner) {
      // The parts before it stand first.
      let text = Array(unwrapper.bytes[before..<unwrapper.used])
      unwrapper.cut(to: before)
      isTooLong = takePart(part, &inner)
      unwrapper.append(text)
      start = before
    }
    let isPartial = !takeLineEnd(from: start)
    finishUnwrapping(
      from: start, isPartial: isPartial, isTooLong: isTooLong, hasColours: hasColours, inner)
    return true
  }

  /// Cuts the line's end off; answers whether there was one.
  @inline(__always)
  private mutating func takeLineEnd(from start: Int) -> Bool {
    let isWhole = unwrapper.last(from: start) == 10
    if isWhole { unwrapper.cut(to: unwrapper.used &- 1) }
    if unwrapper.last(from: start) == 13 { unwrapper.cut(to: unwrapper.used &- 1) }
    return isWhole
  }

  /// Where the beginning of the line stands among those that go on.
  @inline(__always)
  private func part(of context: LineContext) -> Int? {
    if current.parts.isEmpty { return nil }
    return current.parts.firstIndex {
      $0.stream == context.stream && $0.container == context.container
    }
  }

  /// Puts the parts that came before into the unwrapped buffer; answers whether they were too long to be held.
  private mutating func takePart(_ index: Int?, _ context: inout LineContext) -> Bool {
    guard let index else { return false }
    let part = current.parts.remove(at: index)
    unwrapper.append(part.bytes)
    context.take(part)
    return part.isTooLong
  }

  private mutating func finishUnwrapping(
    from start: Int, isPartial: Bool, isTooLong: Bool, hasColours: Bool, _ context: LineContext
  ) {
    var isTooLong = isTooLong
    if unwrapper.used - start > Self.lineLimit {
      isTooLong = true
      unwrapper.cut(to: start)
    }
    guard !isPartial else {
      let text = Array(unwrapper.bytes[start..<unwrapper.used])
      unwrapper.cut(to: start)
      current.parts.append(
        .init(
          stream: context.stream, container: context.container, envelope: context.envelope.rawValue,
          time: context.time?.instant.nanoseconds, timePrecision: context.time?.precision ?? 0,
          line: context.line, bytes: text, isTooLong: isTooLong))
      counts.continuations += 1
      return
    }
    if isTooLong {
      unwrapper.cut(to: start)
      fail(.tooLong, line: context.line)
      return
    }
    recogniseUnwrapped(from: start, context, hasColours: hasColours)
  }

  /// Recognises the text from `start` to the unwrapped buffer's end.
  mutating func recogniseUnwrapped(
    from start: Int, _ context: LineContext, hasColours: Bool = true
  ) {
    var context = context
    context.isUnwrapped = true
    // The buffer is held while its last line is read: nothing may be appended to it until then.
    if hasColours { unwrapper.removeColours(from: start) }
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
