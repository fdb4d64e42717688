public import Vocabulary

/// The parser definitions that are part of the program (`parsers/*.yaml`).
public enum BuiltInDefinitions {
  /// In the order of their files' names. Throws `Complaints`.
  ///
  /// Samples are half of the text, and nothing that reads logs needs them.
  public static func load(withSamples: Bool = false) throws -> [ParserDefinition] {
    let files = EmbeddedDefinitions.files.map { file in
      (path: "parsers/\(file.name)", text: withSamples ? file.text + file.samples : file.text)
    }
    return try ParserDefinitionFile.load(files, isWithoutSamples: !withSamples)
  }
}

/// A definition's file.
public enum ParserDefinitionFile {
  /// Reads one file's text; `path` is used in complaints. Throws `Complaints` with file, line and column.
  public static func load(path: String, text: String) throws -> ParserDefinition {
    try load(path: path, text: text, isWithoutSamples: false)
  }

  private static func load(
    path: String, text: String, isWithoutSamples: Bool
  ) throws -> ParserDefinition {
    var reader = ParserDefinitionReader(path: path, isWithoutSamples: isWithoutSamples)
    guard let definition = reader.read(text), reader.complaints.isEmpty else {
      throw Complaints(reader.complaints)
    }
    return definition
  }

  /// Reads several; all complaints at once. Two of one name are a complaint.
  public static func load(_ files: [(path: String, text: String)]) throws -> [ParserDefinition] {
    try load(files, isWithoutSamples: false)
  }

  fileprivate static func load(
    _ files: [(path: String, text: String)], isWithoutSamples: Bool
  ) throws -> [ParserDefinition] {
    var definitions: [ParserDefinition] = []
    var complaints: [Complaint] = []
    for file in files {
      do {
        let definition = try load(
          path: file.path, text: file.text, isWithoutSamples: isWithoutSamples)
        if let other = definitions.first(where: { $0.name == definition.name }) {
          complaints.append(
            Complaint(
              "the name '\(definition.name)' is taken", path: file.path,
              line: definition.place.line, column: definition.place.column,
              note: "by \(other.place.path)"))
        }
        definitions.append(definition)
      } catch let error as Complaints {
        complaints += error.list
      }
    }
    if !complaints.isEmpty { throw Complaints(complaints) }
    return definitions
  }

  /// A site's definitions before the built-in ones of other names: the site's win.
  public static func merge(
    site: [ParserDefinition], builtIn: [ParserDefinition]
  ) -> [ParserDefinition] {
    let names = Set(site.map(\.name))
    return site + builtIn.filter { !names.contains($0.name) }
  }
}
