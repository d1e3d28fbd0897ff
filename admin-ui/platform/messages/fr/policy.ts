import type { policy as english } from '../en/policy.ts';
import type { Translated } from '../translated.ts';

/** L’en-tête d’une politique. */
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
  'policy.draft': 'Brouillon : {stage}, {who}',
  'policy.version': 'Version',
  'policy.version.option': 'Version {version}, {words}',
  'policy.version.none': 'Aucune version',
  'policy.version.in-force': 'en vigueur depuis le {from}',
  'policy.version.without-start': 'en vigueur, début non indiqué',
  'policy.version.scheduled': 'en vigueur à partir du {from}',
  'policy.version.superseded-on': 'en vigueur jusqu’au {until}',
  'policy.version.retired-on': 'retirée à partir du {from}',
  'policy.version.withdrawn': 'jamais en vigueur',
  'policy.version.base': 'compte là où une politique s’appuie dessus',
  'policy.as-of': 'En vigueur le',
  'policy.none-on': 'Aucune version n’est en vigueur le {day}. Choisissez un autre jour ou une version.',
  'policy.changes-on': 'Le {day} à {time}, la version {version} prend la place de la version {old}.',
  'policy.choose-version': 'Il n’y a pas de telle version. Choisissez-en une autre, ou un autre jour, ci-dessus.',
};
