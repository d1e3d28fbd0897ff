import { useRef, useState } from 'preact/hooks';
import { text } from '../messages/text.ts';
import './copy.css';

type Props = { readonly label: string; readonly content: () => string };

/** Copies something and says so. */
export function CopyButton({ label, content }: Props) {
  const [said, setSaid] = useState<string | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const copy = async () => {
    setSaid((await copyText(content())) ? text('decision.copied') : text('decision.copy-refused'));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSaid(undefined), 1600);
  };
  return (
    <button type="button" class="button quiet copy" onClick={copy}>
      <span class="copy-label" data-said={said !== undefined}>
        {label}
      </span>
      <span class="copy-said" role="status">
        {said}
      </span>
    </button>
  );
}

/** Puts text on the clipboard, also where the page was not loaded over HTTPS. Says whether it worked. */
async function copyText(text: string): Promise<boolean> {
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
