/** What the engine itself says in a decision. */
export const notices = {
  'notice.hours-not-known': 'The hours that count are not known: {reasons}',
  'notice.products-of-policy': '{products} (“{title}”)',
  'notice.product-not-stated': 'The product is not stated; another policy may hold for {policies}',
  'notice.closing-hours-not-known': 'When silence closes the case is not known: {reason}',
  'notice.desk-hours-not-stated': 'the opening hours of “{desk}” are not stated',
  'notice.no-desk': 'no desk handles the case',
  'notice.no-desk-missing': 'no desk handles the case (not stated: {facts})',
  'notice.no-clock-rule': 'no rule of `{clock}` says which hours count',
  'notice.no-clock-rule-missing': 'no rule of `{clock}` says which hours count (not stated: {facts})',
} as const;
