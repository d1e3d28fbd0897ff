import type { Phrasebook } from '../../phrase.ts';

/** What the engine itself says in a decision. */
export const notices: Phrasebook = {
  '{0} (“{1}”)': '{0} (« {1} »)',
  'The product is not stated; another policy may hold for {0}':
    'Le produit n’est pas indiqué ; une autre politique peut valoir pour {0}',
  'When silence closes the case is not known: the policy counts the hours of a desk, and no hours are stated for it':
    'On ne sait pas quand le silence clôt le dossier : la politique compte les horaires d’un poste, et aucun n’est indiqué pour lui',
};
