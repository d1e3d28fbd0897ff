/** A draft that is read, tried, discarded; examples that come out otherwise; versions that are scheduled. */
export const draftLife = {
  'scheduled.begins': 'Version {version} börjar gälla {when}.',
  'scheduled.move': 'Flytta …',
  'scheduled.move.label': 'Flytta version {version} …',
  'scheduled.cancel': 'Ställ in …',
  'scheduled.cancel.label': 'Ställ in version {version} …',
  'scheduled.undoes':
    '{count, plural, one{Den upphäver # ändring i version {change}.} other{Den upphäver # ändringar i version {change}.}}',
  'scheduled.undoes.words': 'Den upphäver ordalydelser i version {change}.',
  'scheduled.carry': 'För över version {change} till version {version}',
  'scheduled.carry.draft-open': 'Det finns ett öppet utkast: publicera eller kasta det först.',
  'policy.draft.read': 'Läs utkastet',
  'policy.draft.discard': 'Kasta …',
  'policy.version.draft': 'Utkast, inte publicerat',
  'document.is-draft': 'Utkast, inte publicerat: inget av det gäller.',
  'document.draft-of': 'Utkast till version {version}, sparat den {when}. Inte publicerat: inget av det gäller.',
  'document.draft-faulty': 'Utkastet har fel och kan inte läsas som dokument förrän de är rättade.',
  'document.draft-faulty.edit': 'Gå till felen',
  'case.under-draft': 'Prövat på utkastet av {title}: inget av det gäller.',
  'case.under-draft.leave': 'Pröva på det som gäller',
  'case.under-draft.faulty': 'Utkastet har fel och avgör ingenting förrän de är rättade.',
  'case.under-draft.holidays': 'De helgdagar som behövs är inte kända här för ett utkast.',
} as const;
