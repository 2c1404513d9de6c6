import Testing

@testable import Pages

@Suite struct DeclarationJoinerTests {
  @Test(arguments: [
    ("two constants", "const a=1;const b=2;f(a)", "const a=1,b=2;f(a)"),
    ("patterns", "const{a}=b;const[c]=d;const e=f;", "const{a}=b,[c]=d,e=f;"),
    ("variables", "let a;let b=2;", "let a,b=2;"),
    ("a variable behind a constant", "const a=1;let b=2;const c=3;", "const a=1;let b=2;const c=3;"),
    ("with something between", "const a=1;f();const b=2;", "const a=1;f();const b=2;"),
    ("with a block between", "const a=1;if(a){f()}const b=2;const c=3;", "const a=1;if(a){f()}const b=2,c=3;"),
    ("within a function", "const f=()=>{const a=1;const b=2;g()};const c=3;", "const f=()=>{const a=1,b=2;g()},c=3;"),
    ("a loop", "for(let i=0;i<9;i++)f(i);let j=1;", "for(let i=0;i<9;i++)f(i);let j=1;"),
    ("a string", "const a=\";const b\";const c=`;const ${a}`;", "const a=\";const b\",c=`;const ${a}`;"),
  ])
  func declarationsInARow_areOne(_ name: String, script: String, expected: String) {
    #expect(String(decoding: DeclarationJoiner.joined(Array(script.utf8)), as: UTF8.self) == expected)
  }

  @Test func whatIsNotUnderstood_staysAsItIs() {
    let script = Array("const a=1;const b=2;{}/b/g".utf8)
    #expect(DeclarationJoiner.joined(script) == script)
  }
}
