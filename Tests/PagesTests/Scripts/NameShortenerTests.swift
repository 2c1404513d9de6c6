import Testing

@testable import Pages

/// A script, and what it is with the names that are its own shortened.
struct ShorteningCase: CustomTestStringConvertible {
  let name: String
  let script: String
  let expected: String

  init(_ name: String, _ script: String, _ expected: String) {
    (self.name, self.script, self.expected) = (name, script, expected)
  }

  init(_ name: String, unchanged script: String) { self.init(name, script, script) }

  var testDescription: String { name }
}

private func shortened(_ script: String) -> String {
  String(decoding: NameShortener.shortened(Array(script.utf8)), as: UTF8.self)
}

@Suite struct NameShortenerTests {
  @Test(arguments: [
    ShorteningCase("a constant", "{const one=1;call(one,one)}", "{const a=1;call(a,a)}"),
    ShorteningCase("the name used most comes first", "{let one=1,two=2;two=two+one}", "{let b=1,a=2;a=a+b}"),
    ShorteningCase("a parameter", "f((word)=>word+1)", "f((a)=>a+1)"),
    ShorteningCase("a parameter without brackets", "f(word=>word+1)", "f(a=>a+1)"),
    ShorteningCase("a rest and a default", "f((one=base,...rest)=>[one,rest])", "f((a=base,...b)=>[a,b])"),
    ShorteningCase(
      "a function before it is declared", "(()=>{run(run);async function run(from){run(from)}})()",
      "(()=>{a(a);async function a(b){a(b)}})()"),
    ShorteningCase("two functions side by side", "{f((one)=>one);f((two)=>two)}", "{f((a)=>a);f((a)=>a)}"),
    ShorteningCase("an error that is caught", "try{f()}catch(error){g(error)}", "try{f()}catch(a){g(a)}"),
    ShorteningCase("a loop with its body", "for(const row of rows)f(row,row);", "for(const a of rows)f(a,a);"),
    ShorteningCase(
      "a loop that counts", "{for(let place=0;place<9;place++){f(place)}}", "{for(let a=0;a<9;a++){f(a)}}"),
    ShorteningCase(
      "a pattern of a list", "{const[,one,[two=0]]=list;f(one,two,one,two)}", "{const[,a,[b=0]]=list;f(a,b,a,b)}"),
    ShorteningCase(
      "a shorthand of a pattern", "f(({word})=>word+word+word)", "f(({word:a})=>a+a+a)"),
    ShorteningCase(
      "a shorthand with a default", "f(({word=1})=>word+word+word)", "f(({word:a=1})=>a+a+a)"),
    ShorteningCase(
      "a key with a pattern behind it", "f(({word:{other}})=>[other,other,other])", "f(({word:{other:a}})=>[a,a,a])"),
    ShorteningCase(
      "a shorthand of an object", "{const word=g();f(word,word,word,{word})}", "{const a=g();f(a,a,a,{word:a})}"),
    ShorteningCase("a choice between names", "{const one=1;f(x?one:one)}", "{const a=1;f(x?a:a)}"),
    ShorteningCase(
      "a choice in an object", "{const one=1;f({one:x?one:one,two:[one]})}", "{const a=1;f({one:x?a:a,two:[a]})}"),
    ShorteningCase(
      "expressions in template strings", "{const one=1;f(`one ${one}{${`${{}.x+one}`}}`)}",
      "{const a=1;f(`one ${a}{${`${{}.x+a}`}}`)}"),
  ])
  func ownNames_areShort(_ test: ShorteningCase) { #expect(shortened(test.script) == test.expected) }

  @Test(
    arguments: [
      ShorteningCase(
        "a property", "{const name=1;f(name.name,x.name,x?.name,x\n.name)}",
        "{const a=1;f(a.name,x.name,x?.name,x\n.name)}"),
      ShorteningCase(
        "a property called like a word of the language", "{const one=x.catch(one).of/one/one}",
        "{const a=x.catch(a).of/a/a}"),
      ShorteningCase("a key", "{const name=1;f({name:name,x:name})}", "{const a=1;f({name:a,x:a})}"),
      ShorteningCase(
        "strings", "{const name=1;f('name',\"na\\\"me\",`name`,name)}", "{const a=1;f('name',\"na\\\"me\",`name`,a)}"),
      ShorteningCase(
        "a regular expression", "{const name=1;f(/name[/]\\/name/name,name)}", "{const a=1;f(/name[/]\\/name/name,a)}"),
      ShorteningCase("a letter that means something already", "{const one=1;f(a,b,one)}", "{const c=1;f(a,b,c)}"),
    ]
  )
  func whatIsNotAName_stays(_ test: ShorteningCase) { #expect(shortened(test.script) == test.expected) }

  @Test(arguments: [
    ShorteningCase("a global", unchanged: "{f(document)}"),
    ShorteningCase("a global that is a name of its own elsewhere", unchanged: "{f((document)=>document);g(document)}"),
    ShorteningCase("a parameter beyond its function", unchanged: "{f((name)=>name,name)}"),
    ShorteningCase("a parameter beyond a function in a template string", unchanged: "f(`${(name)=>name}${name}`)"),
    ShorteningCase("a name beyond its block", unchanged: "if(x){const name=1;f(name)}else{g(name)}"),
    ShorteningCase("a name beyond its loop", unchanged: "{for(const name of list)f(name);g(name)}"),
    ShorteningCase(
      "a name beyond its loop without a semicolon", unchanged: "{for(const name of list){f(name)}g(name)}"),
    ShorteningCase("a name beyond its error", unchanged: "{try{}catch(name){f(name)}g(name)}"),
    ShorteningCase("a name on the line after a function", unchanged: "{const f=(name)=>name\nname.x()}"),
    ShorteningCase("a function that other scripts see", unchanged: "function shared(){}shared()"),
    ShorteningCase("a constant that other scripts see", unchanged: "const shared=1;f(shared)"),
    ShorteningCase("a name that would not be shorter", unchanged: "{const{id}=x;f(id)}"),
  ])
  func whatMayNotBeItsOwn_stays(_ test: ShorteningCase) { #expect(shortened(test.script) == test.expected) }

  @Test(arguments: [
    "var name=1", "class Name{}", "eval(name)", "switch(x){case name:}", "name:for(;;){}", "x={name(){f(name)}}",
    "x={get name(){}}", "x={async name(){}}", "x=function name(){}", "x=(function(){})", "if(x)/name/.test(x)",
    "{}/name/",
    "x++/name/x", "// name", "/* name */", "x=[name)", "'name", "`name", "`${name", "/name", "#name",
    "\\u0061",
    "x\u{A0}name", "{({[key]:name})=>name}", "import x from'x'", "arguments", "this{name}", "{", "}", "=>", "const",
  ])
  func whatIsNotKnown_leavesAScriptAsItIs(script: String) {
    for rest in ["", "{const name=1;f(name,name)}"] {
      #expect(shortened(script + rest) == script + rest)
    }
  }

  @Test func twoLettersCome_whereOneDoesNotDo_butNoWordOfTheLanguage() {
    let names = (0..<1_000).map { "name\($0)" }.joined(separator: ",")
    let result = shortened("{let \(names);f(\(names))}")
    let short = result.dropFirst("{let ".count).prefix { $0 != ";" }.split(separator: ",")
    #expect(Set(short).count == 1_000 && short.allSatisfy { $0.utf8.count <= 2 })
    #expect(Set(short).isDisjoint(with: ["do", "if", "in", "of"]))
    #expect(result == "{let \(short.joined(separator: ","));f(\(short.joined(separator: ",")))}")
  }
}
