/** Les longues listes et ce qui les restreint. */
export const listing = {
  'list.any': 'Tous',
  'list.all': '{count, plural, one{# en tout} other{# en tout}}',
  'list.first': '{count, plural, one{Le premier (#)} other{Les # premiers}}',
  'list.more': 'En afficher d’autres',
  'list.filters': 'Restreindre la liste',
  'list.clear': 'Tout afficher',
  'list.all-of': 'Tout {name}',
  'list.every-language': '{name}, toutes les langues',
  'list.save.csv': 'Enregistrer en CSV',
  'list.save.ndjson': 'Enregistrer en NDJSON',
  'list.save.busy': 'Collecte de tout ce qui correspond…',
  'list.from': 'À partir du jour',
  'list.until': 'Jusqu’au jour inclus',
  'list.days-in': 'Jours à votre heure, {zone}.',
  'list.none-match': 'Rien ne correspond.',
  'listing.cases': '{count, plural, one{# dossier} other{# dossiers}}',
} as const;
