/// Words that say what a path is for, in the languages that paths are written in.
enum PathWords {
  /// What is done to an item: what stands before one of them is the item.
  static let verbs: Set<String> = [
    "toggle", "enable", "disable", "activate", "deactivate", "approve", "reject", "resolve",
    "archive", "restore", "lock", "unlock", "publish", "unpublish", "cancel", "close", "reopen",
    "start", "stop", "pause", "resume", "retry", "rotate", "revoke", "reset", "assign", "unassign",
    "suspend", "unsuspend", "block", "unblock", "mute", "unmute", "pin", "unpin", "hide", "show",
    "complete", "finish", "confirm", "accept", "decline", "ban", "unban", "freeze", "unfreeze",
    "star", "unstar", "snooze", "dismiss", "acknowledge", "mark", "release", "arm", "disarm",
    "void",
    // Turkish
    "kilitle", "kilit-ac", "aktiflestir", "pasiflestir", "etkinlestir", "devre-disi-birak",
    "onayla",
    "reddet", "arsivle", "geri-al", "yayinla", "yayindan-kaldir", "iptal", "iptal-et", "kapat",
    "ac",
    "baslat", "durdur", "duraklat", "sifirla", "ata", "dondur", "sabitle", "gizle", "goster",
    "tamamla", "engelle", "degistir",
    "surdur", "yeniden-baslat", "askiya-al", "isaretle", "etkisizlestir", "ac-kapat", "kilidi-ac",
    // German, French, Spanish, Portuguese, Italian
    "anheften", "abheften", "pausieren", "fortsetzen", "starten", "stoppen", "anhalten",
    "wiederherstellen", "zuweisen", "schliessen", "abbrechen", "zuruecksetzen", "markieren",
    "ausblenden", "einblenden", "annehmen", "veroeffentlichen", "stummschalten", "epingler",
    "suspendre", "reprendre", "demarrer", "arreter", "fermer", "rouvrir", "accepter", "confirmer",
    "restaurer", "attribuer", "masquer", "afficher", "basculer", "terminer", "refuser", "fijar",
    "desfijar", "pausar", "reanudar", "alternar", "iniciar", "detener", "cerrar", "reabrir",
    "suspender", "confirmar", "aceptar", "completar", "ocultar", "mostrar", "marcar", "restaurar",
    "asignar", "habilitar", "deshabilitar", "inhabilitar", "silenciar", "congelar", "ativar",
    "desativar", "fixar", "arquivar", "aprovar", "rejeitar", "retomar", "attiva", "disattiva",
    "blocca", "sblocca", "archivia", "pubblica", "annulla", "approva", "rifiuta", "sospendi",
    "sperren", "entsperren", "aktivieren", "deaktivieren", "freigeben", "archivieren",
    "abschliessen", "stornieren", "bestaetigen", "genehmigen", "ablehnen", "umschalten", "activer",
    "desactiver", "verrouiller", "deverrouiller", "archiver", "publier", "annuler", "bloquear",
    "desbloquear", "activar", "desactivar", "archivar", "publicar", "cancelar", "aprobar",
    "rechazar", "sign", "countersign", "firmar", "assinar", "unterschreiben", "unterzeichnen",
    "affecter", "zuteilen", "tilldela", "tildel", "signer", "firmare", "firma",
    "imzala", "escalate", "liberar", "concluir", "encerrar",
    "finalizar", "erledigen", "beenden", "valider", "approuver", "rejeter", "bloquer",
    "debloquer", "cloturer", "conferma", "chiudi", "riapri", "completa", "assegna", "ripristina",
    // Dutch, Polish, Swedish, Danish, Norwegian
    "activeren", "deactiveren", "blokkeren", "deblokkeren", "goedkeuren", "afkeuren", "afwijzen",
    "annuleren", "sluiten", "heropenen", "archiveren", "herstellen", "vergrendelen",
    "ontgrendelen", "publiceren", "verbergen", "tonen", "bevestigen", "accepteren", "weigeren",
    "pauzeren", "hervatten", "toewijzen", "vastzetten", "markeren", "afronden", "vrijgeven",
    "ondertekenen", "aktywuj", "dezaktywuj", "zablokuj", "odblokuj", "zatwierdz", "odrzuc",
    "anuluj", "zamknij", "otworz", "archiwizuj", "przywroc", "opublikuj", "ukryj", "pokaz",
    "potwierdz", "przypisz", "przelacz", "wstrzymaj", "wznow", "aktivera", "inaktivera", "godkann",
    "avvisa",
    "stang", "arkivera", "bekrafta", "aktiver", "deaktiver", "godkend", "godkjenn", "afvis",
    "avvis",
    "luk", "lukk",
  ]

