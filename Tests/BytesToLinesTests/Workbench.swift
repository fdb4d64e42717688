import BytesToLines
import Foundation
import Testing
import Vocabulary

/// A folder for one test; gone with it.
final class Workbench {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("bytes-to-lines-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let url = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  func append(_ text: String, to name: String) throws {
    let handle = try FileHandle(forWritingTo: folder.appendingPathComponent(name))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  /// What the real gzip makes of the bytes.
  func gzipped(_ bytes: [UInt8]) throws -> [UInt8] {
    let plain = try write(bytes, to: "plain-\(UUID().uuidString)")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/gzip")
    process.arguments = ["-nf", plain]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let packed = try Data(contentsOf: URL(fileURLWithPath: plain + ".gz"))
    try FileManager.default.removeItem(atPath: plain + ".gz")
    return Array(packed)
  }
}

/// All that one reading gives.
struct Reading: Equatable {
  var lines: [[UInt8]] = []
  var numbers: [Int64] = []
  var offsets: [Int64] = []
  var tooLong: [Int64] = []
  var damage: String?
  var warning: String?
  var position = Position.start
  var heldBytes = 0
  var largestBatch = 0

  var texts: [String] { lines.map { String(decoding: $0, as: UTF8.self) } }
}

/// The one source behind a path.
func source(_ path: String) throws -> Source {
  try #require(SourceFinder(paths: [path]).find().sources.first)
}

func read(
  _ path: String, chunkSize: Int = 4096, longestLine: Int = 1 << 20, isClosed: Bool = true,
  from position: Position? = nil
) throws -> Reading {
  var options = SourceReader.Options()
  options.chunkSize = chunkSize
  options.longestLine = longestLine
  options.isClosed = isClosed
  let reader = try SourceReader(try source(path), options: options)
  if let position { #expect(try reader.resume(at: position) == .resumed) }
  var batch = LineBatch()
  var reading = Reading()
  while reader.read(&batch) {
    for index in 0..<batch.count {
      let range = Int(batch.starts[index])..<Int(batch.ends[index])
      reading.lines.append(Array(batch.bytes[range]))
      reading.numbers.append(batch.line(index))
      reading.offsets.append(batch.byteOffset + Int64(range.lowerBound))
    }
    reading.tooLong += batch.tooLong
    reading.largestBatch = max(reading.largestBatch, batch.bytes.count)
  }
  reading.damage = reader.damage?.description
  reading.warning = reader.warning?.description
  reading.position = reader.position
  reading.heldBytes = reader.heldBytes
  return reading
}

/// Numbered lines of different lengths.
func numbered(_ range: ClosedRange<Int>, end: String = "\n") -> String {
  range.map { "\($0) " + String(repeating: "x", count: $0 * 7 % 41) + end }.joined()
}
