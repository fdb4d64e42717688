internal import BytesToLines
internal import Foundation
internal import Store
internal import Vocabulary

/// Brings the evidence of one database into another one's transaction.
struct DatabaseMerge {
  private let target: Transaction
  private let path: String
  private(set) var sources = 0
  private(set) var complaints: [Complaint] = []

  init(into target: Transaction, from path: String) {
    self.target = target
    self.path = path
  }

  mutating func run(_ other: Transaction) throws {
    let known = try target.sources()
    var streams = Set(known.map(\.stream))
    let rows = try other.sources().filter { $0.state != .copy }
    for (stream, rows) in Dictionary(grouping: rows, by: \.stream).sorted(by: { $0.key < $1.key }) {
      let pairs = rows.map { row in (row, known.first { $0.isSameLog(as: row) }) }
      let home = pairs.compactMap(\.1).first?.stream ?? Self.free(stream, streams, path)
      streams.insert(home)
      let folded = pairs.filter { $0.0.state == .folded }
      if try takeFolded(folded, all: known.filter { $0.stream == home }, other, home) {
        for (row, known) in pairs where row.state != .folded {
          try take(row, known, other, home)
        }
      }
    }
  }

  /// The stream's own name; where another log has it, the database tells them apart.
  private static func free(
    _ stream: StreamKey, _ taken: Set<StreamKey>, _ path: String
  ) -> StreamKey {
    var stream = stream
    let label = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    var number = 1
    while taken.contains(stream) {
      stream.host = number == 1 ? label : "\(label) \(number)"
      number += 1
    }
    return stream
  }

  private mutating func take(
    _ row: SourceRow, _ known: SourceRow?, _ other: Transaction, _ home: StreamKey
  ) throws {
    if let known, !row.tellsMore(than: known) { return }
    guard let from = row.id else { return }
    var taken = row
    taken.id = known?.id
    taken.stream = home
    let id = try target.store(taken)
    try target.deleteEvidence(of: id)
    for day in try other.days(of: from) {
      try target.replaceEvidence(of: id, on: day, with: try other.evidence(of: from, on: day))
    }
    sources += 1
  }

  /// What was added up there can be added here when none of it is known, or replace all of it. False when neither
  /// can be told.
  private mutating func takeFolded(
    _ pairs: [(SourceRow, SourceRow?)], all known: [SourceRow], _ other: Transaction,
    _ home: StreamKey
  ) throws -> Bool {
    guard let stream = pairs.first?.0.stream, pairs.contains(where: { $0.1 == nil }) else {
      return true
    }
    let isNew = pairs.allSatisfy { $0.1 == nil }
    let matched = Set(pairs.compactMap { $0.1?.id })
    let isCovered = known.filter { $0.state == .folded }.allSatisfy { matched.contains($0.id ?? 0) }
    guard isNew || isCovered else {
      complaints.append(
        Complaint(
          "the older evidence of '\(stream.name)' overlaps with what is there and cannot be told apart",
          path: path,
          note: "none of that log was merged", help: "merge into a new database"))
      return false
    }
    for day in Set(try other.foldedDays(of: stream) + (try target.foldedDays(of: home))).sorted() {
      let new = try other.foldedEvidence(of: stream, on: day)
      let old = isNew ? try target.foldedEvidence(of: home, on: day) : []
      let sum = old.isEmpty || new.isEmpty ? old + new : try EvidenceRows.sum(old, new, on: day)
      try target.replaceFoldedEvidence(of: home, on: day, with: sum)
    }
    for (row, known) in pairs {
      var taken = row
      taken.id = known?.id
      taken.stream = home
      try target.deleteEvidence(of: try target.store(taken))
    }
    sources += pairs.count
    return true
  }
}

extension SourceRow {
  /// Both were read from one log, though not equally far.
  fileprivate func isSameLog(as other: SourceRow) -> Bool {
    let (a, b) = (milestones, other.milestones)
    if a.hashes.isEmpty || b.hashes.isEmpty {
      return head == other.head && firstTime == other.firstTime && path == other.path
    }
    guard a.agree(with: b) else { return false }
    // Without times logs begin alike by accident.
    return firstTime == nil || other.firstTime == nil
      ? head == other.head && position.tail == other.position.tail : firstTime == other.firstTime
  }

  /// Whether it is to replace what is known of the same log.
  fileprivate func tellsMore(than known: SourceRow) -> Bool {
    if [.folded, .forgotten].contains(known.state) || state == .forgotten { return false }
    if known.state == .damaged, state != .damaged { return true }
    if known.state != .damaged, state == .damaged { return false }
    return position.byteOffset > known.position.byteOffset
  }
}
