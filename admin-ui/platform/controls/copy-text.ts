/** Puts text on the clipboard, also where the page was not loaded over HTTPS. Says whether it worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  document.body.append(area);
  area.select();
  const hasWorked = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return hasWorked;
}
