/** Versionerna en efter en, att gå tillbaka, att låta upphöra. */
export const history = {
  'history.column.actions': 'Vad som kan göras',
} as const;
