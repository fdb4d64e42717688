internal import Definitions
internal import Foundation
internal import LinesToRecords
public import Vocabulary

/// Built-in definitions and a site's own, compiled and checked against their samples.
enum ParserCatalog {
  /// Throws `Complaints`: a bad definition stops all before work starts.
  static func load(folders: [String]) throws -> ParserSet {
    try ParserSet(try definitions(folders: folders))
  }

  /// A site's own win over built-in ones of the same name; their samples are checked, the built-in ones' by the tests.
  static func definitions(folders: [String]) throws -> [ParserDefinition] {
    let own = try folders.flatMap { try site(folder: $0) }
    let complaints = own.flatMap { SampleChecker.check($0) }
    if !complaints.isEmpty { throw Complaints(complaints) }
    let names = Set(own.map(\.name))
    return own + (try BuiltInDefinitions.load().filter { !names.contains($0.name) })
  }

  private static func site(folder: String) throws -> [ParserDefinition] {
    try load(files: files(in: folder))
  }

  private static func files(in folder: String) throws -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw Complaints([Complaint("no such folder", path: folder, help: "see --parsers")])
    }
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { folder + "/" + $0 }
  }

  static func load(files: [String]) throws -> [ParserDefinition] {
    try ParserDefinitionFile.load(files.map { (path: $0, text: try text($0)) })
  }

  /// What a site's own definitions say, whatever their folders are called.
  static func texts(folders: [String]) throws -> [String] {
    try folders.flatMap { try files(in: $0).map(text) }
  }

  private static func text(_ path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Complaints([
        Complaint("cannot be read", path: path, help: "check the name and the mode")
      ])
    }
    return String(decoding: data, as: UTF8.self)
  }
}

/// `gapwatch parsers`: what there is, and whether it does what its samples say.
public enum DefinitionList {
  /// By name.
  public static func load(_ site: Site, folders: [String]) throws -> [ParserDefinition] {
    try ParserCatalog.definitions(folders: site.parserFolders + folders)
      .sorted { $0.name < $1.name }
  }

  /// Checks files, or the built-in definitions; throws `Complaints` with every place that is wrong.
  public static func check(files: [String]) throws -> (definitions: Int, samples: Int) {
    let definitions =
      files.isEmpty
      ? try BuiltInDefinitions.load(withSamples: true) : try ParserCatalog.load(files: files)
    let complaints = definitions.flatMap { SampleChecker.check($0) }
    if !complaints.isEmpty { throw Complaints(complaints) }
    return (definitions.count, definitions.map(\.samples.count).reduce(0, +))
  }
}
