import { text } from '../../../platform/messages/text.ts';
import { FollowerList } from '../../../shared/policies/FollowerList.tsx';
import { useSession } from '../session/session-context.ts';

/** Of a base: what would become of the policies that build on it if they took what stands here. */
export function FollowerNote() {
  const { checker, edition } = useSession();
  const followers = checker.followers.value;
  if (followers === undefined || followers.length === 0) return null;
  return (
    <section class="effect-part" aria-labelledby="followers-heading">
      <h3 id="followers-heading">{text('followers')}</h3>
      <FollowerList followers={followers} policy={edition.policy} />
    </section>
  );
}
