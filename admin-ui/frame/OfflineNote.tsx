import { useEffect, useState } from 'preact/hooks';

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
  return (
    <div role="status">
      {!isOnline && (
        <p class="offline">You are offline. Decisions go on for the vendor that is open; other vendors have to wait.</p>
      )}
    </div>
  );
}
