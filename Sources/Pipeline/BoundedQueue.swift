internal import Foundation

/// Hands values from one thread to others, at most `capacity` waiting.
// SAFETY: unchecked because `condition` guards all of its mutable state.
final class BoundedQueue<Element: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private let capacity: Int
  private var waiting: [Element] = []
  private var isClosed = false

  init(capacity: Int) { self.capacity = capacity }

  /// Waits while the queue is full; false when nobody takes any more.
  func put(_ element: Element) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while waiting.count >= capacity && !isClosed { condition.wait() }
    guard !isClosed else { return false }
    waiting.append(element)
    condition.broadcast()
    return true
  }

  /// Puts it unless the queue is full or closed; does not wait.
  func putIfRoom(_ element: Element) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    guard waiting.count < capacity, !isClosed else { return false }
    waiting.append(element)
    condition.broadcast()
    return true
  }

  /// Waits for the next; nil when the queue is closed and empty.
  func take() -> Element? {
    condition.lock()
    defer { condition.unlock() }
    while waiting.isEmpty && !isClosed { condition.wait() }
    guard !waiting.isEmpty else { return nil }
    let element = waiting.removeFirst()
    wakeWriters()
    return element
  }

  /// Writers sleep until half of the queue is free: waking costs more than a batch's lines.
  private func wakeWriters() {
    if waiting.count <= capacity / 2 { condition.broadcast() }
  }

  /// What was put last, if anything waits: memory that is still in a cache. Does not wait.
  func takeIfAny() -> Element? {
    condition.lock()
    defer { condition.unlock() }
    guard let element = waiting.popLast() else { return nil }
    wakeWriters()
    return element
  }

  /// No more is put; what waits is still taken.
  func close() {
    condition.lock()
    isClosed = true
    condition.broadcast()
    condition.unlock()
  }
}
