internal import Vocabulary

/// Prints records in the order of their lines: what stands behind a message that waits for its traceback waits with it.
struct LineOrder {
  private let printer: RecordPrinter
  private var waiting: [(line: Int64, text: [UInt8])] = []
  private var waitingBytes = 0
  /// A stream that falls silent is not waited for longer than this many bytes.
  private let most: Int

  init(_ printer: RecordPrinter, most: Int = 4 << 20) {
    self.printer = printer
    self.most = most
  }

  /// What is to be printed now. `heldFrom`: the parser still holds a record of that line.
  mutating func text(of batch: RecordBatch, heldFrom: Int64?) -> [UInt8] {
    if waiting.isEmpty, heldFrom == nil { return printer.records(batch) }
    for record in batch.records {
      var one = batch
      one.records = [record]
      let text = printer.records(one)
      waiting.append((record.line, text))
      waitingBytes += text.count
    }
    waiting.sort { $0.line < $1.line }
    let end = waitingBytes > most ? nil : heldFrom
    let ready = end.flatMap { end in waiting.firstIndex { $0.line > end } } ?? waiting.count
    defer {
      waiting.removeFirst(ready)
      waitingBytes = waiting.reduce(0) { $0 + $1.text.count }
    }
    return waiting[..<ready].flatMap(\.text)
  }
}
