/// Words by which the parts of a page that are not the article give themselves away.
///
/// Phrases between commas, under the reason that they are cut for. The sign at a line's start says where they must
/// stand: `=` they are the whole block, `^` the block starts with them, `$` ends with them, `*` they stand anywhere. A
/// `?` marks phrases that articles use as well: they count only outside the article's prose.
enum JunkPhrases {
  static let all: [(reason: Removal.Reason, phrases: String)] = [
    (.cookies, cookies), (.newsletter, newsletter), (.sharing, sharing), (.related, related), (.comments, comments),
    (.author, author), (.copyright, copyright), (.advertising, advertising), (.subscription, subscription),
    (.navigation, navigation), (.imageText, imageText), (.metadata, credits),
  ]

  private static let cookies = """
    * we use cookies, uses cookies, use of cookies, accept all cookies, accept cookies, we value your privacy
    * we care about your privacy, your privacy is important, store and or access information on a device
    * similar technologies to, consent to the use of, wir verwenden cookies, cookies akzeptieren
    * nous utilisons des cookies, utilizamos cookies, aceptar cookies, usamos cookies, utilizziamo i cookie
    * wij gebruiken cookies, vi bruger cookies, vi använder cookies
    ^ cookie policy, cookie settings, cookie preferences, cookie notice
    = cookies, manage consent, manage cookies, manage preferences, manage options, your privacy choices, reject all
    = accept all, accept, i accept, i agree, got it, decline, deny, privacy settings, alle akzeptieren, alle ablehnen
    = tout accepter, tout refuser, aceptar todo
    """

  private static let newsletter = """
    ^ sign up, subscribe to our, subscribe to the, subscribe for, join our mailing list, join our newsletter
    ^ enter your email, enter your e mail, by signing up, by subscribing, by clicking, by submitting
    ^ by entering your email, receive a daily, receive our, receive daily, receive weekly, abonnez vous
    ^ inscrivez vous, newsletter, jetzt anmelden, jetzt abonnieren, suscríbete, suscríbase, assine nossa, iscriviti
    * our newsletter, our free newsletter, daily newsletter, weekly newsletter, newsletter signup, newsletter sign up
    * to your inbox, into your inbox, in your inbox, thanks for subscribing, thank you for subscribing
    * thanks for signing up, thank you for signing up, successfully subscribed, check your email to confirm
    * unsubscribe at any time, unsubscribe anytime
    $ newsletter, inbox
    = newsletters, your email, your email address, email address, e mail address, email, first name, last name
    = unsubscribe, ready for more, discussion about this post
    ^ thanks for reading, thank you for reading, if you liked this, if you enjoyed this, if you found this
    * register now, free webinar
    ? ^ get the latest, get our, stay up to date, stay informed, stay ahead, stay connected, never miss, don't miss
    ? ^ want more
    """

  private static let sharing = """
    = share, shares, share this, share this article, share this story, share this post, share this page
    = share article, copy link, copy url, link copied, copied, like this, like loading, gift this article
    = gift article, save article, save for later, save this article, bookmark, print this, print article, email this
    = send to a friend, email a friend, teilen, artikel teilen, drucken, merken, partager, partager cet article
    = imprimer, compartir, compartilhar, condividi, delen, dela, del, поделиться
    ^ share this, share on, share via, share to, share with, click to share, click to print, click to email
    ^ tweet this, pin it, follow us, follow on, find us on, like us on, join us on, connect with us, add us on google
    ^ add as a preferred source, did you find this, was this article helpful, rate this
    """

  private static let related = """
    ? = related, recommended, popular, in this section
    ^ related articles, related article, related stories, related story, related news, related posts, related post
    ^ related content, related topics, related coverage, related reading, related links, related items
    ^ related videos, related companies, related tags, related reports, read more, read also, also read, read next
    ^ see also, up next, watch now, watch also, also on, more from, more stories, more news, more articles
    ^ more coverage, you may also, you might also, you may like, you might like, you might be interested
    ^ you may be interested, recommended for you, recommended reading, recommended articles, recommended stories
    ^ recent news, recent posts, recent articles, recent stories, recent comments, latest news, latest stories
    ^ latest posts, latest articles, latest headlines, most read, most popular, most viewed, most recent
    ^ popular posts, popular articles, popular stories, popular now, trending stories, trending articles, top stories
    ^ top news, other news, other stories, editor's picks, editors' picks, editors picks, what to read next
    ^ previous article, next article, previous post, next post, previous story, next story, explore more
    ^ keep reading, discover more, from around the web, around the web, from the archive, promoted stories
    ^ elsewhere on, in other news, join the thousands, lesen sie auch, lesen sie mehr, mehr zum thema, mehr dazu
    ^ das könnte sie, auch interessant, weitere artikel, weitere nachrichten, meistgelesen, lire aussi, à lire aussi
    ^ lire la suite, sur le même sujet, articles similaires, articles liés, les plus lus, voir aussi, lea también
    ^ lee también, le puede interesar, te puede interesar, también te puede, noticias relacionadas
    ^ artículos relacionados, más noticias, más leídas, leia também, leia mais, veja também, notícias relacionadas
    ^ leggi anche, potrebbe interessarti, articoli correlati, lees ook, läs också, läs mer, les også, læs også
    ^ читайте также, похожие статьи, czytaj także, czytaj też, zobacz także
    ? ^ more on this
    = trending, trending now, previous, next
    """

