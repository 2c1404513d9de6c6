/// The kinds of a desk in another field, which shares nothing with the built-in ones.
let clinicalKinds = """
  # Clinical trials
  builtin: false
  kinds:
    sponsor:
      folder: sponsors
      label: Sponsor
      plural: Sponsors
      fields:
        country: text
        website: {type: url}
        parent: {type: link, to: sponsor, inverse: Subsidiaries}
    trial:
      folder: trials
      label: Trial
      plural: Trials
      names: none
      order: registered
      fields:
        registered: {type: date, label: Registered}
        phase: {type: choice, of: [1, 2, 3, 4]}
        status: {type: choice, of: [planned, recruiting, completed, stopped], stale-after: 6 months}
        sponsor: {type: link, to: [sponsor], many: true, label: Sponsor, inverse: Trials}
        drugs: {type: link, to: [drug], many: true, inverse: Trials}
        sites: {type: link, to: [site], many: true, inverse: Trials}
        participants: {type: quantity, unit: people, label: Participants, stale-after: 12 months}
        response-rate: {type: percent, many: true}
        budget: {type: money}
        milestones: {type: milestones}
    drug:
      folder: drugs
      label: Drug
      plural: Drugs
      names: common
      shared-names:
        Iris: [oncology, inhibitor]
      fields:
        maker: {type: link, to: [sponsor], inverse: Drugs}
    site:
      folder: sites
      label: Site
      plural: Sites
      listed: no
      fields:
        location: {type: coordinates}
        beds: {type: number}
        run-by: {type: link}
  """
