/** Beslut som har getts, och samma ärende under en annan version. */
export const decisions = {
  'decisions.severity': 'Allvarlighetsgrad',
  'pair.same': 'Båda avgör lika',
  'pair.differs': '{count, plural, one{# sak skiljer sig} other{# saker skiljer sig}}',
  'pair.one-alone': 'Bara en av de två avgör ärendet',
  'pair.only-changes': 'Bara det som skiljer sig',
  'pair.changed': 'skiljer sig',
  'pair.billing': 'Debitering',
  'pair.faulty-draft': 'Utkastet har fel, så det avgör ingenting.',
  'list.draft': 'Öppet utkast, sparat av {who}',
} as const;
