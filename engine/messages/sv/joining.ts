/** Words and signs between the others. */
export const joining = {
  '{0} or {1}': '{0} eller {1}',
  '{0} and {1}': '{0} och {1}',
  '{0}, and {1}': '{0}, och {1}',
  '{0}, or {1}': '{0}, eller {1}',
  '“{0}”': '”{0}”',
} as const;
