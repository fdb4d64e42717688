internal import Vocabulary

extension ParserSet {
  /// Whether it is sure that no line fits both programs. False says nothing.
  ///
  /// Only cheap signs: different texts at the start or the end, or an address where the other has a time or a word with
  /// a colon.
  func areDisjoint(_ a: Int, _ b: Int) -> Bool {
    let (p, q) = (programs[a], programs[b])
    let (x, y) = (tables.literals[p.leading], tables.literals[q.leading])
    if zip(x, y).contains(where: { $0 != $1 }) { return true }
    if let last = lastByte(p), let other = lastByte(q), last != other { return true }
    if x == y, p.hasElasticSpaces == q.hasElasticSpaces, partInStep(p, q) { return true }
    return beginsWithAddress(p) && cannotBeAddress(q) || beginsWithAddress(q) && cannotBeAddress(p)
  }

  /// Whether it is sure that the program reads no line that `CombinedMatcher` takes: one that begins with a digit, with a word
  /// that is no time, ` - ` and no quote.
  func readsNoCombinedLine(_ index: Int) -> Bool {
    let program = programs[index]
    if let first = tables.literals[program.leading].first { return !(48...57 ~= first) }
    guard let first = program.steps.first else { return true }
    let step = tables.steps[first]
    // A method has no digits.
    return step.meaning == .time || step.meaning == .verb
      || literal(step).starts(with: " - \"".utf8)
  }

  /// Whether both read the same bytes, field by field, up to a closing quote after which the texts differ or one ends.
  private func partInStep(_ p: Program, _ q: Program) -> Bool {
    for (i, j) in zip(p.steps, q.steps) {
      let (a, b) = (tables.steps[i], tables.steps[j])
      let (x, y) = (literal(a), literal(b))
      guard a.scan == b.scan, a.scan != .timeFormat else { return false }
      if x == y { continue }
      guard a.scan == .quoted else { return false }
      if zip(x, y).contains(where: { $0 != $1 }) { return true }
      let isShorterLast =
        x.count < y.count ? i + 1 == p.steps.upperBound : j + 1 == q.steps.upperBound
      return isShorterLast
    }
    return false
  }

  private func literal(_ step: Step) -> ArraySlice<UInt8> {
    tables.literals[Int(step.literal)..<Int(step.literal) + Int(step.literalLength)]
  }

  /// The byte that every line of the program ends with; nil when it may be any.
  private func lastByte(_ program: Program) -> UInt8? {
    guard let index = program.steps.last else { return tables.literals[program.leading].last }
    let step = tables.steps[index]
    guard step.literalLength > 0 else { return nil }
    return tables.literals[Int(step.literal) + Int(step.literalLength) - 1]
  }

  private func beginsWithAddress(_ program: Program) -> Bool {
    guard program.leading.isEmpty, let index = program.steps.first else { return false }
    let step = tables.steps[index]
    return step.meaning == .address && step.terminator == 0x20
  }

  /// Addresses are no dates, and no words that end in a colon.
  private func cannotBeAddress(_ program: Program) -> Bool {
    let leading = tables.literals[program.leading]
    guard let index = program.steps.first else { return false }
    let isTime = tables.steps[index].meaning == .time
    if leading.isEmpty { return isTime && tables.steps[index].timeFormat >= 0 }
    if leading.elementsEqual([UInt8(ascii: "[")]) { return isTime }
    return leading.contains(UInt8(ascii: " "))
      && leading.prefix { $0 != UInt8(ascii: " ") }.last == UInt8(ascii: ":")
  }
}
