import { useEffect, useState } from 'preact/hooks';
import { isReachable } from '../../platform/client/reachable.ts';
import { text } from '../../platform/messages/text.ts';

/** Says, while the browser is offline or the server does not answer, what still works. */
export function OfflineNote() {
  const [isOnline, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  const words = !isOnline
    ? text('frame.offline')
    : isReachable.value
      ? undefined
      : text('frame.unreachable', { host: location.host });
  return (
    <div role="status" translate={false}>
      {words !== undefined && <p class="offline">{words}</p>}
    </div>
  );
}
