package import Articles

/// A place that a site is published to, as `publish` in site.yml names it.
package struct PublishTarget: Sendable, Hashable {
  /// The program, or none, that carries the files.
  package enum Way: String, Sendable, CaseIterable {
    case rsync, rclone, git, folder
  }

  /// As site.yml and the command line call it.
  package let name: String
  package let way: Way
  /// What the way takes: `desk@host:/var/www/reports`, `store:reports`, a repository's address, a folder.
  package let destination: String
  /// The branch of a repository.
  package var branch = "gh-pages"
  /// Whether a repository keeps a commit for every publication, or only the newest.
  package var keepsHistory = true
  /// The domain that a host of repositories serves the site at: it becomes the file CNAME.
  package var domain: String?
  /// For whom the site is made that goes there; nil for whom the site is.
  package var audience: Audience?

  package init(name: String, way: Way, destination: String) {
    self.name = name
    self.way = way
    self.destination = destination
  }
}

/// A target that site.yml names and that cannot be used.
package struct RefusedTarget: Sendable {
  /// As site.yml calls it.
  package let name: String
  /// One line without a full stop, for a person.
  package let reason: String
  package let fix: String
}
