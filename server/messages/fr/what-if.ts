import { translated } from '../../../engine/index.ts';
import type { whatIf as english } from '../en/what-if.ts';

/** Simulations, and the cases that they read. */
export const whatIf = translated<typeof english>()({
  'simulation.byte-not-utf-8': 'à la colonne {column} de la ligne, l’octet {byte} n’est pas valide en UTF-8',
  'simulation.case-not-json': 'le dossier n’est pas du JSON : {what}',
  'simulation.not-yours':
    'la simulation `{id}` est celle de {owner} ; seuls cette personne et un administrateur peuvent l’annuler',
  'simulation.column-without-heading': 'la colonne n’a pas de titre',
  'simulation.write-heading': 'écrivez au-dessus le nom d’une information',
  'simulation.heading-twice': '`{name}` est déjà le titre de la colonne {first}',
  'simulation.take-column-away': 'retirez la colonne',
  'simulation.heading-with-line-break':
    '`{name}`, qui contient un saut de ligne, n’est pas une information que ces politiques connaissent',
  'simulation.unknown-heading': '`{name}` n’est pas une information que ces politiques connaissent',
  'simulation.heading-is-a-fact': 'un titre est le nom d’une information ; commencez-le par `#` pour laisser la colonne de côté',
  'simulation.nothing-to-read': 'il n’y a rien à lire : donnez des dossiers en NDJSON, en liste JSON ou en CSV',
  'simulation.no-case-below-heading': 'il n’y a aucun dossier sous les titres de la ligne {line}',
  'simulation.record-too-long': 'l’enregistrement dépasse 1 000 000 caractères',
  'simulation.quote-not-closed': 'un guillemet qui s’y ouvre n’est pas refermé',
  'simulation.double-quotes': 'mettez toute la cellule entre guillemets et doublez ceux qu’elle contient, comme `"5"" disk"`',
  'simulation.record-unfinished': 'l’enregistrement ne finit pas',
  'simulation.quote-within-cell': 'un guillemet se trouve dans une cellule qui ne commence pas par un guillemet',
  'simulation.text-after-quote': 'quelque chose suit le guillemet qui ferme la cellule',
  'simulation.write-file-anew': 'il n’a pas sa place dans un texte ; écrivez le fichier à nouveau',
  'simulation.nul-in-cell': 'la cellule contient un caractère NUL (U+0000)',
  'simulation.cell-count':
    'il y a {cells, plural, one{{cells} cellule} other{{cells} cellules}} sous {headings, plural, one{{headings} titre} other{{headings} titres}}',
  'simulation.quote-delimiter': 'mettez entre guillemets un texte qui contient le séparateur',
  'simulation.leave-cell-empty':
    'laissez vide une cellule où rien n’est indiqué, et mettez entre guillemets un texte avec un saut de ligne',
  'simulation.events-not-json': 'les événements ne sont pas du JSON : {what}',
  'simulation.write-events':
    'écrivez une liste comme `[\'{"type":"responded","at":"2026-03-02T08:45:00-06:00"}\']`, en doublant les guillemets',
  'simulation.list-unfinished': 'la liste ne finit pas',
  'simulation.input-cut-off': 'l’entrée a peut-être été tronquée',
  'simulation.case-too-long': 'le dossier dépasse 1 000 000 caractères',
  'simulation.recorded-not-an-object': "`recorded` dit de quelles décisions il s’agit : un objet, `'{}'` pour toutes",
  'simulation.filter-not-text': '`{name}` est un texte',
  'simulation.no-draft': 'il n’y a pas de brouillon `{draft}`',
  'simulation.two-versions':
    'on compare deux versions : indiquez `from` et `to`, ou l’une des deux, et l’autre est la version en vigueur',
  'simulation.base-decides-nothing':
    '`{name}` est une base : elle ne décide rien par elle-même ; indiquez une politique dans une langue',
  'simulation.went-wrong': 'quelque chose n’a pas marché ici ; les dossiers n’y sont pour rien',
  'simulation.too-many.title': 'Trop de simulations',
  'simulation.too-many':
    '{most} simulations sont déjà en cours ou en train d’arriver ; attendez que l’une finisse, ou annulez-en une',
  'simulation.body-empty': 'rien n’a été envoyé ; envoyez des dossiers en NDJSON, en liste JSON ou en CSV',
  'simulation.body-too-large': 'les dossiers dépassent {most} octets ; envoyez-les en plusieurs parties',
  'simulation.heading-faults.title': 'La ligne des titres contient des erreurs',
  'simulation.no-changed-case.title': 'Ce dossier n’est pas parmi ceux qui changent',
  'simulation.no-changed-case':
    'aucun dossier à la place `{place}` n’est décidé autrement, ou il n’est pas parmi ceux qui sont gardés',
  'simulation.no-side': 'une simulation n’a pas de version `{side}` ; celle d’avant s’appelle `from`, celle d’après `to`',
  'simulation.not-found.title': 'Cette simulation n’existe pas',
  'simulation.not-found': 'il n’y a pas de simulation `{id}`, ou elle est trop ancienne pour être parcourue',
  'simulation.unknown-option': '`{name}` ne peut pas être indiqué ici',
});
