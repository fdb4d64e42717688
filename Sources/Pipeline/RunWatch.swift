internal import Synchronization

/// Follows a run from another thread: how far it came, and whether it shall stop.
public final class RunWatch: Sendable {
  private let signal = Atomic<Int32>(0)
  private let read = Atomic<Int64>(0)
  private let done = Atomic<Int64>(0)
  private let total = Atomic<Int64>(0)
  private let files = Mutex<[String]>([])

  public init() {}

  /// Asks the run to stop at the next batch of lines; false when it was asked before.
  public func stop(signal number: Int32) -> Bool {
    signal.exchange(number, ordering: .relaxed) == 0
  }

  /// The signal that stops the run; nil while it goes on.
  public var stopSignal: Int32? {
    let number = signal.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  public var isStopping: Bool { stopSignal != nil }

  /// How far the run is. Bytes of compressed files are estimated until each is done.
  public var progress: Progress {
    Progress(
      bytesRead: read.load(ordering: .relaxed), storedBytes: done.load(ordering: .relaxed),
      totalBytes: total.load(ordering: .relaxed), file: files.withLock { $0.first })
  }

  /// A moment of a run.
  public struct Progress: Sendable, Equatable {
    /// Decompressed.
    public var bytesRead: Int64
    /// As they lie on disk: what is done, and all there is; 0 when that cannot be told.
    public var storedBytes: Int64
    public var totalBytes: Int64
    /// One of those that are being read.
    public var file: String?
  }

  func begin(totalBytes: Int64) { total.store(totalBytes, ordering: .relaxed) }

  func open(_ path: String) { files.withLock { $0.append(path) } }

  func close(_ path: String) {
    files.withLock { files in
      if let i = files.firstIndex(of: path) { files.remove(at: i) }
    }
  }

  func advance(bytesRead: Int64, storedBytes: Int64) {
    read.add(bytesRead, ordering: .relaxed)
    done.add(storedBytes, ordering: .relaxed)
  }
}
