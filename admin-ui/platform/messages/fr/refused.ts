import type { refused as english } from '../en/refused.ts';
import type { Translated } from '../translated.ts';

/** Pourquoi quelque chose n’a pas pu se faire : ce qui ne va pas, pourquoi, et que faire. */
export const refused: Translated<typeof english> = {
  'refused.title': 'Cela n’a pas marché',
  'refused.at': 'Ligne {line}, colonne {column} : {what}',
  'refused.stale-draft': 'Le brouillon a changé entre-temps',
  'refused.stale-draft.why':
    'Quelqu’un l’a enregistré après que vous l’avez lu ; votre décision porte peut-être sur autre chose.',
  'refused.stale-draft.now': 'Rien n’a été fait. Regardez les changements tels qu’ils sont maintenant, puis décidez à nouveau.',
  'refused.own-change': 'Personne n’approuve sa propre modification',
  'refused.own-change.why': 'Vous avez écrit une partie de ce brouillon.',
  'refused.own-change.now': 'Demandez à quelqu’un qui n’en a rien écrit.',
  'refused.wrong-stage': 'Le brouillon n’en est plus là',
  'refused.wrong-stage.why': 'Quelqu’un l’a fait avancer, ou reculer, entre-temps.',
  'refused.wrong-stage.now': 'Voyez où il en est maintenant.',
  'refused.approval-missing': 'Il manque une approbation',
  'refused.approval-missing.why':
    'Cette politique exige que d’autres que les auteurs approuvent la modification, dans ce texte précis.',
  'refused.approval-missing.now': 'Demandez une relecture, puis publiez une fois l’approbation donnée.',
  'refused.version-taken': 'Quelqu’un a été plus rapide',
  'refused.version-taken.why': 'Une autre version a été publiée pendant que vous y travailliez.',
  'refused.version-taken.now': 'Rien n’a été publié. Regardez cette version, puis publiez la vôtre comme la suivante.',
  'refused.scheduled-version': 'Une autre version attend son entrée en vigueur',
  'refused.scheduled-version.why': 'Elle commencerait ce jour-là ou plus tard et n’entrerait jamais en vigueur.',
  'refused.scheduled-version.now': 'Choisissez un jour ultérieur, ou indiquez qu’elle est retirée.',
  'refused.retired': 'La politique prend fin avant',
  'refused.retired.why': 'Sa fin est fixée à un jour antérieur.',
  'refused.retired.now': 'Choisissez un jour antérieur, ou levez d’abord la fin à la page Historique.',
  'refused.faulty-policy': 'La politique contient des erreurs',
  'refused.faulty-policy.why':
    'Seule une politique sans erreur, dont chaque exemple donne ce qu’il doit, peut entrer en vigueur.',
  'refused.faulty-policy.now': 'Corrigez-les à la page Modifier.',
  'refused.not-allowed': 'Vous n’en avez pas le droit',
  'refused.not-allowed.why': 'Il faut pour cela un rôle que vous n’avez pas pour cette politique.',
  'refused.not-allowed.now': 'Un administrateur peut vous le donner, ou quelqu’un qui l’a peut le faire.',
  'refused.not-signed-in': 'Vous n’êtes plus connecté',
  'refused.not-signed-in.why': 'Votre session a pris fin.',
  'refused.not-signed-in.now': 'Reconnectez-vous dans un autre onglet, puis réessayez ici.',
  'refused.no-draft': 'Le brouillon n’est plus là',
  'refused.no-draft.why': 'Il a été publié ou abandonné entre-temps.',
  'refused.no-draft.now': 'La page Historique dit par qui.',
  'refused.not-retired': 'Il n’y a rien à lever',
  'refused.not-retired.why': 'La politique ne prend pas fin.',
  'refused.not-retired.now': 'Relisez la page pour voir où elles en sont.',
};
