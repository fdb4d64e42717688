/// The last component of a path, and what it says of the content.
struct FileName {
  let bytes: [UInt8]

  init(_ path: RawPath) {
    bytes = Array(path.bytes.split(separator: 0x2F, omittingEmptySubsequences: false).last ?? [])
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  private var lowercased: String { text.lowercased() }

  var isNamedGzip: Bool { lowercased.hasSuffix(".gz") || lowercased.hasSuffix(".gzip") }

  var isNamedJSON: Bool { lowercased.hasSuffix(".json") }

  /// Of a kind that holds no logs. JSON is told by its bytes: Docker's logs are named so, too.
  var isNoLog: Bool {
    let name = isNamedGzip ? String(lowercased.prefix { $0 != "." }) : lowercased
    if let dot = name.lastIndex(of: "."), dot > name.startIndex {
      return Self.extensions.contains(String(name[name.index(after: dot)...]))
    }
    return Self.names.contains(name)
  }

  private static let names: Set<String> = [
    "readme", "license", "licence", "copying", "notice", "changelog", "authors", "makefile",
    "dockerfile", "procfile", "gemfile", "rakefile", "vagrantfile",
    // Beside the logs of Docker's containers.
    "hostname", "hosts",
  ]

  private static let extensions: Set<String> = Set(
    """
    md markdown rst adoc tex html htm xhtml css scss less js mjs cjs jsx ts tsx map vue wasm \
    py pyc pyi ipynb rb go rs swift java class jar kt scala c h cc cpp hpp cs php pl lua sh bash \
    zsh fish bat ps1 sql proto graphql yaml yml toml ini conf cfg cnf properties env xml xsd xsl \
    plist lock csv tsv xls xlsx doc docx odt ods ppt pptx rtf pdf png jpg jpeg gif webp svg ico \
    bmp tif tiff avif heic mp3 mp4 webm mov avi wav ogg ttf otf woff woff2 eot zip tar tgz tbz txz rar \
    7z iso img deb rpm apk so a o dll exe bin dat db sqlite sqlite3 db-wal db-shm db-journal \
    sqlite-wal sqlite-shm wal pid sock key pem crt cer csr p12 pcap parquet avro journal service \
    timer socket target tmpl j2 mustache diff patch swp
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
