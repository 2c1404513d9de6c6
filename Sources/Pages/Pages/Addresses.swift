// Addresses of pages that no note or article makes.

let homeAddress = "index.html"
let namesAddress = "names.html"
let sourcesAddress = "articles/index.html"
let tagsAddress = "tags/index.html"
let dataAddress = "data/index.html"
let searchAddress = "search.html"
let missingPageAddress = "404.html"
