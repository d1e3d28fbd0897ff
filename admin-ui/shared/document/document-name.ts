import type { SupportPolicy } from '../../../engine/index.ts';
import type { Query } from '../../platform/client/use-query.ts';
import type { PolicyList } from '../policies/policies-client.ts';

/** What a document is called, its own revision mark, and the language of its title. */
type DocumentName = {
  readonly title: string;
  readonly revision?: string | undefined;
  readonly language?: string | undefined;
};

type Restated = Pick<SupportPolicy, 'title' | 'language' | 'source'>;

/** A document by its title and revision, which a policy that restates it states: the one that is read, else the newest. One that no policy restates is called as it is named. */
export function documentName(file: string, own: Restated, list: Query<PolicyList>): DocumentName {
  const others = list.status === 'success' ? list.data.policies.toReversed() : [];
  const found = [own, ...others].find((one) => one.language !== 'base' && one.source.document === file);
  return found === undefined
    ? { title: file }
    : { title: found.title, revision: found.source.revision, language: found.language };
}
