import Foundations
import Pages
import Testing

/// Stylesheets written once for both directions of text.
@Suite struct PhysicalSidesTests {
  @Test(arguments: [
    ("a{margin-inline-start:1px}", "a{margin-left:1px}", "a{margin-right:1px}"),
    ("a { padding-inline-end : .3rem; }", "a { padding-right : .3rem; }", "a { padding-left : .3rem; }"),
    ("a{inset-inline-start:0;inset-inline-end:2px}", "a{left:0;right:2px}", "a{right:0;left:2px}"),
    ("a{border-inline-start-color:red}", "a{border-left-color:red}", "a{border-right-color:red}"),
    (
      "a{border-start-start-radius:0;border-end-end-radius:1px}",
      "a{border-top-left-radius:0;border-bottom-right-radius:1px}",
      "a{border-top-right-radius:0;border-bottom-left-radius:1px}"
    ),
    (
      "a{margin-inline: -.5rem}", "a{margin-left: -.5rem; margin-right: -.5rem}",
      "a{margin-right: -.5rem; margin-left: -.5rem}"
    ),
    ("a{inset-inline:0 auto;top:0}", "a{left: 0; right: auto;top:0}", "a{right: 0; left: auto;top:0}"),
    ("a{float:inline-end;clear: inline-start}", "a{float:right;clear: left}", "a{float:left;clear: right}"),
  ])
  func sides_areThoseOfTheDirection(_ text: String, leftToRight: String, rightToLeft: String) {
    #expect(String(decoding: PhysicalSides(of: .ltr).written(Array(text.utf8)), as: UTF8.self) == leftToRight)
    #expect(String(decoding: PhysicalSides(of: .rtl).written(Array(text.utf8)), as: UTF8.self) == rightToLeft)
  }

  @Test(arguments: [
    "a{margin-inline: calc(1px + 2px) 0}", "/* margin-inline-start: 1px */",
    "a::after{content:\"inline-end: \\\" it\"}",
    "a{--margin-inline-startled:1px;text-align:start;display:inline}", ".inline-start-of:hover{color:red}", "/* open",
    "a{content:\"open", "", "ü{x:y}",
  ])
  func whatNamesNoSide_staysAsItIs(_ text: String) {
    #expect(String(decoding: PhysicalSides(of: .rtl).written(Array(text.utf8)), as: UTF8.self) == text)
  }
}
