import type { MessageCatalog } from '../../../engine/index.ts';

/** Why cases cannot be tried under two versions. */
export const simulation: MessageCatalog = {
  'No such changed case': 'Ce dossier n’est pas parmi ceux qui changent',
  'no case at `{0}` is decided differently, or it is not among those that are kept':
    'aucun dossier à la place `{0}` n’est décidé autrement, ou il n’est pas parmi ceux qui sont gardés',
  'there is no version `{0}` of a simulation; the one before is `from`, the one after `to`':
    'une simulation n’a pas de version `{0}` ; celle d’avant s’appelle `from`, celle d’après `to`',
  'No such simulation': 'Cette simulation n’existe pas',
  'there is no simulation `{0}`, or it is too long ago to be looked through':
    'il n’y a pas de simulation `{0}`, ou elle est trop ancienne pour être parcourue',
  'the case is not JSON: {0}': 'le dossier n’est pas du JSON : {0}',
  'there are {0} cells under {1} headings': 'il y a {0} cellules sous {1} titres',
  'put a text with the delimiter in it between quotes': 'mettez entre guillemets un texte qui contient le séparateur',
  'the events are not JSON: {0}': 'les événements ne sont pas du JSON : {0}',
  'write a list such as `[{"type":"responded","at":"2026-03-02T08:45:00-06:00"}]`, its quotes doubled':
    'écrivez une liste comme `[{"type":"responded","at":"2026-03-02T08:45:00-06:00"}]`, en doublant les guillemets',
  'the column has no heading': 'la colonne n’a pas de titre',
  'write the name of a fact above it': 'écrivez au-dessus le nom d’une information',
  '`{0}` is the heading of column {1} already': '`{0}` est déjà le titre de la colonne {1}',
  '`{0}`, which has a line break in it, is not a fact that these policies know':
    '`{0}`, qui contient un saut de ligne, n’est pas une information que ces politiques connaissent',
  'take the column away': 'retirez la colonne',
  '`{0}` is not a fact that these policies know': '`{0}` n’est pas une information que ces politiques connaissent',
  'a heading is the name of a fact; begin it with `#` to leave the column out':
    'un titre est le nom d’une information ; commencez-le par `#` pour laisser la colonne de côté',
  'there is nothing to read: give cases as NDJSON, a JSON list or CSV':
    'il n’y a rien à lire : donnez des dossiers en NDJSON, en liste JSON ou en CSV',
  'the record is longer than 1,000,000 characters': 'l’enregistrement dépasse 1 000 000 caractères',
  'the record does not end': 'l’enregistrement ne finit pas',
  'a quote that is opened in it is not closed': 'un guillemet qui s’y ouvre n’est pas refermé',
  'a quote stands within a cell that does not begin with one':
    'un guillemet se trouve dans une cellule qui ne commence pas par un guillemet',
  'something stands after the quote that closes the cell': 'quelque chose suit le guillemet qui ferme la cellule',
  'put the whole cell between quotes and double those in it, as `"5"" disk"`':
    'mettez toute la cellule entre guillemets et doublez ceux qu’elle contient, comme `"5"" disk"`',
  'there is a NUL character (U+0000) in the cell': 'la cellule contient un caractère NUL (U+0000)',
  'it is no part of a text; write the file anew': 'il n’a pas sa place dans un texte ; écrivez le fichier à nouveau',
  'leave a cell empty where nothing is stated, and put a text with a line break in it between quotes':
    'laissez vide une cellule où rien n’est indiqué, et mettez entre guillemets un texte avec un saut de ligne',
  'there is no case below the heading on line {0}': 'il n’y a aucun dossier sous les titres de la ligne {0}',
  'the list does not end': 'la liste ne finit pas',
  'the input may have been cut off': 'l’entrée a peut-être été tronquée',
  'the case is longer than 1,000,000 characters': 'le dossier dépasse 1 000 000 caractères',
  '`recorded` says which decisions: an object, `{}` for all':
    '`recorded` dit de quelles décisions il s’agit : un objet, `{}` pour toutes',
  '`{0}` is text': '`{0}` est un texte',
  'there is no draft `{0}`': 'il n’y a pas de brouillon `{0}`',
  'two versions are compared: say `from` and `to`, or one of them and the version in force is the other':
    'on compare deux versions : indiquez `from` et `to`, ou l’une des deux, et l’autre est la version en vigueur',
  '`{0}` is a base: it decides nothing on its own; name a policy in a language':
    '`{0}` est une base : elle ne décide rien par elle-même ; indiquez une politique dans une langue',
  'Too many simulations': 'Trop de simulations',
  'the simulation `{0}` is that of {1}; only they and an admin can cancel it':
    'la simulation `{0}` est celle de {1} ; seuls cette personne et un administrateur peuvent l’annuler',
  '{0} simulations run or are being sent already; wait until one has ended, or cancel one':
    '{0} simulations sont déjà en cours ou en train d’arriver ; attendez que l’une finisse, ou annulez-en une',
  'the body is empty; send cases as NDJSON, a JSON list or CSV':
    'rien n’a été envoyé ; envoyez des dossiers en NDJSON, en liste JSON ou en CSV',
  'the cases are larger than {0} bytes; send them in parts':
    'les dossiers dépassent {0} octets ; envoyez-les en plusieurs parties',
  'The heading has faults': 'La ligne des titres contient des erreurs',
};
