/// Names that query keys have where lists are paged through and put in order, in small letters; from the conventions of RFC 8288's users,
/// JSON:API, OData, Spring Data, ABP, Django REST framework, Laravel, Strapi, react-admin, json-server, PostgREST, Keycloak, WordPress,
/// Magento, Frappe and Kubernetes.
public enum QueryNames {
  /// The number of a page, from 0 or 1 on.
  public static let pages = spelled([
    "page", "p", "pg", "pageno", "pagenum", "pagenumber", "page_no", "page_num", "page_number",
    "pageindex", "page_index", "currentpage", "current_page", "current", "_page",
    "page[number]", "page.number", "pagination[page]", "pagination.page", "pagination[current]",
    "searchcriteria[currentpage]", "sayfa", "sayfano", "seite", "pagina", "página", "strona",
    "sida", "stranka", "sivu", "oldal",
  ])

  /// The first row.
  public static let offsets = spelled([
    "offset", "skip", "start", "startindex", "start_index", "from_row", "_start",
    "skipcount", "skip_count", "limitstart", "limit_start", "firstresult", "startat", "start_at",
    "startrow", "$skip", "page[offset]", "pagination[start]", "pagination[offset]", "displaystart",
  ])

  /// What a former answer said the next page is.
  public static let cursors = spelled([
    "cursor", "after", "before", "next", "page_token", "pagetoken", "nexttoken", "next_token",
    "continuation", "continuationtoken", "continue", "starting_after", "ending_before",
    "$skiptoken", "page[after]", "page[before]", "page[cursor]", "scroll_id",
  ])

  /// How many rows a page has.
  public static let sizes = spelled([
    "limit", "size", "page_size", "pagesize", "per_page", "perpage", "pagelen", "page_limit",
    "pagelimit", "rows", "rowsperpage", "count", "take", "top", "maxresults", "max_results",
    "maxresultcount", "max_result_count", "itemsperpage", "items_per_page", "limitpagelength",
    "limit_page_length", "_limit", "_end", "_per_page", "$top", "$maxpagesize", "page[size]",
    "page[limit]", "page.size", "pagination[pagesize]", "pagination[limit]", "pagination.pagesize",
    "searchcriteria[pagesize]", "boyut", "adet", "groesse", "anzahl", "taille", "tamano",
  ])

  /// In which order, and what is shown of each row.
  public static let forms = spelled([
    "sort", "sort_by", "sortby", "sorting", "sortfield", "sort_field", "sortorder", "sort_order",
    "sortdir", "sort_dir", "sortdirection", "sort[]", "_sort", "_order", "order", "orderby",
    "order_by", "ordering", "orderbycolumn", "orderdirection", "order_direction", "order[]",
    "isasc",
    "direction", "dir", "desc", "asc", "$orderby", "$select", "$expand", "$count", "$inlinecount",
    "$format", "select", "fields", "fields[]", "_fields", "include", "includes", "expand", "embed",
    "_embed", "populate", "briefrepresentation", "context", "meta", "format", "pretty",
    "draw", "sirala", "siralama", "tri",
  ])

  /// Nothing of the answer: copies kept on the way are gone round, versions and languages are named.
  public static let passing = spelled([
    "_", "t", "ts", "_t", "_ts", "_dc", "v", "cb", "nocache", "_nocache", "timestamp", "rnd",
    "rand", "random", "bust", "cachebuster", "refresh",
    "nonce", "lang", "locale", "_locale", "hl", "tz", "timezone", "api-version", "api_version",
    "apiversion", "version",
  ])

  /// Rows from one to another, in brackets.
  public static let ranges: Set<String> = ["range"]

  /// What pages through a list.
  public static let paging = pages.union(offsets).union(cursors).union(sizes).union(ranges)

  /// Brackets and dollars also as browsers write them.
  private static func spelled(_ names: [String]) -> Set<String> {
    var all = Set(names)
    for name in names where name.contains(where: { "[]$".contains($0) }) {
      var escaped = ""
      for character in name {
        switch character {
        case "[": escaped += "%5b"
        case "]": escaped += "%5d"
        case "$": escaped += "%24"
        default: escaped.append(character)
        }
      }
      all.insert(escaped)
    }
    return all
  }
}
