/// A desk with something of each sort that is for the desk alone. Each bears a word that begins with “hush”.
enum AudienceDesk {
  static let files = [
    "site.yml": """
    title: Field notes
    base-url: https://reports.example.org/
    worklists: true
    publish:
      open: {folder: Open, audience: public}
      club: {folder: Club, audience: client}
    """,
    "articles/open.md": """
    ---
    title: A mine is opened
    publisher: Example Gazette
    date: 2025-03-04
    text: full
    ---
    Northern Star opened the mine at Sample Hill, which holds twelve million tonnes of ore.

    Hushco Metals was there too, said the Gazette of the second of them.
    """,
    "articles/hushstory.md": """
    ---
    title: The hushtitle of a story
    publisher: Hushpress
    date: 2025-03-09
    audience: internal
    ---
    Northern Star sells the mine to hushbuyer, a person familiar with the matter said to nobody.
    """,
    "companies/northern-star.md": """
    ---
    name: Northern Star
    aliases: [{name: Hushalias, audience: internal}]
    country: Kenya
    note-to-self: {value: hushproperty, audience: internal}
    ---
    It is run well [@open]. See [[Hushco Metals|another]].

    ## Our hushheading {audience: internal}

    We would hushsell it. ![A plan](../files/hushplan.svg)

    ## Outlook

    It will grow.
    """,
    "companies/hushco.md": """
    ---
    name: Hushco Metals
    summary: A hushsummary.
    tags: [hushtag]
    audience: internal
    projects: [Sample Hill]
    former-addresses: [companies/hushformer.html]
    ---
    Northern Star is the owner of hushbody. [@open]
    """,
    "projects/sample-hill.md": """
    ---
    name: Sample Hill
    owner: [{to: Northern Star, cite: open}, {to: Hushco Metals, share: 5%}]
    npv:
      - {value: $330 million, cite: open}
      - {value: $777 million, basis: hushbasis, audience: internal}
      - {value: $888 million, basis: hushcited, cite: hushstory}
    milestones:
      - {what: first ore, due: 2026, cite: open}
      - {what: hushmilestone, due: 2027, audience: client}
    ---
    A hill.
    """,
    "deals/hushdeal.md": """
    ---
    name: The hushdeal
    audience: client
    announced: 2025-04-05
    parties: [Northern Star]
    amount: $5 million
    ---
    """,
    "pages/hushmethod.md": "---\nname: The hushmethod\naudience: internal\n---\nHow it is done.\n",
    "countries/kenya.md": "---\nname: Kenya\n---\n",
    "files/hushplan.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"/>",
  ]
}