  /// What an item has that such a request sets.
  static let states: Set<String> = [
    "state", "status", "default", "on", "off", "visibility", "active", "activation", "switch",
    "enabled", "primary", "favorite", "favourite", "priority", "role", "owner", "labels", "tags",
    "aktiflik", "aktif", "pasif", "yayin", "durum", "onay", "kilit", "sichtbarkeit", "freigabe",
    "archiv", "frist", "statut", "estado",
  ]

  /// What somebody takes for a while, and gives back.
  static let holds: Set<String> = [
    "lock", "lease", "claim", "checkout", "presence", "session", "kilit", "sperre", "verrou",
    "bloqueo", "blocco", "editing",
  ]

  /// Pages that other pages open in windows and frames of their own.
  static let windows: Set<String> = [
    "print", "preview", "embed", "popup", "frame", "iframe", "silent", "renew", "callback",
    "widget",
    "yazdir", "yazdır", "onizleme", "önizleme", "drucken", "vorschau", "imprimer", "apercu",
    "aperçu", "imprimir", "stampa", "anteprima", "afdrukken", "drukuj",
  ]

  /// Requests that are not meant to leave anything behind in what is read next.
  static let passing: Set<String> = [
    "search", "query", "lookup", "find", "login", "logout", "signin", "signout", "auth", "token",
    "refresh", "export", "download", "preview", "validate", "validation", "check", "verify", "test",
    "simulate", "simulation", "calculate", "calculation", "compute", "estimate", "quote", "render",
    "print", "send", "email", "mail", "notify", "share", "upload", "import", "beacon", "telemetry",
    "track", "tracking", "metrics", "heartbeat", "ping", "graphql", "gql", "rpc", "run", "sync",
    "reindex", "generate", "report", "reports", "exports", "checkout", "session",
    "sessions", "password", "otp", "move", "purge", "clear", "flush", "cache", "resend", "remind",
    "seen", "ack", "compare", "diff", "suggest", "autocomplete", "match", "convert", "translate",
    "dryrun", "like", "likes", "vote", "views", "impressions",
    // Turkish
    "ara", "giris", "giriş", "oturum", "onizle", "önizle", "onizleme", "önizleme", "hesapla",
    "dogrula", "doğrula", "gonder", "gönder", "yazdir", "yazdır", "indir", "aktar", "sorgula",
    "kontrol", "sina", "sına", "dene", "deneme", "hatirlat", "hatırlat",
    // German
    "suche", "suchen", "testen", "berechnen", "berechnung", "vorschau", "pruefen", "prüfen",
    "exportieren",
    "drucken", "senden", "validieren", "anmeldung", "anmelden", "abmelden", "vergleichen",
    // French, Spanish, Italian, Portuguese
    "calculer", "valider", "tester", "probar", "prova", "calcul", "apercu", "aperçu", "exporter",
    "rechercher",
    "recherche", "verifier",
    "vérifier", "imprimer", "envoyer", "connexion", "calcular", "calculo", "cálculo", "previa",
    "previsualizar", "exportar", "buscar", "busqueda", "búsqueda", "validar", "comprobar", "enviar",
    "imprimir", "cerca", "calcola", "anteprima", "esporta", "verifica", "pesquisar", "visualizar",
    "invia", "stampa",
    // Dutch, Polish, Czech, Romanian, Swedish, Danish, Norwegian
    "zoeken", "voorbeeld", "berekenen", "afdrukken", "versturen", "exporteren", "szukaj",
    "wyszukaj", "podglad", "podgląd", "oblicz", "drukuj", "wyslij", "wyślij", "eksport",
    "eksportuj", "hledat", "nahled", "náhled", "vypocet", "výpočet", "tisk", "odeslat", "cauta",
    "caută", "previzualizare", "calculeaza", "calculează", "trimite", "sok", "sök",
    "forhandsgranska", "förhandsgranska", "berakna", "beräkna", "skicka", "soeg", "søg",
    "forhandsvisning", "forhåndsvisning", "beregn",
  ]

  /// Many at once: what they are done to may show anywhere.
  static let many: Set<String> = [
    "batch", "bulk", "toplu", "lot", "lots", "lote", "masse", "massa", "stapel", "sammel", "masowo",
    "hromadne",
  ]

  /// What tells what was done to an item.
  static let histories: Set<String> = [
    "history", "audit", "log", "logs", "activity", "activities", "events", "timeline", "changes",
    "gecmis", "geçmiş", "hareketler", "verlauf", "historie", "historique", "journal", "historial",
    "storico", "cronologia", "historico", "historia", "historik", "istoric",
  ]

