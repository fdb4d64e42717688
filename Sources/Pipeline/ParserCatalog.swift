internal import Definitions
internal import Foundation
internal import LinesToRecords
internal import Vocabulary

/// Built-in definitions and a site's own, compiled and checked against their samples.
enum ParserCatalog {
  /// Throws `Complaints`: a bad definition stops all before work starts.
  static func load(folders: [String]) throws -> ParserSet {
    try ParserSet(try definitions(folders: folders))
  }

  /// A site's own win over built-in ones of the same name.
  static func definitions(folders: [String]) throws -> [ParserDefinition] {
    var byName: [String: ParserDefinition] = [:]
    var order: [String] = []
    for definition in try BuiltInDefinitions.load() {
      byName[definition.name] = definition
      order.append(definition.name)
    }
    for folder in folders {
      for definition in try ParserDefinitionFile.load(folder: folder) {
        if byName.updateValue(definition, forKey: definition.name) == nil {
          order.append(definition.name)
        }
      }
    }
    return order.compactMap { byName[$0] }
  }
}
