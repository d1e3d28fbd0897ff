/** Vad ett utkast ändrar, vad som sägs om det, och att sätta det i kraft. */
export const review = {
  'review.outdated':
    'Utkastet började från version {from}, och version {version} är nyare ({words}). Det som den ändrade finns i utkastet bara där någon har fört in det.',
  'review.waits-for': 'Väntar på {who}',
  'review.waits-for-you': 'Väntar på dig',
  'review.cancel': 'Avbryt',
  'review.publish.not-allowed': 'Att publicera kräver rollen Utgivare, som du inte har här. En administratör kan ge dig den.',
} as const;