  /// What tells of all that is done, whoever did it. In the plural, activities are appointments.
  static let audits: Set<String> = [
    "audit", "audits", "auditlog", "auditlogs", "changelog", "denetim", "auditoria", "auditoría",
    "activity", "aktivite", "aktivitaet", "aktivität", "actividad", "atividade", "activite",
    "aktywnosc", "activiteit", "aktivitet",
  ]

  /// Where people sign in.
  static let signIn: Set<String> = [
    "login", "signin", "logon", "giris", "giriş", "oturum", "anmelden", "anmeldung", "connexion",
    "entrar", "acceder", "accedi", "accesso", "inloggen", "zaloguj", "logowanie", "prihlaseni",
    "autentificare", "conectare",
  ]

  /// Folders of what never changes and what forms choose from.
  static let codes: Set<String> = [
    "codes", "enums", "constants", "lookups", "dictionaries", "options", "choices", "reference",
    "sabitler", "slowniki", "constantes", "codelists", "stammdaten", "catalogos", "ciselniky",
  ]

  /// What forms choose from, wherever it lies: why something is done.
  static let reasons: Set<String> = [
    "reasons", "nedenler", "sebepler", "gerekceler", "gruende", "gründe", "motifs", "motivos",
    "motivi", "powody", "redenen", "duvody", "motive",
  ]

  /// What is worked out for each item, and differs.
  static let figures: Set<String> = [
    "score", "scores", "scoring", "stats", "statistics", "usage", "consumption", "revenue",
    "performance", "puan", "istatistik", "istatistikler", "kullanim", "kullanım", "statistik",
    "bewertung", "auslastung", "verbrauch", "statistiques", "utilisation", "consommation",
    "estadisticas", "estadísticas", "puntuacion", "puntuación", "uso", "consumo", "statistiche",
    "punteggio", "utilizzo", "estatisticas", "estatísticas", "pontuacao", "gebruik",
    "statistieken", "statystyki", "zuzycie", "wynik", "performans", "prestazioni", "rendimiento",
    "leistung", "desempenho", "verim", "prestaties", "wydajnosc", "tuketim", "tüketim", "consumi",
  ]

  /// What is foretold, or counted at the time.
  static let forecasts: Set<String> = [
    "forecast", "forecasts", "prediction", "predictions", "projection", "prognosis", "tahmin",
    "ongoru", "prognose", "vorhersage", "prevision", "previsions", "prévisions", "prévision",
    "previsiones", "previsao", "previsioni", "previsione", "pronostico", "voorspelling", "prognoza",
    "kpi", "kpis", "throughput", "realtime", "canli", "canlı", "weather", "hava",
    "wetter", "meteo", "occupancy", "occupation", "occupazione", "ocupacion", "ocupación",
    "ocupacao", "ocupação", "lotacao", "belegung", "bezetting", "doluluk",
  ]

  /// What is measured, and mostly written with as many digits.
  static let measurements: Set<String> = [
    "temperature", "sicaklik", "sıcaklık", "temperatur", "temperatura", "position", "konum",
    "posicion", "posición", "uptime", "latency", "bandwidth",
  ]

  /// What is one thing with several fields, and no list: with `figures`, `forecasts` and `measurements`.
  static let objects: Set<String> = figures.union(forecasts).union(measurements).union([
    "summary", "overview", "progress", "risk", "health", "status", "state", "capacity", "average",
    "occupancy", "balance", "details", "detail", "profile", "settings", "config", "limits", "quota",
    "ozet", "özet", "durum", "ilerleme", "kapasite", "ortalama", "detay", "bakiye",
    "zusammenfassung", "uebersicht", "übersicht", "fortschritt", "kapazitaet", "durchschnitt",
    "nutzung", "zustand", "resume", "synthese", "avancement", "etat", "moyenne", "capacite",
    "resumen", "progreso", "estado", "promedio", "capacidad", "saldo", "resumo", "riepilogo",
    "podsumowanie", "postep", "stan", "srednia", "ocena", "samenvatting", "voortgang",
  ])

  /// What is counted: a number that counts up keeps its length.
  static let counts: Set<String> = [
    "like", "likes", "dislike", "dislikes", "vote", "votes", "rating", "ratings", "reaction",
    "reactions", "view", "views", "hits", "clap", "claps", "begeni", "oy",
  ]

  /// What such a read answers is one number (OData's `$count`).
  static let numbers: Set<String> = [
    "count", "total", "number", "amount", "sum", "balance", "sayi", "adet", "toplam",
    "anzahl",
    "cantidad", "conteggio", "contagem", "quantidade",
  ]

  /// The same at the end of a word: `fiyatHesapla`.
  static let passingEnds = [
    "hesapla", "dogrula", "doğrula", "kontrol", "önizle", "onizle", "gonder", "gönder", "indir",
    "-ac", "-aç", "search", "preview", "validate", "export",
  ]

