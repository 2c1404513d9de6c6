/// Words of disclaimers. One of the first list, or two of the second, make a paragraph at the end a disclaimer.
enum DisclaimerPhrases {
  static let certain = """
    * before using this website, should not be taken as investment advice, should not be construed as
    * does not constitute investment advice, does not constitute financial advice, does not constitute an offer
    * not constitute investment, not constitute an offer, is not investment advice, is not financial advice
    * not intended as investment advice, not a recommendation to buy, for informational purposes only
    * for information purposes only, for educational purposes only, for general information only, general advice only
    * educational and informative purposes, informational and educational purposes, past performance is
    * statements are forward looking, contains forward looking statements, cautionary note regarding forward
    * forward looking statements involve, undertakes no obligation to update, no obligation to update
    * views expressed in this, views expressed are, views and opinions expressed, opinions expressed in this
    * opinions expressed are, opinions expressed by, do not necessarily reflect, does not necessarily reflect
    * not necessarily those of, no stock exchange securities commission, neither tsx venture exchange
    * accepts no responsibility for, accept no responsibility for, no liability for
    * independently researched and verified, keine anlageberatung, ne constitue pas un conseil
    * no constituye asesoramiento
    ^ disclaimer, legal disclaimer, important disclaimer, haftungsausschluss, disclosure, full disclosure
    ^ safe harbor, safe harbour, forward looking statements, forward looking information, cautionary statement
    ^ cautionary note, important information, important notice, risk warning, general advice warning
    """

  static let likely = """
    * investment advice, financial advice, professional advice, investment decision, investment decisions
    * informational purposes, your own research, qualified professional, information on this website
    * the information contained, accuracy or completeness, personal circumstances, any loss or damage
    * at your own risk, solicitation, forward looking, third party sources, holds shares in, hold shares in
    * has a position in, no position in, paid by the company, ai assisted, artificial intelligence tools
    """
}
