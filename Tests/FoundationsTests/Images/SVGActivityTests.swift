import Foundations
import Testing

/// Which drawings only draw.
@Suite struct SVGActivityTests {
  private static func svg(_ inner: String, _ attributes: String = "") -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \(attributes)>\(inner)</svg>"
  }

  static let still = [
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- script -->\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"a.dtd\">\n"
      + svg("<title>A &amp; b &#8212; “c” > d</title><path d='M0 0'/>", "width=\"1\""),
    svg(
      "<style>.a{fill:url(#g)} /* no script */ .b{stroke:#000}</style><defs><g id=\"g\"/></defs><use xlink:href=\"#g\"/>"
    ),
    svg("<image href=\"data:image/png;base64,iVBORw0KGgo=\"/><a href=\"https://example.org/\"><text>more</text></a>"),
    svg("<rect style=\"fill:url('#g');font-family:'A B'\" fill=\"url(#g)\"/><style/>"),
    svg(
      "<animate attributeName=\"x\" values=\"0;1\"/><metadata><x:y xmlns:x=\"u\" x:resource=\"http://a/\"/></metadata>"),
    "\u{FEFF}" + svg(""), "", "no markup",
  ]

  @Test(arguments: still) func drawing_isLetThrough(_ text: String) {
    #expect(svgActivity(of: Array(text.utf8)) == nil)
  }

  static let active = [
    svg("<script>alert(1)</script>"), svg("<SCRIPT href=\"#a\"/>"), svg("<h:script xmlns:h=\"x\"/>"),
    svg("", "onload=\"a()\""),
    svg("<rect ONCLICK='a()'/>"), svg("<rect/onclick='a()'/>"), svg("<foreignObject/>"), svg("<h:iframe/>"),
    svg("<a href=\"javascript:alert(1)\"/>"), svg("<a xlink:href=\" java&#10;script:alert(1)\"/>"),
    svg("<a href=\"&#x6A;avascript:alert(1)\"/>"), svg("<a href=\"JaVa\tScRiPt:a()\"/>"),
    svg("<a href=\"data:text/html,x\"/>"),
    svg("<set attributeName=\"onclick\" to=\"a()\"/>"), svg("<animate attributeName=\"href\" values=\"x\"/>"),
    svg("<use href=\"other.svg#a\"/>"), svg("<image href=\"https://example.org/a.png\"/>"),
    svg("<image href=\"//a/b\"/>"),
    svg("<image href=\"data:image/svg+xml;base64,PHN2Zz4=\"/>"), svg("<rect fill=\"url(https://a/b#c)\"/>"),
    svg("<rect style=\"fill:url( 'http://a' )\"/>"), svg("<style>@import 'a.css';</style>"),
    svg("<style>@im/**/port url(a)</style>"),
    svg("<style><![CDATA[a{b:url(x.png)}]]></style>"), svg("<style>a{b:u\\72l(x)}</style>"),
    svg("<rect filter=\"url(a.svg#f)\"/>"),
    "<?xml-stylesheet href=\"a.css\"?>" + svg(""), "<!DOCTYPE svg [<!ENTITY a \"b\">]>" + svg("&a;"),
    svg("<rect x=\"&own;\"/>"),
    "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + svg(""), "<svg", "<svg a", "<svg a=\"", "<svg a='<script>'>",
    "<svg><!-- ",
    svg("<rect x=1 onclick=a()>"), svg("<base href=\"x\"/>"), "a\u{0}b",
  ]

  @Test(arguments: active) func drawingThatRunsOrLoads_isFound(_ text: String) {
    #expect(svgActivity(of: Array(text.utf8)) != nil)
  }

  @Test(arguments: [[0xFF, 0xFE, 0x3C, 0x00], [0x1F, 0x8B, 0x08], [0x3C, 0xC3, 0x28]] as [[UInt8]])
  func otherEncodings_areFound(_ bytes: [UInt8]) {
    #expect(svgActivity(of: bytes) != nil)
  }

  @Test func largeInput_isBounded() {
    #expect(svgActivity(of: Array(repeating: 0x20, count: 9 << 20)) == "more than 8 MB")
    for piece in ["<a b='/*'>", "<style>/*", "&amp;", "<!--", "<![CDATA[", "<a ", "<?xml "] {
      _ = svgActivity(of: Array(String(repeating: piece, count: 20_000).utf8))
    }
  }
}
