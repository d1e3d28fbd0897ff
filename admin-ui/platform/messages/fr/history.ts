import type { history as english } from '../en/history.ts';
import type { Translated } from '../translated.ts';

/** Les versions l’une après l’autre, revenir en arrière, mettre fin. */
export const history: Translated<typeof english> = {
  'history.failed': 'Les versions n’ont pas pu être lues',
  'history.none': 'Rien n’a encore été publié.',
  'history.goes-on': 'Aucune fin n’est fixée à cette politique.',
  'history.ends': 'Cette politique prend fin à partir du {when}.',
  'history.ends-itself': 'Sa dernière version finit le {when}, et aucune ne suit.',
  'history.retire': 'Mettre fin …',
  'history.lift': 'Lever la fin …',
  'history.now': 'Maintenant',
  'history.versions': 'Versions',
  'history.column.compare': 'Comparer',
  'history.column.in-force': 'En vigueur',
  'history.column.published': 'Publiée',
  'history.column.actions': 'Ce qui peut être fait',
  'history.pick.from': 'Comparer depuis la version {version}',
  'history.pick.to': 'Comparer jusqu’à la version {version}',
  'history.came-with-folder': 'placée là comme fichier',
  'history.roll-back': 'Revenir à celle-ci …',
  'history.never': 'Jamais en vigueur',
  'history.always': 'toujours, aucun début n’étant indiqué',
  'history.from': 'à partir du {when}',
  'history.from-until': '{start}, jusqu’au {end}',
  'history.compare': 'De la version {from} à la version {to}',
  'history.compare.hint': 'Choisissez-en une dans chaque colonne pour comparer deux versions.',
  'history.compare.close': 'Fermer la comparaison',
  'history.events': 'Ce qui s’est passé',
  'history.events.failed': 'Ce qui s’est passé n’a pas pu être lu',
  'history.events.none': 'Rien n’est encore noté. Ce qui sera fait à cette politique figurera ici.',
  'roll-back.title': 'Revenir à la version {version}',
  'roll-back.words':
    'Son contenu est publié à nouveau comme une nouvelle version. Aucune approbation n’est nécessaire, puisqu’il a déjà été publié. Un brouillon ouvert reste ouvert.',
  'roll-back.button': 'Revenir à la version {version} à partir du {when}',
  'roll-back.button.now': 'Revenir maintenant à la version {version}',
  'retire.title': 'Mettre fin à la politique ({language})',
  'retire.will.none':
    'À partir du {when}, aucune version de cette politique n’est en vigueur ({language}) : les nouveaux dossiers n’en trouvent pas.',
  'retire.will.open': 'Les dossiers ouverts avant continuent d’être traités selon elles.',
  'retire.will.back': 'Jusque-là, et après aussi, la fin peut être levée.',
  'retire.button': 'Mettre fin à partir du {when}',
  'lift.title': 'Lever la fin ({language})',
  'lift.will':
    'La fin de la politique ({language}) est levée. Ses versions sont en vigueur comme si elle n’avait jamais pris fin.',
};