  /// One of many rows, if there is one at the time.
  static let singles: Set<String> = [
    "current", "today", "now", "latest", "last", "newest", "next", "upcoming", "active", "draft",
    "ongoing", "guncel", "güncel", "bugun", "bugün", "sonraki", "taslak", "aktuell", "heute",
    "entwurf", "actuel", "courant", "brouillon", "actual", "hoy", "borrador", "attuale", "oggi",
    "bozza", "atual", "hoje", "rascunho", "huidig", "vandaag", "concept", "biezacy", "dzisiaj",
  ]

  /// What some have and others have not.
  static let options: Set<String> = [
    "feature", "features", "module", "modules", "addon", "addons", "plugin", "plugins", "option",
    "options", "extension", "extensions", "capability", "capabilities", "entitlement",
    "entitlements", "integration", "integrations", "licenses", "licences",
    "modul", "moduller", "ozellik", "ozellikler", "eklenti", "eklentiler", "funktionen", "merkmale",
    "bausteine",
    "optionen", "erweiterungen", "fonctionnalites", "modulo", "modulos", "funciones", "opciones",
    "moduli", "funzioni", "opzioni", "moduly", "funkce", "moduler", "tillval", "funktioner",
    "functies", "opties", "integrari", "integracje", "integraciones",
  ]

  /// What answers yes or no, and mostly the same.
  static let checks: Set<String> = [
    "check", "verify", "validate", "validation", "exists", "unique", "kontrol", "dogrula",
    "pruefen", "verifier", "verifica",
    "verificar", "comprobar", "validar", "controleer", "controleren", "sprawdz", "kontrollera",
  ]

  /// What puts the same things in another order.
  static let orders: Set<String> = [
    "reorder", "order", "ordering", "sort", "sorting", "position", "positions", "rank", "ranking",
    "sequence", "sira", "sıra", "sirala", "sırala", "siralama", "sıralama", "reihenfolge",
    "sortierung", "ordre", "orden", "ordem", "ordine",
  ]

  /// `durumDegistir`, `set_active` and `mark-read` taken apart.
  static func words(of segment: String) -> [String] {
    var words = [""]
    for character in segment {
      if character.isUppercase, words.last?.last?.isLowercase == true { words.append("") }
      if character.isLetter || character.isNumber {
        words[words.count - 1].append(contentsOf: character.lowercased())
      } else if words.last?.isEmpty == false {
        words.append("")
      }
    }
    return words.filter { !$0.isEmpty }
  }

  /// `de`, `pt-BR`: an ISO 639-1 code, perhaps with a region.
  static func isLanguage(_ word: String) -> Bool {
    let parts = word.split(whereSeparator: { $0 == "-" || $0 == "_" })
    guard let code = parts.first, code.utf8.count == 2, parts.count <= 2 else { return false }
    return languages.contains(code.lowercased()) && (parts.count == 1 || parts[1].utf8.count == 2)
  }

  private static let languages: Set<String> = [
    "ar", "az", "bg", "bs", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi", "fr",
    "ga", "gl", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "ko", "ku", "lt",
    "lv", "mk", "ms", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv",
    "th", "tr", "uk", "ur", "uz", "vi", "zh",
  ]

  /// What stands where a script has no id.
  static let nothings: Set<Substring> = [
    "undefined", "null", "NaN", "None", "%5Bobject%20Object%5D", "[object%20Object]",
  ]

  /// What is set, and read under the same path.
  static let settings: Set<String> = [
    "settings", "setting", "config", "configuration", "preferences", "options", "ayarlar",
    "einstellungen", "parametres", "configuracion", "configuracoes", "configuraciones", "ajustes",
    "impostazioni", "configurazione", "ustawienia", "konfiguracja", "instellingen", "konfiguration",
    "yapilandirma", "indstillinger", "innstillinger", "installningar", "asetukset", "nastaveni",
    "definicoes", "beallitasok", "setari", "postavke", "nastavenia", "nastroyki",
  ]

  /// What has parts and no items: `/settings/general`.
  static let documents: Set<String> = settings.union([
    "profile", "me", "account", "system", "admin", "company", "organization", "organisation",
    "profil", "konto", "sistem", "yonetim", "practice",
  ])

  /// What is done with a collection: no item of it.
  static let functions: Set<String> = [
    "search", "export", "import", "stats", "statistics", "summary", "count", "bulk", "batch",
    "validate", "preview", "recent", "latest", "archive", "archived", "trash", "pending", "me",
    "mine", "all", "new", "options", "schema", "meta", "template", "templates", "report", "reports",
    "history", "overview", "metrics", "health", "status", "config", "settings", "cache",
    "disa-aktar", "arsiv", "bekleyen", "ara", "ozet", "sayac", "suche", "archiv",
  ]
}
