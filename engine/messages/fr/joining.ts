/** Words and signs between the others. */
export const joining = {
  '{0} or {1}': '{0} ou {1}',
  '{0} and {1}': '{0} et {1}',
  '{0}, and {1}': '{0}, et {1}',
  '{0}, or {1}': '{0}, ou {1}',
  '{0}: {1}': '{0} : {1}',
  '{0}; {1}': '{0} ; {1}',
  '“{0}”': '« {0} »',
} as const;
