/** Regeltabeller: rader och kolumner, och vad man söker i dem. */
export const editingTables = {
  'editing.find': 'Sök bland reglerna',
  'editing.find.placeholder': 'Sök bland {count, plural, one{# regel} other{# regler}}',
  'editing.find.help':
    'Varje ord måste finnas någonstans i regeln. Enter går till nästa ställe, Skift+Enter till det förra, Esc visar alla regler igen.',
  'editing.find.count': '{count, number} av {all, plural, one{# regel} other{# regler}}',
  'editing.find.only': 'Dölj de andra',
  'editing.find.none': 'Ingen regel har de orden.',
  'editing.column.place': 'Plats',
  'editing.column.width': 'Bredd på {column}',
  'editing.column.width.help':
    'Dra för att göra kolumnen bredare eller smalare; ett dubbelklick återställer den. Tangenter: Alt+Skift+← →',
  'editing.column.width.now': '{column} är {width, number} bildpunkter bred.',
  'editing.column.unfold.id': 'Namn',
  'editing.column.unfold.id.help': 'Visa reglernas namn, som exempel och beslut kallar dem vid',
  'editing.column.unfold.section': 'Avsnitt',
  'editing.column.unfold.section.help': 'Visa var varje regel står i dokumentet',
  'editing.rule.row': '{place}: {rule}',
  'editing.rule.marked': 'Rad {row}: {words}',
  'editing.rules.duplicated': '{count, plural, one{# regel duplicerad} other{# regler duplicerade}}',
  'editing.rules.moved': '{count, plural, one{# regel flyttad} other{# regler flyttade}}',
  'editing.rules.removed': '{count, plural, one{# regel borttagen} other{# regler borttagna}}',
  'editing.cells.fill': 'Fyll nedåt',
  'editing.cells.fill.help': 'Ger de markerade cellerna i raderna under det som står i den första (Ctrl+D)',
  'editing.cells.filled': '{count, plural, one{# rad ifylld} other{# rader ifyllda}}',
} as const;
