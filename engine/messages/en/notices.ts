/** What the engine itself says in a decision. */
export const notices = {
  'notice.hours-not-known': 'The hours that count are not known: {reasons}',
  'notice.time-not-known': 'What was promised depends on the case: {reasons}',
  'notice.question': '“{called}” (`{fact}`)',
  'notice.time-not-stated': '{question} is not stated',
  'notice.no-time': '{question} is {stated}, which is no time',
  'notice.products-of-policy': '{products} (“{title}”)',
  'notice.product-not-stated': 'The product is not stated; another policy may hold for {policies}',
  'notice.closing-hours-not-known': 'When silence closes the case is not known: {reason}',
  'notice.desk-hours-not-stated': 'the opening hours of “{desk}” are not stated',
  'notice.place-not-stated': '“{calendar}” depends on what is not stated: {facts}',
  'notice.holidays-not-known': 'the public holidays of `{place}`, with which “{calendar}” counts, are not known',
  'notice.no-desk': 'no desk handles the case',
  'notice.no-desk-missing': 'no desk handles the case (not stated: {facts})',
  'notice.no-clock-rule': 'no rule of `{clock}` says which hours count',
  'notice.no-clock-rule-missing': 'no rule of `{clock}` says which hours count (not stated: {facts})',
  'notice.answers-missing': 'Not stated, though the policy asks for it: {facts}',
  'notice.texts-unwritten':
    'Some texts of this policy are still to be written; what stands between `<?` and `?>` is for whoever writes them',
} as const;
