import type { MessageCatalog } from '../../../engine/index.ts';

/** Why a draft, a review or a publication is not possible as things stand. */
export const lifecycle: MessageCatalog = {
  'a base does not begin on a day: it is never in force by itself':
    'une base ne commence pas un jour donné : elle n’est jamais en vigueur par elle-même',
  'a base decides no cases, and so moves none': 'une base ne décide d’aucun dossier, et n’en fait donc passer aucun',
  'a policy takes a new version of its base over when it names it in `extends`; publish that with the start that you want':
    'une politique reprend une nouvelle version de sa base quand elle la nomme dans `extends` ; publiez-la avec le début voulu',
  '`{0}` is neither a day nor an instant': '`{0}` n’est ni un jour ni un instant',
  'write `2026-11-23`, or `2026-11-23T09:00:00+01:00`, or leave it out for now':
    'écrivez `2026-11-23`, ou `2026-11-23T09:00:00+01:00`, ou omettez-le pour maintenant',
  '`{0}` has begun already, and cases opened since were decided by the version in force':
    '`{0}` a déjà commencé, et les dossiers ouverts depuis ont été décidés par la version en vigueur',
  'leave it out to publish from now on, or name a later day':
    'omettez-le pour publier dès maintenant, ou indiquez un jour ultérieur',
  'version {0}': 'la version {0}',
  'Another version is scheduled': 'Une autre version attend son entrée en vigueur',
  '{0} would begin on or after `{1}` and never be in force; publish from a later day, or say that it is withdrawn (`--withdraw`)':
    '{0} commencerait le `{1}` ou plus tard et n’entrerait jamais en vigueur ; publiez à partir d’un jour ultérieur, ou dites qu’elle est retirée (`--withdraw`)',
  'The policy ends before': 'La politique prend fin avant',
  'it is retired from `{0}` on; lift that first, or publish from an earlier day':
    'elle prend fin le `{0}` ; levez d’abord cette fin, ou publiez à partir d’un jour antérieur',
  'Somebody was quicker': 'Quelqu’un a été plus rapide',
  'version {0} of `{1}` was published in the meantime; look at it, then publish yours as the next one':
    'la version {0} de `{1}` a été publiée entre-temps ; regardez-la, puis publiez la vôtre comme la suivante',
  'a reason is missing': 'il manque une raison',
  'say in a sentence why, for those who read the history': 'dites pourquoi en une phrase, pour ceux qui lisent l’historique',
  'An approval is missing': 'Il manque une approbation',
  '`{0}` asks for approval before a change is published: one more person besides its authors must approve this revision':
    '`{0}` exige une approbation avant de publier une modification : une personne de plus, autre que les auteurs, doit approuver ce texte précis',
  '`{0}` asks for approval before a change is published: {1} more people besides its authors must approve this revision':
    '`{0}` exige une approbation avant de publier une modification : {1} personnes de plus, autres que les auteurs, doivent approuver ce texte précis',
  'No open draft': 'Pas de brouillon ouvert',
  '`{0}` has no open draft; start one with `dueline draft start {1}`':
    '`{0}` n’a pas de brouillon ouvert ; commencez-en un avec `dueline draft start {1}`',
  '`{0}` has an open draft already, started by {1}; work on that one, or discard it first':
    '`{0}` a déjà un brouillon ouvert, commencé par {1} ; travaillez sur celui-là, ou abandonnez-le d’abord',
  'There is a draft already': 'Il y a déjà un brouillon',
  'the draft of `{0}` was changed in the meantime; nothing was saved. Look at both texts and save again, based on the revision that is there now':
    'le brouillon de `{0}` a changé entre-temps ; rien n’a été enregistré. Regardez les deux textes et enregistrez à nouveau, à partir du texte qui est là maintenant',
  'The draft was changed in the meantime': 'Le brouillon a changé entre-temps',
  '`{0}` has one fault and was not published: {1}': '`{0}` contient une erreur et n’a pas été publié : {1}',
  '`{0}` has {1} faults and was not published: {2}': '`{0}` contient {1} erreurs et n’a pas été publié : {2}',
  '{0} wrote part of this draft; somebody else has to approve it':
    '{0} a écrit une partie de ce brouillon ; quelqu’un d’autre doit l’approuver',
  'nobody can tell which person stands behind `{0}`; a person has to approve the draft in their own name':
    'personne ne peut dire qui est derrière `{0}` ; une personne doit approuver le brouillon en son propre nom',
  'The draft is too large': 'Le brouillon est trop grand',
  'a draft has at most {0} bytes, and nothing was saved; put what several policies share into a base':
    'un brouillon compte au plus {0} octets, et rien n’a été enregistré ; mettez dans une base ce que plusieurs politiques ont en commun',
  'Nobody approves their own change': 'Personne n’approuve sa propre modification',
  'write `2027-01-01`, or `2027-01-01T00:00:00+01:00`': 'écrivez `2027-01-01`, ou `2027-01-01T00:00:00+01:00`',
  '`{0}` has begun already': '`{0}` a déjà commencé',
  'name a later day': 'indiquez un jour ultérieur',
  'Nothing to lift': 'Il n’y a rien à lever',
  '`{0}` does not end': '`{0}` ne prend pas fin',
  'A base is not in force by itself': 'Une base n’est pas en vigueur par elle-même',
  'only a policy in a language can end; retire those that build on the base':
    'seule une politique dans une langue peut prendre fin ; mettez fin à celles qui s’appuient sur la base',
  'there is nothing in it': 'il n’y a rien dedans',
  'write what you want to say': 'écrivez ce que vous voulez dire',
  'say what has to change': 'dites ce qui doit changer',
  '`{0}` is not a place in a policy': '`{0}` n’est pas un endroit d’une politique',
  'a JSON Pointer begins with `/`, as `/severities/major`, or is empty for the whole policy':
    'un pointeur JSON commence par `/`, comme `/severities/major`, ou est vide pour toute la politique',
  '{0} is in review already': '{0} est déjà en relecture',
  '{0} is not in review; somebody who works on it has to ask for one':
    '{0} n’est pas en relecture ; quelqu’un qui y travaille doit en demander une',
  'Not at this stage': 'Le brouillon n’en est pas là',
  'there is no version {0} of `{1}`': 'il n’y a pas de version {0} de `{1}`',
  'it has no versions': 'il n’y a aucune version',
  'The policy exists': 'La politique existe déjà',
  '`{0}` has versions already; start from one of them': '`{0}` a déjà des versions ; partez de l’une d’elles',
  'there is no version `{0}`': 'il n’y a pas de version `{0}`',
  'Which revision is meant?': 'De quel texte s’agit-il ?',
  'send the ETag of the draft that this is based on as `If-Match`, so that nobody else’s change is lost':
    'envoyez comme `If-Match` l’ETag du brouillon dont ceci part, pour que la modification de personne ne se perde',
  'The policy takes too much': 'La politique demande trop',
  'this takes longer than {0} seconds; make the policy smaller, or split it':
    'cela prend plus de {0} secondes ; réduisez la politique, ou divisez-la',
  'this takes more than {0} MB of memory; make the policy smaller, or split it':
    'cela prend plus de {0} Mo de mémoire ; réduisez la politique, ou divisez-la',
  'Too many checks': 'Trop de contrôles',
  '{0} checks and comparisons wait already; try again in a moment':
    '{0} contrôles et comparaisons attendent déjà ; réessayez dans un instant',
};
