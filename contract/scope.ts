/**
 * What a token may do. Each stands for itself and includes no other, so that a tool gets what it needs and nothing else:
 * ask for decisions, read, change drafts, bring into force, look after people and tokens.
 */
export const scopes = ['decide', 'read', 'edit', 'publish', 'admin'] as const;

export type Scope = (typeof scopes)[number];

/** Whether a text is a scope. */
export function isScope(text: unknown): text is Scope {
  return scopes.some((scope) => scope === text);
}
