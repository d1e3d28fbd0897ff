import type { analysis as english } from '../en/analysis.ts';
import { translated } from '../translated.ts';

/** What is found in the rules of a policy, and how large a question may be. */
export const analysis = translated<typeof english>()({
  'analysis.never-holds': 'aucun dossier ne peut remplir la condition de {rule}',
  'analysis.hidden': '{rule} ne joue jamais : partout où elle s’applique, elle est masquée par {by}',
  'analysis.hidden-metrics': '{metrics} de {rule} ne jouent jamais : partout où elle s’applique, {by} les règlent avant elle',
  'analysis.redundant': 'sans {rule}, chaque dossier est décidé de même, par {as}',
  'analysis.without-severity': 'des dossiers répondent à toutes les questions sur la gravité et n’en reçoivent aucune',
  'analysis.without-team': 'des dossiers ne sont traités par aucune équipe',
  'analysis.without-desk': 'des dossiers n’ont aucun bureau',
  'analysis.without-target': 'des dossiers ont une gravité et aucun engagement',
  'analysis.graver-gets-less':
    'un dossier avec « {graver} » reçoit {less}, et le même avec « {slighter} » la gravité supérieure {severity}',
  'analysis.graver-gets-none':
    'un dossier avec « {graver} » ne reçoit aucune gravité, et le même avec « {slighter} » reçoit {severity}',
  'analysis.mend-order': 'faites valoir la règle de la réponse la plus grave aussi pour ce dossier, ou placez-la en premier',
  'analysis.accepted-in-vain': 'rien de ce qui est accepté ici n’est trouvé dans {part}',
  'analysis.take-acceptance-away': 'supprimez-le, ou nommez la règle visée',
  'analysis.left-open': 'ce que font ensemble les règles de {part} reste ouvert : {reason}',
  'analysis.ask-analyse': '`dueline analyse` y consacre plus de temps',
  'analysis.take-away-or-move': 'supprimez-la ou placez-la avant ce qui la masque',
  'analysis.mend-condition': 'deux parties de la condition s’excluent : corrigez-en une',
  'analysis.take-away': 'supprimez-la',
  'analysis.add-last-rule': 'ajoutez à la fin une règle sans `when`, ou une pour ces dossiers',
  'analysis.hours-of-the-case':
    'quels horaires sont ouverts là où se trouve le dossier : ils sont pris comme ouverts ou non, quels que soient les autres',
  'analysis.days':
    'des jours qui dépendent l’un de l’autre, comme ceux où des horaires sont ouverts : ils sont pris comme indépendants',
  'analysis.hours-later-on': 'des horaires qui ne sont jamais ouverts ensemble en deux ans : ils peuvent l’être plus tard',
  'analysis.too-large': 'trop grand pour être décidé exactement : {reason}',
});