  private static let comments = """
    = comments, comment, no comments, name, website, reply, message, submit, report abuse, kommentare, commentaires
    = comentarios
    ^ leave a comment, leave a reply, post a comment, post comment, submit a comment, submit comment, add a comment
    ^ add comment, write a comment, join the conversation, join the discussion, start the conversation
    ^ log in to comment, login to comment, sign in to comment, you must be logged in, view comments, show comments
    ^ load comments, view all comments, comments are closed, comments off, be the first to comment, cancel reply
    ^ save my name, notify me of, this site uses akismet, sort by, comment policy, kommentar schreiben
    ^ laisser un commentaire, deja un comentario, deixe um comentário, lascia un commento
    * email address will not be published, required fields are marked
    """

  private static let author = """
    ^ about the author, about the authors, about the writer, about author, author bio, author profile, view all posts
    ^ view all articles, view author, see all posts, more by, more posts by, more articles by, all posts by
    ^ all articles by, follow the author, contact the author, meet the author, über den autor, zum autor
    ^ à propos de l'auteur, sobre el autor, sobre o autor
    * can be reached at
    """

  private static let copyright = """
    ^ copyright, all rights reserved, terms of use, terms of service, terms and conditions, terms conditions
    ^ privacy policy, privacy notice, powered by, designed by, website by, site by, hosted by
    ^ alle rechte vorbehalten
    $ all rights reserved
    * all rights reserved, may not be published broadcast rewritten, may not be reproduced
    * reproduction without permission, tous droits réservés, todos los derechos reservados
    * todos os direitos reservados, tutti i diritti riservati
    = impressum, datenschutz, mentions légales
    """

  private static let advertising = """
    = advertisement, advertisements, advertising, advert, ad, ads, sponsored, promoted, sponsored content
    = sponsored by, paid content, partner content, anzeige, werbung, publicité, publicidad, publicidade, pubblicità
    = annonse, annons, advertentie, реклама, reklama
    ^ advertisement, story continues below, article continues below, article continues after, continues below
    ^ continue reading below, scroll to continue, scroll down to continue, ads by, skip ad, report this ad, report ad
    ^ remove ads, this ad will, hide ad
    """

  private static let subscription = """
    = subscribe, log in, login, log out, sign in, sign out, register, donate, donate now, premium, members only
    = subscribers only, upgrade
    ^ subscribe now, subscribe today, subscribe here, log in or, sign in or, register now, register for free
    ^ register to, already a subscriber, already a member, already have an account, already registered
    ^ start your free trial, start free trial, try it free, free trial, to continue reading, to read the full
    ^ this article is for subscribers, this content is for, this article is exclusive to, this is premium content
    ^ you have reached your, you have read, unlock this article, unlock unlimited, get unlimited access
    ^ get full access, become a member, become a subscriber, support our journalism, support independent journalism
    ^ support us, make a donation, make a contribution, create a free account, create an account, create account
    ^ download the app, download our app, get the app, request a demo, book a demo, buy this article
    * free articles remaining, articles left this month
    """

  private static let navigation = """
    ? = home, contact, contact us, about, about us, advertise, careers, news, markets, business, opinion, video
    ? = videos, podcasts, events, sections, archive, archives, topics, tags, categories
    = menu, main menu, open menu, close menu, search, search for, back to top, top, close, sitemap, site map, rss
    = rss feed, contents, my account, listen, play, loading, edition, follow, following, load more, show more
    = see more, view more, see all, view all, more, learn more, click here, startseite, suche, accueil, rechercher
    = inicio, buscar
    ^ search this site, search the site, skip to, toggle, back to, go back, go to, jump to, return to, advertise with
    ^ filed under, tagged, tagged with, tags, topics, posted in, you are here, table of contents, listen to this
    ^ listen now, play video, play audio, watch live, watch video, view gallery, view image, view larger
    ^ click to enlarge, enlarge image, download pdf, download as pdf, view pdf, translate, select language, font size
    ^ text size, choose your, click here to
    ? ^ category, categories
    """

  /// Lines that say where a text comes from.
  private static let credits = """
    ^ reporting by, additional reporting by, editing by, writing by, our standards, purchase licensing rights
    ^ suggested topics, keywords
    ? * is published by
    * article originally appeared, article first appeared, article was originally published
    * article was first published, story was originally published, story was first published
    * story originally appeared, story first appeared, appeared first on, republished with permission
    * reprinted with permission, has been updated to
    ^ originally published, first published, this post appeared first, this article was produced
    """

  private static let imageText = """
    = image, photo, picture, getty images, shutterstock, reuters file photo, file photo, featured image, alt text
    = logo, placeholder image, image placeholder
    """
}
