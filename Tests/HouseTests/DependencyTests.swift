import Foundation
import Testing

/// The one dependency rule, as a table: what each target may depend on.
@Suite struct `The dependency rule` {
  private static let leaves: Set<String> = [
    "JSONBytes", "PathTemplates", "Inert", "Phrases", "EvidenceBytes",
  ]
  private static let arrows: Set<String> = [
    "BytesToLines", "LinesToRecords", "RecordsToEvidence", "EvidenceToFindings",
    "FindingsToRegister", "FindingsToReport", "Definitions", "Store",
  ]

  private struct Package: Decodable {
    struct Target: Decodable {
      struct Dependency: Decodable {
        var byName: [String?]?
        var target: [String?]?
        var product: [ProductPart?]?
      }

      var name: String
      var type: String
      var dependencies: [Dependency]
    }

    /// A product dependency is a list of name, package and conditions.
    enum ProductPart: Decodable {
      case text(String)
      case other

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self = (try? .text(container.decode(String.self))) ?? .other
      }
    }

    var targets: [Target]
  }

  /// What `swift package dump-package` says: target → names of targets and products it declares.
  private func declared() throws -> [String: [(name: String, isProduct: Bool)]] {
    let process = Process()
    let output = Pipe()
    let scratch = FileManager.default.temporaryDirectory.appending(path: "gapwatch-dump-\(UUID())")
    defer { try? FileManager.default.removeItem(at: scratch) }
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", Repository.root.path, "--scratch-path", scratch.path,
      "dump-package",
    ]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let package = try JSONDecoder().decode(Package.self, from: data)
    let productive = package.targets.filter { ["regular", "executable"].contains($0.type) }
    return Dictionary(
      uniqueKeysWithValues: productive.map { target in
        let names = target.dependencies.compactMap { dependency -> (String, Bool)? in
          if let name = (dependency.byName ?? dependency.target)?.first ?? nil {
            return (name, false)
          }
          if case .text(let name)?? = dependency.product?.first { return (name, true) }
          return nil
        }
        return (target.name, names)
      })
  }

  @Test func `a leaf imports at most Vocabulary, and Vocabulary imports nothing`() throws {
    let declared = try declared()
    #expect(declared["Vocabulary"]?.isEmpty == true)
    for leaf in Self.leaves {
      let names = try #require(declared[leaf]).map(\.name)
      // Evidence is stored deflated, and what its bytes are is known in one place.
      let allowed = leaf == "EvidenceBytes" ? ["Vocabulary", "CZlib"] : ["Vocabulary"]
      #expect(names.allSatisfy(allowed.contains), "\(leaf) depends on \(names)")
    }
  }

  @Test func `an arrow imports Vocabulary, leaves and one outside package, never another arrow`()
    throws
  {
    let declared = try declared()
    for arrow in Self.arrows {
      let dependencies = try #require(declared[arrow])
      let outside = dependencies.filter { $0.isProduct || $0.name == "CZlib" }
      let inside = dependencies.filter { !$0.isProduct && $0.name != "CZlib" }.map(\.name)
      #expect(outside.count <= 1, "\(arrow) depends on \(outside.map(\.name))")
      for name in inside {
        #expect(name == "Vocabulary" || Self.leaves.contains(name), "\(arrow) depends on \(name)")
      }
    }
  }

  @Test func `only Pipeline imports arrows, and only gapwatch imports Pipeline`() throws {
    for (target, dependencies) in try declared() where target != "Pipeline" {
      let names = Set(dependencies.map(\.name))
      #expect(names.isDisjoint(with: Self.arrows), "\(target) depends on an arrow")
      #expect(target == "gapwatch" || !names.contains("Pipeline"), "\(target) imports Pipeline")
    }
  }

  @Test func `every module of Sources stands in the table`() throws {
    let known = Self.leaves.union(Self.arrows).union([
      "Vocabulary", "Pipeline", "gapwatch", "embed",
    ])
    #expect(Set(try declared().keys) == known)
  }
}
