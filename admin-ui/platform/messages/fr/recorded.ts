import type { Translation } from '../../../../engine/index.ts';
import type { recorded as english } from '../en/recorded.ts';

const texts = {
  'decisions.words':
    'Chaque décision rendue et conservée : ce qui a été demandé, ce qui a été répondu, selon quelle version. Chacune peut être rendue à nouveau et expliquée.',
  'decisions.failed': 'Les décisions n’ont pas pu être lues',
  'decisions.one-failed': 'La décision n’a pas pu être lue',
  'decisions.none':
    'Aucune décision n’a encore été conservée. Chaque réponse à POST /v1/decisions est conservée ici, sauf réglage contraire du serveur.',
  'decisions.title': 'Décision',
  'decisions.title.case': 'Décision sur le dossier {case}',
  'decisions.case': 'Dossier',
  'decisions.policy': 'Politique',
  'decisions.rule': 'Règle qui a décidé',
  'decisions.recorded': 'Rendue',
  'decisions.first-due': 'Première échéance',
  'decisions.asked': 'rendue {when}',
  'decisions.asked-by': 'rendue à {who}, {when}',
  'decisions.simulate': 'Ouvrir dans Simuler',
  'decisions.copy-request': 'Copier la demande',
  'decisions.replay.busy': 'Nouvelle décision en cours, pour voir si elle est la même …',
  'decisions.replay.same': 'Rendue à nouveau à l’instant : la même, octet pour octet.',
  'decisions.replay.failed': 'Elle n’a pas pu être rendue à nouveau.',
  'decisions.replay.masked': 'Elle ne peut être rendue à nouveau : elle dépend de quelque chose qui n’a pas été conservé.',
  'decisions.replay.policy-gone': 'Elle ne peut être rendue à nouveau : la politique d’alors n’est pas conservée.',
  'decisions.replay.not-the-same': 'Elle serait différente aujourd’hui.',
  'decisions.explain-failed': 'Les raisons n’ont pas pu être établies',
  'decisions.policy-gone': 'La version qui a décidé n’existe plus.',
  'decisions.policy-changed':
    'Le fichier de la version {version} a été modifié depuis. Voici ce qu’elle décide telle qu’elle est maintenant.',
  'decisions.no-draft': 'il n’y a plus de brouillon ouvert',
  'decisions.under': 'Décider à nouveau selon',
  'decisions.under.none': 'Aucune autre : comme décidé par {version}',
  'decisions.under.failed': 'Le dossier n’a pas pu être décidé à nouveau',
} as const;

/** Décisions rendues, retrouvées. */
export const recorded: Translation<typeof english, typeof texts> = texts;
