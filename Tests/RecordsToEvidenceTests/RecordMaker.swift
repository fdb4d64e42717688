import RecordsToEvidence
import Vocabulary

/// Makes batches of records without a parser.
struct RecordMaker {
  private(set) var batch = RecordBatch()

  struct Line {
    var method = "GET"
    var path = "/api/v1/logs/cron"
    var query: String?
    var status: UInt16 = 200
    var size: Int64 = 2
    var seconds: Int64 = 1_767_225_600
    var address = "203.0.113.9"
    var agent = "Mozilla/5.0"
    var referer: String? = "https://panel.example.com/admin/system/logs"
    var user: String?
    var responseBody: String?
    var forwarded: String?
  }

  mutating func add(_ line: Line) {
    var record = Record()
    record.line = Int64(batch.records.count + 1)
    record.hasTime = true
    record.time = Instant(seconds: line.seconds)
    record.status = line.status
    record.bodySize = line.size
    record.sizeMeaning = .contentWithFraming
    let start = batch.lines.count
    set(.method, line.method, &record)
    set(.path, line.path, &record)
    set(.query, line.query, &record)
    set(.clientAddress, line.address, &record)
    set(.userAgent, line.agent, &record)
    set(.referer, line.referer, &record)
    set(.userName, line.user, &record)
    set(.responseBody, line.responseBody, &record)
    set(.forwardedFor, line.forwarded, &record)
    set(.protocolVersion, "1.1", &record)
    record.whole = Text(offset: start, length: batch.lines.count - start)
    batch.records.append(record)
  }

  private mutating func set(_ field: Field, _ value: String?, _ record: inout Record) {
    guard let value else { return }
    record[field] = Text(offset: batch.lines.count, length: value.utf8.count)
    batch.lines.append(contentsOf: value.utf8)
  }

  static func read(_ lines: some Sequence<Line>, _ settings: GatheringSettings) -> ReadBatch {
    var maker = RecordMaker()
    for line in lines { maker.add(line) }
    var read = ReadBatch()
    read.batch = maker.batch
    var reader = ExchangeReader(settings)
    reader.read(&read)
    return read
  }
}

/// A small generator that gives the same numbers in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return z ^ z >> 31
  }
}
