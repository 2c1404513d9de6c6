/// What to do about the troubles that hosts have most often, by words that the programs print; the first that fits.
func advice(on problems: String) -> String? { known.first { problems.contains($0.words) }?.advice }

private let known: [(words: String, advice: String)] = [
  ("Host key verification failed", "ask the host's keeper for its key, then mend ~/.ssh/known_hosts"),
  ("Too many levels of symbolic links", linkedFolder),
  ("No space left on device", "make room at the target, then publish again to finish"),
  ("Disk quota exceeded", "make room at the target, then publish again to finish"),
  ("File too large", diskOfTarget),
  ("Permission denied (publickey", "ask the host's keeper to let your ssh key in"),
  ("Permission denied", "ask who may write there, then publish again to finish"),
  ("Authentication failed", "renew the password in git's credential helper"),
  ("could not read Username", "give git a password for this address: a credential helper keeps it"),
  ("AccessDenied", storeKeys),
  ("InvalidAccessKeyId", storeKeys),
  ("SignatureDoesNotMatch", storeKeys),
  ("status code: 401", storeKeys),
  ("status code: 403", storeKeys),
  ("didn't find section in config file", "set the store up first: “rclone config”"),
  ("unable to decrypt configuration", "give rclone the password of its settings: RCLONE_CONFIG_PASS"),
  ("stale info", publishedMeanwhile),
  ("non-fast-forward", publishedMeanwhile),
  ("fetch first", publishedMeanwhile),
  ("[remote rejected]", "ask the repository's keeper which branches may be pushed to"),
  ("does not appear to be a git repository", repositoryAddress),
  ("epository not found", repositoryAddress),
  ("' not found", repositoryAddress),
  ("command not found", "install rsync on the host, too"),
  ("rsync: not found", "install rsync on the host, too"),
  ("Could not resolve host", "see whether the host's name is right and the network is up"),
  ("Connection refused", hostIsDown),
  ("onnect to server", hostIsDown),
  ("Connection timed out", hostIsDown),
  ("No route to host", hostIsDown),
]

/// The exit values of rsync that may come without a word, for the line went with them (rsync(1), exit values).
let wordless: [Int: (meaning: String, advice: String)] = [
  10: ("the line was cut", finish), 11: ("a file could not be written or read", diskOfTarget),
  12: ("the line was cut", finish), 30: ("nothing came over the line for too long", finish),
  255: ("ssh lost the host", finish),
]

let finish = "publish again to finish"
private let diskOfTarget = "look at the disk and the quota of the target, then publish again to finish"
private let linkedFolder =
  "a folder there is a link out of the target, which this rsync does not follow: mount what it leads to in its place"
private let hostIsDown = "see whether the host is up and listens on this port"
private let storeKeys = "check the keys in rclone's settings: “rclone config”"
private let repositoryAddress = "check the repository's address in site.yml, and that it was made"
let publishedMeanwhile = "somebody else has published meanwhile; publish again"
