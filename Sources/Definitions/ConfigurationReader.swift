internal import Vocabulary
internal import Yams

/// Reads a configuration from YAML, gathering complaints.
struct ConfigurationReader {
  let path: String
  var complaints: [Complaint] = []

  init(path: String) { self.path = path }

  mutating func read(_ text: String) -> Configuration {
    var configuration = Configuration()
    guard let root = compose(text), let map = mapping(root, ConfigurationKeys.top, "keys")
    else { return configuration }
    readSources(map, &configuration)
    readAPI(map, &configuration)
    readJudgement(map, &configuration)
    readPages(map["pages"], &configuration.pages)
    readPlaces(map, &configuration)
    return configuration
  }

  private mutating func compose(_ text: String) -> Node? {
    do {
      // A file of comments alone is a configuration of defaults.
      return present(try Yams.compose(yaml: text, .basic, .default, .utf8))
    } catch {
      complaints.append(Complaint(error, path: path))
    }
    return nil
  }

  private mutating func readSources(_ map: Node.Mapping, _ configuration: inout Configuration) {
    for node in items(map["sources"], "a list of sources") {
      guard let map = mapping(node, ConfigurationKeys.below["sources"], "a source"),
        let path = required("path", map, node)
      else { continue }
      var source = ConfiguredSource(path: path)
      source.stream = text(map["stream"])
      source.role = word(map["role"], ConfiguredSource.Role.allCases.map(\.rawValue))
        .flatMap(ConfiguredSource.Role.init(rawValue:))
      source.parser = text(map["parser"])
      source.timezone = zone(map["timezone"])
      source.host = text(map["host"])
      configuration.sources.append(source)
    }
    for node in items(map["trusted_proxies"], "a list of address blocks") {
      guard let block = text(node) else { continue }
      if AddressBlock.isValid(block) {
        configuration.trustedProxies.append(block)
      } else {
        complain(
          "no address block", node, note: "an address, or an address and its leading bits",
          help: "write it as 10.0.0.0/8 or fd00::/8")
      }
    }
    configuration.timezone = zone(map["timezone"])
  }

  private mutating func readAPI(_ map: Node.Mapping, _ configuration: inout Configuration) {
    configuration.apiPrefixes = prefixes(map["api_prefixes"])
    for node in items(map["apis"], "a list of APIs") {
      guard let map = mapping(node, ConfigurationKeys.below["apis"], "an API"),
        let name = required("name", map, node)
      else { continue }
      let hosts = texts(map["hosts"], "a list of hosts")
      if hosts.isEmpty { complain("no 'hosts'", node, help: "name the hosts that clients ask for") }
      configuration.apis.append(
        ConfiguredAPI(name: name, hosts: hosts, prefixes: prefixes(map["prefixes"])))
    }
  }

  private mutating func prefixes(_ node: Node?) -> [String] {
    items(node, "a list of path prefixes").compactMap { item in
      guard let prefix = text(item) else { return nil }
      if prefix.hasPrefix("/") { return prefix }
      complain("a path begins with '/'", item, help: "write '/\(prefix)'")
      return nil
    }
  }

  private mutating func readPages(_ node: Node?, _ pages: inout PageMapping) {
    guard let node = present(node),
      let map = mapping(node, ConfigurationKeys.below["pages"], "page settings")
    else { return }
    if let modules = pairs(map["modules"]) { pages.modules = modules }
    if let words = pairs(map["words"]) { pages.words = words }
    if let node = present(map["hidden_prefixes"]) {
      pages.hiddenPrefixes = Set(texts(node, "a list of path segments"))
    }
    guard let documents = present(map["documents"]),
      let byLanguage = mapping(documents, ConfigurationKeys.languages, "templates by language")
    else { return }
    for (key, value) in byLanguage {
      guard let language = key.string, let template = text(value) else { continue }
      if !template.contains("{page}") {
        complain("the template has no '{page}'", value, note: "known: {page}, {language}")
      }
      pages.documents[language] = template
    }
  }

  private mutating func readPlaces(_ map: Node.Mapping, _ configuration: inout Configuration) {
    configuration.retentionDays =
      number(map["retention_days"], 1...36_500) ?? configuration.retentionDays
    configuration.database = text(map["database"])
    configuration.parsers = text(map["parsers"]) ?? configuration.parsers
    configuration.openAPI = texts(map["openapi"], "a list of files")
    configuration.language =
      word(map["language"], ConfigurationKeys.languages) ?? configuration.language
    configuration.baseURL = url(map["base_url"])
    configuration.ticketURL = url(map["ticket_url"])
    if let ticket = configuration.ticketURL, !ticket.contains("{ticket}") {
      complain("the address has no '{ticket}'", map["ticket_url"])
    }
    if let node = present(map["templates"]),
      let byLanguage = mapping(node, ConfigurationKeys.languages, "paths by language")
    {
      for (key, value) in byLanguage {
        if let language = key.string, let path = text(value) {
          configuration.draftTemplates[language] = path
        }
      }
    }
    guard let node = present(map["register"]) else { return }
    // `register: PATH` is enough.
    if let path = node.string {
      configuration.register = ConfiguredRegister(path: path)
      return
    }
    guard let map = mapping(node, ConfigurationKeys.below["register"], "a register"),
      let path = required("path", map, node)
    else { return }
    var register = ConfiguredRegister(path: path)
    register.language = word(map["language"], ConfigurationKeys.languages)
    register.twin = text(map["twin"])
    configuration.register = register
  }
}
