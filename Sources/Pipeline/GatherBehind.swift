internal import EvidenceBytes
internal import Foundation
internal import RecordsToEvidence
internal import Vocabulary

/// Gathers one source's records on a thread of its own, behind the threads that parse them. In any order: evidence adds up.
struct GatherBehind: Sendable {
  private let full = BoundedQueue<ReadBatch>(capacity: 3)
  /// Memory to be used again.
  private let empty = BoundedQueue<ReadBatch>(capacity: 4)
  private let result = BoundedQueue<Gathered>(capacity: 1)

  init(source: String, settings: GatheringSettings) {
    let (full, empty, result) = (full, empty, result)
    let thread = Thread {
      var gatherer = Gatherer(source: source, settings: settings)
      while var batch = full.take() {
        gatherer.gather(batch)
        batch.removeAll()
        _ = empty.putIfRoom(batch)
      }
      let (first, last) = (gatherer.firstTime, gatherer.lastTime)
      _ = result.put(Gathered(evidence: gatherer.take(), firstTime: first, lastTime: last))
    }
    thread.stackSize = 1 << 20
    thread.start()
  }

  /// Memory for the next records.
  func room() -> ReadBatch { empty.takeIfAny() ?? ReadBatch() }

  func gather(_ batch: consuming ReadBatch) { _ = full.put(batch) }

  /// Waits for all that was to be gathered.
  func end() -> Gathered? {
    full.close()
    return result.take()
  }
}

/// What a source's records added up to.
struct Gathered: Sendable {
  var evidence: PackedEvidence
  var firstTime: Instant?
  var lastTime: Instant?
}
