import { useEffect, useState } from 'preact/hooks';
import { text } from '../messages/text.ts';

/** Says, while the browser is offline, what still works. */
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
  return <div role="status">{!isOnline && <p class="offline">{text('frame.offline')}</p>}</div>;
}
