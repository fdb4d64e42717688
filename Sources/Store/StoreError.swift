public import Vocabulary

/// Who holds the run lock, as far as the lock file tells.
public struct RunHolder: Equatable, Sendable {
  public var processID: Int32
  /// When that run began.
  public var started: Instant

  public init(processID: Int32, started: Instant) {
    self.processID = processID
    self.started = started
  }
}

/// What went wrong with the database; facts, see `complaint` for the words.
public enum StoreError: Error, Equatable, Sendable {
  /// There is no database, or an empty file in its place.
  case missing(path: String)
  /// A newer program has written it: schema `version`, this one knows up to `known`.
  case newer(path: String, version: Int, known: Int)
  /// A reader met a database that a run has to migrate first.
  case older(path: String, version: Int, known: Int)
  /// The file is no SQLite database, or another program's.
  case foreign(path: String)
  /// SQLite found damage; `problem` is its text.
  case damaged(path: String, problem: String)
  /// Another run holds the lock.
  case held(path: String, by: RunHolder?)
  /// Another connection kept writing for longer than the busy timeout.
  case busy(path: String, seconds: Int)
  /// No space left on the device, or over the quota.
  case full(path: String)
  /// The system refused to write: a failing device, or a limit on the size of files.
  case writeFailed(path: String)
  case notWritable(path: String)
  case notReadable(path: String)
  /// Evidence was gathered under a client key whose file is gone.
  case clientKeyMissing(path: String)
  /// The key file is another one than the evidence was gathered under.
  case clientKeyChanged(path: String)
  /// The key file does not hold 32 bytes.
  case clientKeyMalformed(path: String)
  /// Two databases whose clients were hashed under different keys: their evidence does not add up.
  case clientKeysDiffer(path: String, other: String)
  case unknownFinding(id: String)
  /// A column holds a value that this version cannot read.
  case unknownValue(table: String, column: String)
  /// Any other SQLite error; `code` is the extended result code.
  case sqlite(path: String, code: Int32, message: String)
}

extension StoreError {
  /// The process's exit code, as CONTRACT's table has it.
  public var exitCode: Int32 {
    switch self {
    case .unknownFinding: 1
    case .missing, .notReadable: 66
    case .full, .writeFailed, .notWritable, .damaged, .sqlite: 73
    case .held, .busy: 75
    case .newer, .older, .foreign, .unknownValue: 78
    case .clientKeyMissing, .clientKeyChanged, .clientKeyMalformed, .clientKeysDiffer: 78
    }
  }

  /// The words, with the place and the way out.
  public var complaint: Complaint {
    switch self {
    case .missing, .newer, .older, .foreign, .damaged: databaseComplaint
    case .held, .busy, .full, .writeFailed, .notWritable, .notReadable: accessComplaint
    case .clientKeyMissing(let path):
      Complaint(
        "the client key is gone; the evidence in the database was gathered under it", path: path,
        help: "put the file back from a backup, or move the database away to begin anew")
    case .clientKeyChanged(let path):
      Complaint(
        "not the client key that the database's evidence was gathered under", path: path,
        help: "put the former key back, or move the database away to begin anew")
    case .clientKeyMalformed(let path):
      Complaint("a client key of the wrong length", path: path, note: "32 bytes are a key")
    case .clientKeysDiffer(let path, let other):
      Complaint(
        "was gathered under another client key than \(other)", path: path,
        note: "the same person would count as two",
        help: "copy one host's key file beside the other's database before its first scan")
    case .unknownFinding(let id):
      Complaint("unknown finding '\(id)'", help: "'gapwatch findings --all' lists every id")
    case .unknownValue(let table, let column):
      Complaint("unknown value in column '\(column)' of table '\(table)'")
    case .sqlite(let path, let code, let message):
      Complaint("\(message) (SQLite code \(code))", path: path)
    }
  }

  private var databaseComplaint: Complaint {
    switch self {
    case .missing(let path):
      Complaint("no database", path: path, help: "run 'gapwatch scan' first, or name one with --db")
    case .newer(let path, let version, let known):
      Complaint(
        "the database is of schema \(version), written by a newer gapwatch", path: path,
        note: "this one knows schemas up to \(known)", help: "use the newer program")
    case .older(let path, let version, let known):
      Complaint(
        "the database is of schema \(version)", path: path, note: "this program reads \(known)",
        help: "run 'gapwatch scan' once, which brings it up to date")
    case .damaged(let path, let problem):
      Complaint(
        "the database is damaged: \(problem)", path: path,
        help: "restore it from a backup, or move it away and scan again")
    case .foreign(let path):
      Complaint("no gapwatch database", path: path, help: "name another file with --db")
    default: Complaint("unknown database error")
    }
  }

  private var accessComplaint: Complaint {
    switch self {
    case .held(let path, let holder):
      Complaint(
        "another run holds the database"
          + (holder.map { ": process \($0.processID) since \($0.started)" } ?? ""),
        path: path, help: "wait until it has finished")
    case .busy(let path, let seconds):
      Complaint("the database was busy for \(seconds) s", path: path, help: "run it again")
    case .full(let path):
      Complaint(
        "no space left; what was stored before is intact", path: path,
        help: "make room, then run it again")
    case .writeFailed(let path):
      Complaint(
        "the system refused to write; what was stored before is intact", path: path,
        help: "check the device, its free space, and limits on the size of files")
    case .notWritable(let path):
      Complaint("cannot write", path: path, help: "check the owner, the mode and the mount")
    case .notReadable(let path):
      Complaint("cannot read", path: path, help: "check the owner and the mode")
    default: Complaint("unknown database error")
    }
  }
}
