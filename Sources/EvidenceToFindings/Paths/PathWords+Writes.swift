/// Words that say what a write leaves behind, and where.
extension PathWords {
  /// Another item like this one is made: it is looked for in their list.
  static let copies: Set<String> = [
    "duplicate", "copy", "clone", "kopyala", "cogalt", "duplizieren", "kopieren", "dupliquer",
    "copier", "cloner", "duplicar", "copiar", "clonar", "duplica", "duplicare", "copia",
    "dupliceren", "kopieer", "kopiuj", "duplikuj", "kopiera", "kopier",
  ]

  /// What a page sends by itself.
  static let byThemselves: Set<String> = [
    "events", "event", "telemetry", "beacon", "track", "tracking", "metrics", "analytics",
    "collect",
    "heartbeat", "ping", "presence", "keepalive", "refresh", "token", "session", "login", "seen",
    "read", "ack", "viewed", "puls", "nabiz", "presencia", "log", "logs",
  ]

  /// What no answer shows, however it was written.
  static let unread: Set<String> = [
    "password", "passwords", "passphrase", "passcode", "secret", "credentials", "seen", "viewed",
    "parola", "sifre", "şifre", "passwort", "kennwort", "passe", "mdp", "contrasena", "contraseña",
    "clave", "senha", "wachtwoord", "haslo", "hasło", "heslo", "losenord", "lösenord",
    "adgangskode", "passord", "salasana", "parole",
  ]

  /// What a page saves by itself while somebody writes.
  static let savings: Set<String> = [
    "autosave", "save", "draft", "drafts", "taslak", "entwurf", "brouillon", "borrador", "bozza",
    "rascunho", "concept", "szkic", "utkast", "kladde",
  ]
}
