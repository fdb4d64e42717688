internal import Definitions
internal import EvidenceToFindings
internal import FindingsToRegister
internal import Foundation
internal import Phrases
public import Vocabulary

/// A site's configuration and where it stands.
public struct Site: Sendable {
  public var configuration: Configuration
  /// nil: there is no file, all is default.
  public var path: String?
  /// What the backend promises; see `readingContract`.
  public private(set) var contract = Contract.none
  /// The documents it was read from.
  private var documents: [String] = []

  public init(_ configuration: Configuration = .default, path: String? = nil) {
    self.configuration = configuration
    self.path = path
  }

  /// Where a configuration is looked for when none is named.
  public static let defaultPath = "/etc/gapwatch/gapwatch.yaml"

  /// Reads the named file, which must be there, or the default one if it is there.
  ///
  /// Throws `Complaints` with every mistake and its place.
  public static func load(_ named: String?) throws -> Site {
    let path = named ?? defaultPath
    let files = FileManager.default
    if named == nil, !files.fileExists(atPath: path) { return Site() }
    guard let data = files.contents(atPath: path) else {
      let isThere = files.fileExists(atPath: path)
      throw Complaints([
        Complaint(
          isThere ? "cannot be read" : "no such file", path: path,
          help: isThere ? "name a readable file with --config" : "name another with --config")
      ])
    }
    let text = String(decoding: data, as: UTF8.self)
    return Site(try ConfigurationFile.load(path: path, text: text), path: path)
  }

  /// The site with the OpenAPI documents that are named, else with the configured ones.
  ///
  /// Throws `Complaints`: a bad document stops all before work starts.
  public func readingContract(_ named: [String] = []) throws -> Site {
    var site = self
    var complaints: [Complaint] = []
    site.documents = named.isEmpty ? configuration.openAPI : named
    for path in site.documents {
      guard let data = FileManager.default.contents(atPath: path) else {
        complaints.append(
          Complaint("cannot be read", path: path, help: "check the name and the mode"))
        continue
      }
      do {
        site.contract.operations += try OpenAPIDocument.load(
          path: path, text: String(decoding: data, as: UTF8.self)
        ).operations
      } catch let error as Complaints {
        complaints += error.list
      }
    }
    if !complaints.isEmpty { throw Complaints(complaints) }
    return site
  }

  /// A contract of which nothing was answered is another backend's, or lacks the path it is mounted at.
  func unmatchedContract(answered: Int) -> [Complaint] {
    guard !contract.operations.isEmpty, answered == 0 else { return [] }
    return [
      Complaint(
        "none of its operations was answered in these logs",
        path: documents.joined(separator: ", "), severity: .warning,
        help: "name the prefix under which clients ask for them in 'servers' (or 'basePath')")
    ]
  }

  /// The configured folder of parser definitions; the default one only if it is there.
  var parserFolders: [String] {
    let folder = configuration.parsers
    let isDefault = folder == Configuration.default.parsers
    return isDefault && !FileManager.default.fileExists(atPath: folder) ? [] : [folder]
  }

  /// The configured templates of drafts; throws for one that cannot be read.
  func draftTemplates() throws -> [Language: String] {
    var templates: [Language: String] = [:]
    for (word, path) in configuration.draftTemplates {
      guard let language = Language(rawValue: word) else { continue }
      guard let data = FileManager.default.contents(atPath: path),
        let text = String(validating: data, as: UTF8.self)
      else {
        throw Complaint(
          "the template cannot be read", path: path, help: "see 'templates' in the configuration")
      }
      templates[language] = text
    }
    return templates
  }

  var pages: PageNames { PageNames(configuration.pages) }
}
