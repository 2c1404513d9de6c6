/// The media type of a file that a site may carry, by the extension of its name in any case; nil for all others.
///
/// The list is what a note may link: pictures, documents, data, sound and film. Nothing in it is a page or a script.
package func mediaType(ofExtension fileExtension: String) -> String? {
  switch fileExtension.lowercased() {
  case "avif": "image/avif"
  case "gif": "image/gif"
  case "jpg", "jpeg": "image/jpeg"
  case "png": "image/png"
  case "svg": "image/svg+xml"
  case "webp": "image/webp"
  case "csv": "text/csv"
  case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  case "geojson": "application/geo+json"
  case "json": "application/json"
  case "ods": "application/vnd.oasis.opendocument.spreadsheet"
  case "odt": "application/vnd.oasis.opendocument.text"
  case "pdf": "application/pdf"
  case "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation"
  case "tsv": "text/tab-separated-values"
  case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  case "zip": "application/zip"
  case "m4a": "audio/mp4"
  case "mp3": "audio/mpeg"
  case "mp4": "video/mp4"
  case "oga", "ogg": "audio/ogg"
  case "vtt": "text/vtt"
  case "wav": "audio/wav"
  case "webm": "video/webm"
  default: nil
  }
}

/// Whether files of this extension are pictures that cameras and programs write and hardly a browser shows.
package func isPictureForNoBrowser(_ fileExtension: String) -> Bool {
  ["bmp", "eps", "heic", "heif", "jp2", "psd", "tif", "tiff"].contains(fileExtension.lowercased())
}
