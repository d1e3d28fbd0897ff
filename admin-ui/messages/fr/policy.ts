import type { policy as english } from '../en/policy.ts';
import type { Translated } from '../translated.ts';

/** L’en-tête d’une politique, et la liste des politiques. */
export const policy: Translated<typeof english> = {
  'policy.languages': 'Langues',
  'policy.base': 'Partie commune',
  'policy.parts': 'Parties de cette page',
  'policy.part.read': 'Lire',
  'policy.part.edit': 'Modifier',
  'policy.part.examples': 'Exemples',
  'policy.part.review': 'Relecture',
  'policy.part.history': 'Historique',
  'policy.list-failed': 'Les politiques n’ont pas pu être lues',
  'policy.version': 'Version',
  'policy.version.option': 'Version {version}, {words}',
  'policy.version.none': 'Aucune version',
  'policy.version.in-force': 'en vigueur depuis le {from}',
  'policy.version.without-start': 'en vigueur sans date de début',
  'policy.version.scheduled': 'en vigueur à partir du {from}',
  'policy.version.superseded': 'remplacée par une autre version',
  'policy.version.ended': 'en vigueur jusqu’au {until}',
  'policy.as-of': 'En vigueur le',
  'policy.none-on': 'Aucune version n’était en vigueur le {day}. Choisissez un autre jour ou une version.',
};
