/** Les versions l’une après l’autre, revenir en arrière, mettre fin. */
export const history = {
  'history.column.actions': 'Ce qui peut être fait',
} as const;
