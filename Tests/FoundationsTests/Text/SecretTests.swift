import Foundations
import Testing

@Suite struct SecretTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let said: String
    let told: String

    init(_ name: String, _ said: String, _ told: String) {
      testDescription = name
      self.said = said
      self.told = told
    }
  }

  static let cases = [
    Case(
      "user and password", "fatal: https://desk:geheim@example.org/x denied", "fatal: https://…@example.org/x denied"),
    Case("token as a user", "https://ghp_abc@example.org", "https://…@example.org"),
    Case("password with an at sign and a quote", "https://desk:ge'h@im@example.org/", "https://…@example.org/"),
    Case("no user", "ssh://host/x", "ssh://host/x"),
    Case("two addresses", "a://b@c d://e:f@g", "a://…@c d://…@g"),
    Case("an at sign after the host", "https://example.org/a@b", "https://example.org/a@b"),
    Case("signed query", "GET /x?X-Amz-Signature=abc&part=1", "GET /x?X-Amz-Signature=…&part=1"),
    Case("settings of rclone", ":s3,secret_access_key=geheim,region=a:x", ":s3,secret_access_key=…,region=a:x"),
    Case("YAML", "host: {rclone: a:b, Password: geheim}", "host: {rclone: a:b, Password: …}"),
    Case("JSON", #"{"token": "geheim", "x": 1}"#, #"{"token": "…", "x": 1}"#),
    Case("whole words", "pass=a bypass=b key=c monkey=d", "pass=… bypass=b key=… monkey=d"),
    Case(
      "what programs say of secrets", "Permission denied (publickey,password).",
      "Permission denied (publickey,password)."),
    Case("no value", "password: ", "password: "),
    Case("nothing", "", ""),
    Case("nothing but a scheme", "://", "://"),
    Case("other letters", "“Schlüssel” – token=ä“ö ü", "“Schlüssel” – token=… ü"),
  ]

  @Test(arguments: cases) func secrets_areLeftOut(_ example: Case) {
    #expect(withoutSecrets(example.said) == example.told)
  }
}
