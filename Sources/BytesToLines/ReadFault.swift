internal import Glibc
internal import Vocabulary

/// What can be wrong with a source; `complaint(path:)` has the words.
enum ReadFault: Error, Hashable, Sendable {
  case noSuchFile
  case notPermitted
  case isFolder
  case system(code: CInt)
  case unsupported(Compression)
  case utf16
  /// A compressed file ends before its trailer; `atByte` counts stored bytes.
  case cutOff(atByte: Int64)
  /// A recording ends before its last bracket; in the entry of that number, if in one.
  case cutOffEntry(Int64?)
  /// A compressed file does not hold what its checks say.
  case corrupt(atByte: Int64)
  /// Bytes behind the last compressed member that are none.
  case trailingBytes(atByte: Int64)
  case empty
  case emptyCompressed
  case noLogs(skipped: Int)
  case noMatch
  case binary(String)
  case notGzip

  init(errno code: CInt) {
    switch code {
    case ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP: self = .noSuchFile
    case EACCES, EPERM: self = .notPermitted
    case EISDIR: self = .isFolder
    default: self = .system(code: code)
    }
  }

  /// The message; `linesRead` is told where something was read before the fault.
  func complaint(path: String, linesRead: Int64? = nil) -> Complaint {
    let read = linesRead.map { "; \(Self.lines($0, isRecording: isOfRecording))" } ?? ""
    switch self {
    case .noSuchFile: return Complaint("no such file or folder", path: path)
    case .notPermitted:
      return Complaint(
        "permission denied", path: path,
        help: "run as a user that may read it, such as a member of its group")
    case .isFolder: return Complaint("is a folder", path: path)
    case .system(let code): return Complaint("\(Self.words(code))\(read)", path: path)
    case .unsupported(let compression):
      return Complaint(
        "\(compression.rawValue) is not supported; decompress into a pipe", path: path,
        note: "read as they are: plain text, gzip",
        help: "run '\(compression.command) FILE | gapwatch replay -'")
    case .utf16:
      return Complaint(
        "UTF-16 text is not supported", path: path, note: "read as they are: UTF-8, ASCII",
        help: "run 'iconv -f UTF-16 -t UTF-8 FILE | gapwatch replay -'")
    case .cutOff(let byte):
      return Complaint("cut off after \(grouped(byte)) bytes\(read)", path: path)
    case .cutOffEntry(let number):
      let place = number.map { "in entry \(grouped($0))" } ?? "before the document's end"
      return Complaint("cut off \(place)\(read)", path: path)
    case .corrupt(let byte): return Complaint("corrupt at byte \(grouped(byte))\(read)", path: path)
    case .trailingBytes(let byte):
      return Complaint(
        "bytes behind the end of the compressed data, from byte \(grouped(byte)), were not read",
        path: path, severity: .warning)
    case .empty: return Complaint("is empty", path: path, severity: .warning)
    case .emptyCompressed: return Complaint("cut off after 0 bytes", path: path)
    case .noLogs(let skipped):
      let note =
        skipped == 1
        ? "1 file in it is no log" : "\(grouped(Int64(skipped))) files in it are no logs"
      return Complaint("no logs in this folder", path: path, note: skipped == 0 ? nil : note)
    case .noMatch: return Complaint("no file matches", path: path)
    case .binary(let what): return Complaint("\(what), not a log", path: path)
    case .notGzip: return Complaint("named .gz, but its bytes are not gzip", path: path)
    }
  }

  private var isOfRecording: Bool {
    if case .cutOffEntry = self { return true }
    return false
  }

  private static func lines(_ count: Int64, isRecording: Bool) -> String {
    let (one, many) = isRecording ? ("entry", "entries") : ("line", "lines")
    switch count {
    case 0: return "no \(one) was read before that"
    case 1: return "the \(one) before that was read"
    default: return "the \(grouped(count)) \(many) before that were read"
    }
  }

  private static func words(_ code: CInt) -> String {
    switch code {
    case EIO: "input/output error"
    case EMFILE, ENFILE: "too many open files"
    case ENXIO, ENODEV: "no such device"
    case ESTALE: "stale file handle"
    case ENOMEM: "out of memory"
    default: "system error \(code)"
    }
  }
}

/// `1204224` → `1,204,224`.
func grouped(_ number: Int64) -> String {
  var text = ""
  for (index, digit) in String(number).reversed().enumerated() {
    if index > 0, index % 3 == 0, digit != "-" { text.append(",") }
    text.append(digit)
  }
  return String(text.reversed())
}
