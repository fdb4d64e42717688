internal import Dispatch
internal import Foundation
internal import Inert
internal import Pipeline
internal import Vocabulary

/// One line on the terminal while a run reads: share, bytes, rate, time left, file.
struct ProgressBar {
  private let timer: any DispatchSourceTimer
  private let queue = DispatchQueue(label: "progress")

  init(_ watch: RunWatch) {
    let start = Clock.now()
    timer = DispatchSource.makeTimerSource(queue: queue)
    timer.setEventHandler {
      let seconds = Double(Clock.now().nanoseconds - start.nanoseconds) / 1e9
      let line = Self.line(watch.progress, seconds: seconds)
      Output.overwriteNote(String(line.prefix(max(1, Output.errorWidth - 1))))
    }
    // Short runs need none.
    timer.schedule(deadline: .now() + 0.5, repeating: 0.2)
    timer.resume()
  }

  /// Leaves an empty line.
  func end() {
    timer.cancel()
    queue.sync { Output.overwriteNote("") }
  }

  static func line(_ progress: RunWatch.Progress, seconds: Double) -> String {
    var parts: [String] = []
    let share = Double(progress.storedBytes) / Double(max(1, progress.totalBytes))
    if progress.totalBytes > 0 {
      parts.append("\(min(100, Int(share * 100)))%")
    }
    parts.append(bytes(Double(progress.bytesRead)))
    if seconds > 0 { parts.append(bytes(Double(progress.bytesRead) / seconds) + "/s") }
    if progress.totalBytes > 0, share > 0.01, share < 1 {
      parts.append(clock(seconds / share * (1 - share)) + " left")
    }
    if let file = progress.file { parts.append(Inert.terminal(file)) }
    return parts.joined(separator: "  ")
  }

  private static func bytes(_ count: Double) -> String {
    var (value, unit) = (count, "B")
    for next in ["kB", "MB", "GB", "TB"] where value >= 1000 {
      (value, unit) = (value / 1000, next)
    }
    let tenths = Int(value * 10)
    return unit == "B" || value >= 100
      ? "\(Int(value)) \(unit)" : "\(tenths / 10).\(tenths % 10) \(unit)"
  }

  private static func clock(_ seconds: Double) -> String {
    let whole = Int(min(seconds.rounded(.up), 359_999))
    let rest = whole % 60
    return "\(whole / 60):\(rest < 10 ? "0" : "")\(rest)"
  }
}
