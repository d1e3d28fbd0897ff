/** Ce que change un brouillon, ce qu’on en dit, et sa mise en vigueur. */
export const review = {
  'review.outdated':
    'Le brouillon a été commencé à partir de la version {from}, et la version {version} est plus récente ({words}). Ce qu’elle a changé n’est dans le brouillon que là où quelqu’un l’y a mis.',
  'review.waits-for': 'En attente de {who}',
  'review.waits-for-you': 'En attente de vous',
  'review.cancel': 'Annuler',
  'review.publish.not-allowed': 'Publier exige le rôle Éditeur, que vous n’avez pas ici. Un administrateur peut vous le donner.',
} as const;
