internal import BytesToLines
internal import Foundation
internal import LinesToRecords
internal import Store
internal import Vocabulary

/// What each source that is read from its start is told of the rest of its rotation set: where a log was cut changes neither
/// what its lines are read as nor what a traceback belongs to.
struct Beginnings {
  private let harvester: Harvester
  /// By the number of the task.
  private var looks: [Int: Look] = [:]

  /// What a source's first lines show.
  private struct Look {
    let state: ParseState
    /// They may go on with what stands at the end of the file before.
    let goesOn: Bool
  }

  /// `streams` are those of the tasks. `known` were read before; `unchanged` are those of them that lie there as they were.
  static func tell(
    _ tasks: inout [HarvestTask], in streams: [StreamKey], known: [SourceRow] = [],
    unchanged: [(source: Source, row: SourceRow)] = [], _ harvester: Harvester
  ) {
    var beginnings = Beginnings(harvester: harvester)
    beginnings.share(&tasks, streams, known)
    var sets = Dictionary(grouping: tasks.indices.map(Member.task)) { $0.source(tasks).rotationSet }
    for each in unchanged {
      sets[each.source.rotationSet]?.append(.unchanged(each.source, each.row))
    }
    for members in sets.values where members.count > 1 { beginnings.join(members, &tasks) }
  }

  /// What some of a stream's sources show of the format holds for all.
  private mutating func share(
    _ tasks: inout [HarvestTask], _ streams: [StreamKey], _ known: [SourceRow]
  ) {
    let rows = Dictionary(grouping: known, by: \.stream)
    for (stream, members) in Dictionary(grouping: tasks.indices, by: { streams[$0] }) {
      let others = (rows[stream] ?? []).suffix(Self.most).compactMap(\.resumption.parseState)
      guard members.count + others.count > 1 else { continue }
      for i in members.suffix(Self.most) where tasks[i].resumptions.isEmpty {
        if harvester.watch?.isStopping ?? false { return }
        looks[i] = look(tasks[i])
      }
      let shared = ParseState(besides: others + members.compactMap { looks[$0]?.state })
      for i in members {
        var state = shared
        if let look = looks[i] { state.take(first: look.state) }
        if !state.isNew { tasks[i].beginning = state }
      }
    }
  }

  /// What ends in the midst of a message is followed by what goes on with it. The members are of one rotation set.
  private func join(_ members: [Member], _ tasks: inout [HarvestTask]) {
    let all = tasks
    let sorted = members.sorted { $0.source(all).rotation < $1.source(all).rotation }
    // A log that lies there twice, plain and packed, ends twice.
    let copies = Dictionary(grouping: members) { $0.source(all).rotation }
    for (earlier, later) in zip(sorted, sorted.dropFirst()) {
      let rotation = earlier.source(tasks).rotation
      guard case .task(let i) = later, looks[i]?.goesOn ?? false,
        rotation < tasks[i].source.rotation, copies[rotation]?.count == 1
      else { continue }
      switch earlier {
      case .task(let former) where former < i && tasks[former].ending != .growing:
        tasks[i].follows = former
        tasks[former].isFollowed = true
      case .unchanged(_, let row) where row.state == .closed:
        // A run was stopped between the two.
        tasks[i].beginning.goOn(from: row.resumption.parseState)
        tasks[i].followsRow = row.id
      default: break
      }
    }
  }

  private enum Member {
    case task(Int)
    case unchanged(Source, SourceRow)

    func source(_ tasks: [HarvestTask]) -> Source {
      switch self {
      case .task(let i): tasks[i].source
      case .unchanged(let source, _): source
      }
    }
  }

  /// Where rotation is by the minute, the newest show enough.
  private static let most = 200
  /// How many lines have to begin in themselves: with a time, a level, or as a request.
  private static let firstLines = 20

  /// Nil for what cannot be read, and for a pipe, which can be read once.
  private func look(_ task: HarvestTask) -> Look? {
    guard !task.source.isPipe, let reader = try? SourceReader(task.source) else { return nil }
    var lines = LineBatch()
    guard reader.read(&lines) else { return nil }
    var parser = harvester.parser(task, nil)
    if parser.needsDetection { parser.detect(lines) }
    let state = parser.state
    let count = min(lines.count, Self.firstLines)
    lines.starts.removeLast(lines.count - count)
    lines.ends.removeLast(lines.ends.count - count)
    var records = RecordBatch()
    parser.parse(&lines, into: &records)
    let hasLooseLines = records.records.contains {
      $0.kind == .message && $0[.level].isAbsent && (!$0.hasTime || $0.envelope != 0)
    }
    let tally = parser.tally
    let goesOn =
      tally.continuations + tally.unparsed > 0 || hasLooseLines || parser.hasLooseStatus
      || !parser.state.isClean
    return Look(state: state, goesOn: goesOn)
  }
}

extension ParseState? {
  /// A source begins where the one before it ended.
  mutating func goOn(from earlier: ParseState?) {
    guard let earlier else { return }
    var state = self ?? ParseState()
    state.goOn(from: earlier)
    self = state
  }
}

/// How sources ended, for those that go on with them.
// SAFETY: unchecked because `condition` guards all of its mutable state.
final class EndStates: @unchecked Sendable {
  private let condition = NSCondition()
  private var states: [Int: ParseState?] = [:]

  func put(_ state: ParseState?, at index: Int) {
    condition.withLock {
      states[index] = .some(state)
      condition.broadcast()
    }
  }

  /// Waits for it; the task must have been begun.
  func wait(for index: Int) -> ParseState? {
    condition.withLock {
      while true {
        if let state = states[index] { return state }
        condition.wait()
      }
    }
  }
}
