/** A draft that is read, tried, discarded; examples that come out otherwise; versions that are scheduled. */
export const draftLife = {
  'scheduled.begins': 'La version {version} commence le {when}.',
  'scheduled.move': 'Déplacer…',
  'scheduled.move.label': 'Déplacer la version {version}…',
  'scheduled.cancel': 'Annuler…',
  'scheduled.cancel.label': 'Annuler la version {version}…',
  'scheduled.undoes':
    '{count, plural, one{Elle annule # modification de la version {change}.} other{Elle annule # modifications de la version {change}.}}',
  'scheduled.undoes.words': 'Elle annule des formulations de la version {change}.',
  'scheduled.carry': 'Reporter la version {change} dans la version {version}',
  'scheduled.carry.draft-open': 'Un brouillon est ouvert : publiez-le ou supprimez-le d’abord.',
  'policy.draft.read': 'Lire le brouillon',
  'policy.draft.discard': 'Supprimer…',
  'policy.version.draft': 'Brouillon, non publié',
  'document.is-draft': 'Brouillon, non publié : rien n’en est en vigueur.',
  'document.draft-of': 'Brouillon de la version {version}, enregistré le {when}. Non publié : rien n’en est en vigueur.',
  'document.draft-faulty': 'Le brouillon a des erreurs et ne peut pas être lu comme document avant leur correction.',
  'document.draft-faulty.edit': 'Voir les erreurs',
  'case.under-draft': 'Essayé sur le brouillon de {title} : rien n’en est en vigueur.',
  'case.under-draft.leave': 'Essayer sur ce qui est en vigueur',
  'case.under-draft.faulty': 'Le brouillon a des erreurs et ne décide rien avant leur correction.',
  'case.under-draft.holidays': 'Les jours fériés nécessaires ne sont pas connus ici pour un brouillon.',
} as const;
