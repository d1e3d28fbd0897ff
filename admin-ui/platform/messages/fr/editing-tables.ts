/** Les tableaux de règles : lignes et colonnes, et ce qu’on y cherche. */
export const editingTables = {
  'editing.find': 'Chercher dans ces règles',
  'editing.find.placeholder': 'Chercher dans {count, plural, one{# règle} other{# règles}}',
  'editing.find.help':
    'Chaque mot doit figurer quelque part dans la règle. Entrée mène au prochain endroit, Maj+Entrée au précédent, Échap montre à nouveau toutes les règles.',
  'editing.find.count': '{count, number} sur {all, plural, one{# règle} other{# règles}}',
  'editing.find.only': 'Masquer les autres',
  'editing.find.none': 'Aucune règle ne contient ces mots.',
  'editing.column.place': 'Place',
  'editing.column.width': 'Largeur de {column}',
  'editing.column.width.help':
    'Glisser pour élargir ou rétrécir la colonne ; un double clic la remet comme au départ. Touches : Alt+Maj+← →',
  'editing.column.width.now': '{column} : {width, number} pixels de large.',
  'editing.column.unfold.id': 'Noms',
  'editing.column.unfold.id.help': 'Montrer les noms des règles, par lesquels les exemples et les décisions les désignent',
  'editing.column.unfold.section': 'Sections',
  'editing.column.unfold.section.help': 'Montrer où chaque règle figure dans le document',
  'editing.rule.row': '{place} : {rule}',
  'editing.rule.marked': 'Ligne {row} : {words}',
  'editing.rules.duplicated': '{count, plural, one{# règle dupliquée} other{# règles dupliquées}}',
  'editing.rules.moved': '{count, plural, one{# règle déplacée} other{# règles déplacées}}',
  'editing.rules.removed': '{count, plural, one{# règle retirée} other{# règles retirées}}',
  'editing.cells.fill': 'Recopier vers le bas',
  'editing.cells.fill.help': 'Donne aux cellules sélectionnées des lignes du dessous ce qui figure dans la première (Ctrl+D)',
  'editing.cells.filled': '{count, plural, one{# ligne remplie} other{# lignes remplies}}',
} as const;
