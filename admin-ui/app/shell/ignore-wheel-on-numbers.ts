/** Keeps a number as it is when the wheel turns over its field: whoever turns it wants to get on, not to change what was written. The page scrolls as over anything else. Gives what ends that. */
export function ignoreWheelOnNumbers(): () => void {
  const hold = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'number' || target.readOnly) return;
    // The browser steps a number after all that listens has been told, and none that can only be read.
    target.readOnly = true;
    setTimeout(() => {
      target.readOnly = false;
    });
  };
  addEventListener('wheel', hold, { capture: true, passive: true });
  return () => removeEventListener('wheel', hold, { capture: true });
}
