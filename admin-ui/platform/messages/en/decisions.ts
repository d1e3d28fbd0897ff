/** Decisions that were given, and the same case under another version. */
export const decisions = {
  'decisions.severity': 'Severity',
  'pair.same': 'Both decide alike',
  'pair.differs': '{count, plural, one{# thing differs} other{# things differ}}',
  'pair.one-alone': 'Only one of the two decides this case',
  'pair.only-changes': 'Only what differs',
  'pair.changed': 'differs',
  'pair.billing': 'Billing',
  'pair.faulty-draft': 'The draft has faults, so it decides nothing.',
  'list.draft': 'Open draft, saved by {who}',
} as const;
