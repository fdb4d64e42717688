internal import Foundation

/// Results of numbered tasks that workers fill in any order and one reader takes in order.
// SAFETY: unchecked because `condition` guards all of its mutable state.
final class OrderedResults<Value: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private var values: [Int: Value] = [:]
  private var started = 0
  private var taken = 0
  private var isStopped = false
  private let count: Int
  /// So many results may wait for the reader: bounds the memory.
  private let ahead: Int

  init(count: Int, ahead: Int) {
    self.count = count
    self.ahead = ahead
  }

  /// The next task's number; waits while too many results wait; nil when there is none.
  func next() -> Int? {
    condition.lock()
    defer { condition.unlock() }
    while !isStopped, started < count, started - taken >= ahead { condition.wait() }
    guard !isStopped, started < count else { return nil }
    started += 1
    return started - 1
  }

  func put(_ value: Value, at index: Int) {
    condition.lock()
    values[index] = value
    condition.broadcast()
    condition.unlock()
  }

  /// Waits for that task's result; nil after `stop()`.
  func take(_ index: Int) -> Value? {
    condition.lock()
    defer { condition.unlock() }
    while values[index] == nil && !isStopped { condition.wait() }
    taken = index + 1
    condition.broadcast()
    return values.removeValue(forKey: index)
  }

  func stop() {
    condition.lock()
    isStopped = true
    condition.broadcast()
    condition.unlock()
  }
}
