/** The versions of a policy one after another, going back, ending it. */
export const history = {
  'history.column.actions': 'What can be done',
} as const;
