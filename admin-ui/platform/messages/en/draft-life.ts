/** A draft that is read, tried, discarded; examples that come out otherwise; versions that are scheduled. */
export const draftLife = {
  'scheduled.begins': 'Version {version} begins on {when}.',
  'scheduled.move': 'Move …',
  'scheduled.move.label': 'Move version {version} …',
  'scheduled.cancel': 'Cancel …',
  'scheduled.cancel.label': 'Cancel version {version} …',
  'scheduled.undoes':
    '{count, plural, one{It undoes # change of version {change}.} other{It undoes # changes of version {change}.}}',
  'scheduled.undoes.words': 'It undoes wording of version {change}.',
  'scheduled.carry': 'Carry version {change} over into version {version}',
  'scheduled.carry.draft-open': 'There is an open draft: publish or discard that one first.',
  'policy.draft.read': 'Read the draft',
  'policy.draft.discard': 'Discard …',
  'policy.version.draft': 'Draft, not published',
  'document.is-draft': 'Draft, not published: nothing of it is in force.',
  'document.draft-of': 'Draft of version {version}, as saved {when}. Not published: nothing of it is in force.',
  'document.draft-faulty': 'The draft has faults, and cannot be read as a document until they are mended.',
  'document.draft-faulty.edit': 'Go to the faults',
  'case.under-draft': 'Tried on the draft of {title}: nothing of it is in force.',
  'case.under-draft.leave': 'Try it on what is in force',
  'case.under-draft.faulty': 'The draft has faults, and decides nothing until they are mended.',
  'case.under-draft.holidays': 'The public holidays that this takes are not known here for a draft.',
} as const;
