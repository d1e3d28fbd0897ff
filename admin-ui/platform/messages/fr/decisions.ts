/** Les décisions rendues, et le même dossier selon une autre version. */
export const decisions = {
  'decisions.severity': 'Gravité',
  'pair.same': 'Les deux décident de même',
  'pair.differs': '{count, plural, one{# chose diffère} other{# choses diffèrent}}',
  'pair.one-alone': 'Une seule des deux décide ce dossier',
  'pair.only-changes': 'Seulement ce qui diffère',
  'pair.changed': 'diffère',
  'pair.billing': 'Facturation',
  'pair.faulty-draft': 'Le brouillon contient des erreurs, il ne décide donc rien.',
  'list.draft': 'Brouillon ouvert, enregistré par {who}',
} as const;
