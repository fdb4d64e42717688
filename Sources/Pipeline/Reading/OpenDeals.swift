internal import Foundation

/// The sources that are being read, for threads that have no more of their own: they help.
// SAFETY: unchecked because `condition` guards all of its mutable state.
final class OpenDeals: @unchecked Sendable {
  private let condition = NSCondition()
  private var deals: [Deal] = []
  /// Threads that may still begin with a source.
  private var readers: Int

  init(readers: Int) { self.readers = readers }

  /// Reads a source, which others may help with meanwhile.
  func work(on deal: Deal) {
    condition.withLock {
      deals.append(deal)
      condition.broadcast()
    }
    deal.work()
    condition.withLock { deals.removeAll { $0 === deal } }
  }

  /// To be called by a reader who has no more sources.
  func leave() {
    condition.withLock {
      readers -= 1
      condition.broadcast()
    }
  }

  /// Helps whoever reads, until all have left.
  func help() {
    while let deal = next() { deal.work() }
  }

  private func next() -> Deal? {
    condition.withLock {
      while true {
        if let deal = deals.first(where: \.wantsHelp) { return deal }
        if readers == 0 { return nil }
        condition.wait()
      }
    }
  }
}
