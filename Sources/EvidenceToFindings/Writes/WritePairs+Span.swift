extension WritePairs {
  /// Times around a write, in nanoseconds. Many logs tell whole seconds, some less a duration: within a second, the order
  /// is not known.
  struct Span {
    let write: Int64
    let previous: Int64?
    let next: Int64?

    /// Reads from here on say nothing of the write.
    var end: Int64 { min(write + 86_400 * WritePairs.second, next ?? .max) }

    func isBefore(_ time: Int64) -> Bool {
      write - time >= WritePairs.second && previous.map { time - $0 >= WritePairs.second } ?? true
    }

    /// In the second of the next write, it may have come after that.
    func isBesideNext(_ time: Int64) -> Bool {
      next.map { abs($0 - time) < WritePairs.second } ?? false
    }

    func isBesidePrevious(_ time: Int64) -> Bool {
      previous.map { abs(time - $0) < WritePairs.second } ?? false
        && write - time >= WritePairs.second && time < write
    }
  }
}
