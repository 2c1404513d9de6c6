/// The media type under which a web host sends a file of the site, by the extension of its name.
package func webType(of address: String) -> String {
  let type = Path.fileExtension(of: address)
  switch type {
  case "html", "htm": return "text/html; charset=utf-8"
  case "css": return "text/css; charset=utf-8"
  case "js", "mjs": return "text/javascript; charset=utf-8"
  case "txt", "md", "bib": return "text/plain; charset=utf-8"
  case "csv": return "text/csv; charset=utf-8"
  case "xml": return "application/xml"
  case "atom": return "application/atom+xml"
  case "rss": return "application/rss+xml"
  case "jsonl", "ndjson": return "application/x-ndjson"
  case "jsonld": return "application/ld+json"
  case "webmanifest": return "application/manifest+json"
  case "ico": return "image/x-icon"
  case "woff2": return "font/woff2"
  case "ris": return "application/x-research-info-systems"
  default: return mediaType(ofExtension: type) ?? "application/octet-stream"
  }
}

/// The extensions of the files that a site may hold, for hosts that have to be told their types.
package let webExtensions = [
  "html", "css", "js", "json", "jsonl", "xml", "txt", "csv", "tsv", "svg", "png", "jpg", "jpeg", "gif", "webp", "avif",
  "ico", "pdf", "geojson", "docx", "ods", "odt", "pptx", "xlsx", "zip", "m4a", "mp3", "mp4", "oga", "ogg", "vtt", "wav",
  "webm", "ris", "bib",
]
