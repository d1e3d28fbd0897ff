import { useEffect, useState } from 'preact/hooks';
import { ScrollRow } from '../../platform/controls/ScrollRow.tsx';
import { text } from '../../platform/messages/text.ts';
import { useDocument } from './document-context.ts';
import './document.css';

type Props = { readonly contents: readonly { readonly id: string; readonly number: number; readonly title: string }[] };

/** The sections in a line that stays in view; the one that is being read is marked. */
export function TableOfContents({ contents }: Props) {
  const { language } = useDocument();
  const current = useCurrent(contents.map(({ id }) => id));
  return (
    <nav class="contents" aria-label={text('document.contents')} lang={language}>
      <ScrollRow current={current}>
        {contents.map(({ id, number, title }) => (
          <a key={id} href={`#${id}`} aria-current={id === current ? 'location' : undefined} onClick={(event) => go(event, id)}>
            <span class="section-number">{number}</span> {title}
          </a>
        ))}
      </ScrollRow>
    </nav>
  );
}

function go(event: MouseEvent, id: string): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  const heading = document.getElementById(id);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
  history.replaceState(history.state, '', `#${id}`);
}

/** The last section whose heading has gone past the upper third of the window. */
function useCurrent(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState<string | undefined>(ids[0]);
  useEffect(() => {
    const look = () => {
      const passed = ids.filter((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < innerHeight / 3);
      setCurrent(passed.at(-1) ?? ids[0]);
    };
    const frame = () => requestAnimationFrame(look);
    look();
    addEventListener('scroll', frame, { capture: true, passive: true });
    return () => removeEventListener('scroll', frame, { capture: true });
  }, [ids.join()]);
  return current;
}
