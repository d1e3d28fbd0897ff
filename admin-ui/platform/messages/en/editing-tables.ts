/** What is said of rule tables: their rows and columns, and what is looked for in them. */
export const editingTables = {
  'editing.find': 'Find in these rules',
  'editing.find.placeholder': 'Find in {count, plural, one{# rule} other{# rules}}',
  'editing.find.help':
    'Every word has to be somewhere in a rule. Enter goes to the next place, Shift+Enter to the one before, Esc shows all rules again.',
  'editing.find.count': '{count, number} of {all, plural, one{# rule} other{# rules}}',
  'editing.find.only': 'Leave out the others',
  'editing.find.none': 'No rule has these words.',
  'editing.column.place': 'Place',
  'editing.column.width': 'Width of {column}',
  'editing.column.width.help':
    'Drag to make the column wider or narrower; a double click makes it as it was. Keys: Alt+Shift+← →',
  'editing.column.width.now': '{column} is {width, number} pixels wide.',
  'editing.column.unfold.id': 'Names',
  'editing.column.unfold.id.help': 'Show the names of the rules, by which examples and decisions call them',
  'editing.column.unfold.section': 'Sections',
  'editing.column.unfold.section.help': 'Show where each rule stands in the document',
  'editing.rule.row': '{place}: {rule}',
  'editing.rule.marked': 'Row {row}: {words}',
  'editing.rules.duplicated': '{count, plural, one{# rule duplicated} other{# rules duplicated}}',
  'editing.rules.moved': '{count, plural, one{# rule moved} other{# rules moved}}',
  'editing.rules.removed': '{count, plural, one{# rule removed} other{# rules removed}}',
  'editing.cells.fill': 'Fill down',
  'editing.cells.fill.help': 'Gives the selected cells of the rows below what stands in the first one (Ctrl+D)',
  'editing.cells.filled': '{count, plural, one{# row filled} other{# rows filled}}',
} as const;
