/// A log format as data: what `parsers/<product>-<format>.yaml` holds.
public struct ParserDefinition: Sendable, Equatable {
  /// Lower case, words joined by hyphens; `gapwatch parse` prints it as `parser`.
  public var name: String
  public var title: String
  /// What it was built from: the specification's address, or the capture.
  public var source: String
  /// What `http.response.body.size` counts here.
  public var size: SizeMeaning = .unknown
  /// The logged time is the request's start, not the end of the answer.
  public var timeIsStart = false
  /// How the writer escapes values; nil is what the pattern's language says.
  public var escapes: TextEncoding?
  /// For times without a zone: `Z` or `±HH:MM`; nil is the run's `--timezone`.
  public var timezone: String?
  public var yields = Yield.exchange
  /// What tells this format from others that read the same lines; see `Tell`.
  public var tells: [Tell] = []
  public var patterns: [Pattern] = []
  public var samples: [Sample] = []
  public var place = Place()

  public init(name: String, title: String, source: String) {
    self.name = name
    self.title = title
    self.source = source
  }

  /// Where something stands in a definition's file. Lines and columns count from 1.
  public struct Place: Sendable, Equatable {
    public var path = ""
    public var line: Int?
    public var column: Int?

    public init(path: String = "", line: Int? = nil, column: Int? = nil) {
      self.path = path
      self.line = line
      self.column = column
    }
  }

  /// What the format's lines are.
  public enum Yield: String, Sendable, CaseIterable {
    case exchange
    /// An application's or server's message. Such lines are known by their look; the definition is for `--parser`.
    case message
    /// Understood and counted, nothing more: connections that are no HTTP, WebSocket handshakes.
    case other
  }

  /// One way to write the format's lines.
  public struct Pattern: Sendable, Equatable {
    public var language: Language
    public var place: Place

    public init(_ language: Language, place: Place = Place()) {
      self.language = language
      self.place = place
    }
  }

  /// The pattern languages; each is what an admin already has in a server's configuration.
  public enum Language: Sendable, Equatable {
    /// An nginx `log_format` string, or the whole directive (then with its `escape=`).
    case nginx(String)
    /// An Apache `LogFormat` string.
    case apache(String)
    /// Literal text and `{name}` fields; a space stands for one or more.
    case plain(String)
    case json(KeyMap)
    case logfmt(KeyMap)
    /// Columns from `#Fields` lines.
    case w3c
    /// Whatever looks like a common-log line: a bracketed date, a request, a status.
    case commonLog
    /// Text that no definition knows: the lines' columns show what they hold.
    case ownFormat
  }

  /// Which keys of an object give which fields.
  public struct KeyMap: Sendable, Equatable {
    /// Dotted paths that must all be there.
    public var required: [String] = []
    /// Paths whose value must begin with this text.
    public var values: [Entry] = []
    /// Field name → paths, tried in order; a path may be followed by a unit (`duration ms`).
    public var fields: [Entry] = []

    public init() {}

    public struct Entry: Sendable, Equatable {
      public var name: String
      public var keys: [String]
      public var place: Place

      public init(name: String, keys: [String], place: Place = Place()) {
        self.name = name
        self.keys = keys
        self.place = place
      }
    }
  }

  /// A sign, seen in some lines of a source, that it was written in this format and not in a twin of the same shape.
  public enum Tell: String, Sendable, CaseIterable {
    /// An answer that cannot have content (HEAD, 204, 304) has a size: headers are counted.
    case sizedEmptyAnswers = "sized-empty-answers"
    /// The size is `-` where nothing was sent.
    case dashSizes = "dash-sizes"
    /// `\"` or lower-case `\xhh` stand in values.
    case apacheEscapes = "apache-escapes"
    /// The request's target is absolute (`http://host/path`) in most lines.
    case absoluteTargets = "absolute-targets"
  }

  /// A line and what must come out of it.
  public struct Sample: Sendable, Equatable {
    /// Lines that come before, such as `#Fields`.
    public var before: [String] = []
    public var line: String
    /// The record in `gapwatch parse`'s names; nil when the line must give none.
    public var record: [String: SampleValue]?
    public var place: Place

    public init(line: String, record: [String: SampleValue]?, place: Place = Place()) {
      self.line = line
      self.record = record
      self.place = place
    }
  }

  public enum SampleValue: Sendable, Equatable {
    case text(String)
    case number(Double)
  }
}
