internal import Vocabulary

/// The work of one `SourceFinder.find()`.
struct Search {
  var listing = SourceListing()
  private var seenFiles: Set<FileStatus.Key> = []
  // Of the path at work:
  private var seenFolders: Set<FileStatus.Key> = []
  private var found: [Source] = []
  private var logs = 0

  mutating func add(_ path: String) {
    if path == "-" {
      if !listing.sources.contains(.standardInput) { listing.sources.append(.standardInput) }
      return
    }
    let raw = RawPath(path)
    do {
      let status = try FileStatus(of: raw)
      switch status.kind {
      case .folder: addFolder(raw, status.key)
      case .stream: addPipe(raw)
      case .file: try addNamed(raw, status)
      }
    } catch {
      if error == .noSuchFile, Glob.isPattern(raw.bytes) {
        addGlob(raw)
      } else {
        complain(error, raw)
      }
    }
  }

  private mutating func complain(_ fault: ReadFault, _ path: RawPath) {
    listing.complaints.append(fault.complaint(path: path.display))
  }

  private mutating func skip(_ path: RawPath, _ reason: SkippedFile.Reason) {
    listing.skipped.append(SkippedFile(path: path.display, reason: reason))
  }

  private mutating func addPipe(_ path: RawPath) {
    let name = path.display
    listing.sources.append(
      Source(
        path: name, rotationSet: name, rotation: .current, compression: .none, kind: .lines,
        location: path))
  }

  /// A file that the user named: read in any case, and told what speaks against it.
  private mutating func addNamed(_ path: RawPath, _ status: FileStatus) throws(ReadFault) {
    let name = FileName(path)
    if status.size == 0, !name.isNamedGzip { throw .empty }
    guard seenFiles.insert(status.key).inserted else { return }
    let sniff = try ContentSniff(of: path)
    if sniff.isUTF16 { throw .utf16 }
    let source = source(path, status, sniff)
    if let what = sniff.binary, source.fault == nil { complain(.binary(what), path) }
    listing.sources.append(source)
  }

  private mutating func addFolder(_ path: RawPath, _ key: FileStatus.Key) {
    begin()
    let before = (listing.complaints.count, listing.skipped.count)
    seenFolders.insert(key)
    walk(path)
    finish()
    if logs == 0, listing.complaints.count == before.0 {
      complain(.noLogs(skipped: listing.skipped.count - before.1), path)
    }
  }

  private mutating func addGlob(_ pattern: RawPath) {
    begin()
    let matches = GlobExpansion(pattern).matches()
    if matches.isEmpty { return complain(.noMatch, pattern) }
    for match in matches {
      if let folder = visit(match) { walk(folder) }
    }
    finish()
  }

  private mutating func begin() {
    seenFolders = []
    found = []
    logs = 0
  }

  /// Rotations of one log stand together, oldest first, where the first of them was found.
  private mutating func finish() {
    var order: [String: Int] = [:]
    for source in found where order[source.rotationSet] == nil {
      order[source.rotationSet] = order.count
    }
    listing.sources += found.enumerated().sorted { a, b in
      let first = (order[a.element.rotationSet] ?? 0, a.element.rotation, a.offset)
      return first < (order[b.element.rotationSet] ?? 0, b.element.rotation, b.offset)
    }.map(\.element)
    found = []
  }

  /// Everything in a folder; one that is reached a second time (a loop of links) ends there.
  private mutating func walk(_ folder: RawPath) {
    var pending = [folder]
    while let next = pending.popLast() {
      do {
        var below: [RawPath] = []
        for name in try Folder.names(in: next) {
          if let folder = visit(next.appending(name)) { below.append(folder) }
        }
        pending += below.reversed()
      } catch {
        complain(error, next)
      }
    }
  }

  /// Looks at one entry; answers it when it is a folder that is still to be searched.
  private mutating func visit(_ path: RawPath) -> RawPath? {
    do {
      let status = try FileStatus(of: path)
      switch status.kind {
      case .folder: return seenFolders.insert(status.key).inserted ? path : nil
      case .stream: skip(path, .noFile)
      case .file: try addFound(path, status)
      }
    } catch {
      // A link that leads nowhere is no input that could not be read.
      if error == .noSuchFile { skip(path, .missing) } else { complain(error, path) }
    }
    return nil
  }

  private mutating func addFound(_ path: RawPath, _ status: FileStatus) throws(ReadFault) {
    let name = FileName(path)
    if status.size == 0, !name.isNamedGzip { return skip(path, .empty) }
    if name.isNoLog { return skip(path, .name) }
    let sniff = try ContentSniff(of: path)
    if sniff.isUTF16 { throw .utf16 }
    let source = source(path, status, sniff)
    if sniff.binary != nil, source.fault == nil { return skip(path, .binary) }
    if sniff.isDocument(name) { return skip(path, .document) }
    logs += 1
    if seenFiles.insert(status.key).inserted { found.append(source) }
  }

  private func source(_ path: RawPath, _ status: FileStatus, _ sniff: ContentSniff) -> Source {
    let name = RotationName(FileName(path).text)
    let folder = RawPath(bytes: path.bytes.dropLast(FileName(path).bytes.count))
    var source = Source(
      path: path.display, rotationSet: folder.display + name.base, rotation: name.rotation,
      compression: sniff.compression, kind: sniff.isHAR ? .har : .lines, location: path)
    source.storedSize = status.size
    source.modified = status.modified
    source.identity = sniff.head.identity
    // A gzip file whose first bytes are broken must not go unnoticed.
    if FileName(path).isNamedGzip, sniff.compression == .none {
      source.fault = status.size == 0 ? .emptyCompressed : sniff.binary == nil ? nil : .notGzip
    }
    return source
  }
}
