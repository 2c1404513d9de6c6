import Foundations
import Testing

@testable import Articles

/// Clippings in scripts that have no capitals, part no words, or end sentences with marks of their own.
@Suite struct ScriptTests {
  struct Story: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let title: String
    let paragraphs: [String]
  }

  static let stories = [
    Story(
      testDescription: "Japanese", title: "北の製錬所が生産を始める",
      paragraphs: [
        "北海道の会社は月曜日、新しい製錬所で希土類の生産を始めたと発表した。年間の生産量は約二千トンになる見込みだ。",
        "社長は記者に対し、来年には第二工場の建設を決めると述べた。資金は国内の銀行から借りる。",
      ]),
    Story(
      testDescription: "Chinese", title: "港口城市新建磁铁工厂",
      paragraphs: [
        "一家矿业公司星期一表示，位于港口城市的新磁铁工厂已经投产，每年可以生产大约三千吨产品。",
        "公司负责人说，他们计划明年扩大规模，并且正在与两家银行讨论贷款的问题！",
      ]),
    Story(
      testDescription: "Korean", title: "북부 제련소가 생산을 시작했다",
      paragraphs: [
        "북부의 한 회사는 월요일 새 제련소에서 희토류 생산을 시작했다고 밝혔으며 연간 생산량은 약 이천 톤이다.",
        "회사 대표는 내년에 두 번째 공장을 지을 것이라고 말했고 은행 두 곳과 대출을 논의하고 있다고 덧붙였다.",
      ]),
    Story(
      testDescription: "Arabic", title: "مصنع جديد للمغناطيس في الشمال",
      paragraphs: [
        "قالت شركة تعدين يوم الاثنين إن مصنعها الجديد في الشمال بدأ الإنتاج وإنه سينتج نحو ألفي طن في السنة.",
        "وقال المدير إن الشركة تريد أن تبني مصنعا ثانيا في العام المقبل، فهل يكفي المال لذلك؟ لا أحد يعرف بعد.",
      ]),
    Story(
      testDescription: "Hebrew", title: "מפעל מגנטים חדש נפתח בצפון",
      paragraphs: [
        "חברת כרייה אמרה ביום שני כי המפעל החדש שלה בצפון החל לייצר וכי ייצר כאלפיים טונות בשנה.",
        "המנהל אמר כי החברה רוצה לבנות מפעל שני בשנה הבאה וכי היא מדברת עם שני בנקים על הלוואה.",
      ]),
    Story(
      testDescription: "Hindi", title: "उत्तर में नया चुंबक कारखाना",
      paragraphs: [
        "एक खनन कंपनी ने सोमवार को कहा कि उत्तर में उसके नए कारखाने ने उत्पादन शुरू कर दिया है।",
        "कंपनी के प्रमुख ने कहा कि अगले साल दूसरा कारखाना बनाया जाएगा और दो बैंकों से बात चल रही है।",
      ]),
    Story(
      testDescription: "Urdu", title: "شمال میں مقناطیس کا نیا کارخانہ",
      paragraphs: [
        "ایک کان کنی کمپنی نے پیر کو کہا کہ شمال میں اس کے نئے کارخانے نے پیداوار شروع کر دی ہے۔",
        "کمپنی کے سربراہ نے کہا کہ اگلے سال دوسرا کارخانہ بنایا جائے گا اور دو بینکوں سے بات چل رہی ہے۔",
      ]),
    Story(
      testDescription: "Thai", title: "โรงงานแม่เหล็กแห่งใหม่เปิดทางเหนือ",
      paragraphs: [
        "บริษัทเหมืองแร่แห่งหนึ่งกล่าวเมื่อวันจันทร์ว่าโรงงานแห่งใหม่ทางภาคเหนือได้เริ่มการผลิตแล้วและจะผลิตได้ราวสองพันตันต่อปี",
        "ผู้จัดการกล่าวว่าบริษัทต้องการสร้างโรงงานแห่งที่สองในปีหน้าและกำลังเจรจากับธนาคารสองแห่งเรื่องเงินกู้",
      ]),
    Story(
      testDescription: "a name that begins small", title: "iPhone maker buys magnets from a mine in the north",
      paragraphs: [
        "The company said on Monday that it would buy magnets from a mine in the north for five years.",
        "It did not say what it would pay, and the mine’s owner did not answer questions about the price.",
      ]),
    Story(
      testDescription: "a headline that begins small", title: "thyssenkrupp baut ein neues Werk im Norden",
      paragraphs: [
        "Das Unternehmen teilte am Montag mit, dass thyssenkrupp im Norden ein neues Werk für Magnete baut.",
        "Was es kostet, sagte das Unternehmen nicht, und auch der Minister wollte dazu nichts sagen.",
      ]),
  ]

  @Test(arguments: stories, ["", "31 October 2025\n\n"]) func story_isRead(_ story: Story, date: String) {
    let text = "\(story.title)\n\n\(date)\(story.paragraphs.joined(separator: "\n\n"))\n"
    let article = readArticle(SourceText(path: "story.txt", bytes: Array(text.utf8)))
    #expect(article.title == story.title)
    #expect(article.passages.map(\.text) == story.paragraphs)
  }

  @Test(arguments: stories) func storyOfASavedPage_isRead(_ story: Story) {
    let paragraphs = story.paragraphs.map { "<p>\($0)</p>" }.joined()
    let page = "<html><body><article><h1>\(story.title)</h1>\(paragraphs)</article></body></html>"
    let article = readArticle(SourceText(path: "story.html", bytes: Array(page.utf8)))
    #expect(article.title == story.title)
    #expect(article.passages.map(\.text) == story.paragraphs)
  }
}
