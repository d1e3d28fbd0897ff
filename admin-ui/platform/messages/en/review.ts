/** What a draft changes, what is said about it, and bringing it into force. */
export const review = {
  'review.outdated':
    'The draft was started from version {from}, and version {version} is newer ({words}). What that one changed is in the draft only where somebody has put it in.',
  'review.waits-for': 'Waiting for {who}',
  'review.waits-for-you': 'Waiting for you',
  'review.cancel': 'Cancel',
  'review.publish.not-allowed': 'Publishing takes the role Publisher, which you do not have here. An admin can give it to you.',
} as const;
