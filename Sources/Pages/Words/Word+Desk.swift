internal import Articles
internal import Catalog

// Which words stand for the cases of other rooms.

extension Milestone.State {
  var word: Word {
    switch self {
    case .open: .stateOpen
    case .due: .stateDue
    case .met: .stateMet
    case .missed: .stateMissed
    case .changed: .stateChanged
    case .silent: .stateSilent
    }
  }
}

extension Removal.Reason {
  var word: Word {
    switch self {
    case .navigation: .removedNavigation
    case .cookies: .removedCookies
    case .newsletter: .removedNewsletter
    case .sharing: .removedSharing
    case .related: .removedRelated
    case .comments: .removedComments
    case .author: .removedAuthor
    case .disclaimer: .removedDisclaimer
    case .copyright: .removedCopyright
    case .advertising: .removedAdvertising
    case .subscription: .removedSubscription
    case .debris: .removedDebris
    case .imageText: .removedImageText
    case .metadata: .removedMetadata
    case .duplicate: .removedDuplicate
    case .struck: .removedStruck
    case .asked: .removedAsked
    }
  }
}

extension RepairEntry.Kind {
  var word: Word {
    switch self {
    case .decoding: .repairedDecoding
    case .mojibake: .repairedMojibake
    case .lostByte: .repairedLostByte
    case .entity: .repairedEntity
    case .invisible: .repairedInvisible
    case .markup: .repairedMarkup
    }
  }
}

extension Worklist.Topic {
  var title: Word { words.title }

  /// What its items have in common, for the head of the list.
  var meaning: Word { words.meaning }

  private var words: (title: Word, meaning: Word) {
    switch self {
    case .unsourcedClaims: (.unsourcedClaims, .unsourcedClaimsMeaning)
    case .singleSourceClaims: (.singleSourceClaims, .singleSourceClaimsMeaning)
    case .disputedValues: (.disputedValues, .disputedValuesMeaning)
    case .figuresNotQuoted: (.figuresNotQuoted, .figuresNotQuotedMeaning)
    case .citationsWithoutWords: (.citationsWithoutWords, .citationsWithoutWordsMeaning)
    case .staleValues: (.staleValues, .staleValuesMeaning)
    case .dealsWithoutStatus: (.dealsWithoutStatus, .dealsWithoutStatusMeaning)
    case .amountsWithoutStep: (.amountsWithoutStep, .amountsWithoutStepMeaning)
    case .silentMilestones: (.silentMilestones, .silentMilestonesMeaning)
    case .missedMilestones: (.missedMilestones, .missedMilestonesMeaning)
    case .ambiguousNames: (.ambiguousNames, .ambiguousNamesMeaning)
    case .likelyDuplicates: (.likelyDuplicates, .likelyDuplicatesMeaning)
    case .repeatedStories: (.repeatedStories, .repeatedStoriesMeaning)
    case .namesWithoutNote: (.namesWithoutNote, .namesWithoutNoteMeaning)
    case .imagesWithoutText: (.imagesWithoutText, .imagesWithoutTextMeaning)
    case .skippedHeadings: (.skippedHeadings, .skippedHeadingsMeaning)
    }
  }
}
