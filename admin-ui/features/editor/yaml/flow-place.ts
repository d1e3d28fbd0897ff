/** Where somebody is writing in braces and brackets: the steps from the outermost one, and where the word begins. */
type FlowPlace = { readonly steps: readonly (string | number)[]; readonly part: 'key' | 'value'; readonly from: number };

type Frame = { readonly kind: '{' | '['; step: string | number; hasKey: boolean };

/** Whether a text that begins with a brace or bracket ends before that is closed. */
export function isOpenFlow(text: string): boolean {
  return framesOf(text).frames.length > 0;
}

/** The place at the end of a text that begins with a brace or bracket which is still open. */
export function flowSteps(text: string): FlowPlace {
  const { frames, from } = framesOf(text);
  const last = frames.at(-1);
  const steps = frames.flatMap(({ kind, step, hasKey }) => (kind === '{' && !hasKey ? [] : [step]));
  return { steps, part: last?.kind === '{' && !last.hasKey ? 'key' : 'value', from };
}

function framesOf(text: string): { frames: Frame[]; from: number } {
  const frames: Frame[] = [];
  let word = '';
  let from = 0;
  const begin = (at: number): void => {
    word = '';
    from = at;
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if ((letter === '"' || letter === "'") && word.trim() === '') {
      const end = closing(text, at);
      if (end === -1) return { frames, from: at + 1 };
      word = text.slice(at + 1, end);
      at = end;
    } else if (letter === '#' && /\s/.test(text.charAt(at - 1))) {
      const end = text.indexOf('\n', at);
      if (end === -1) return { frames, from };
      at = end;
    } else if (letter === '{' || letter === '[') {
      frames.push({ kind: letter, step: 0, hasKey: false });
      begin(at + 1);
    } else if (letter === '}' || letter === ']') {
      frames.pop();
      if (frames.length === 0) return { frames, from: at };
      begin(at + 1);
    } else if (letter === ',') {
      const frame = frames.at(-1);
      if (frame?.kind === '[') frame.step = Number(frame.step) + 1;
      else if (frame) frame.hasKey = false;
      begin(at + 1);
    } else if (letter === ':' && frames.at(-1)?.kind === '{' && /^[\s,{}[\]]?$/.test(text.charAt(at + 1))) {
      const frame = frames.at(-1);
      if (frame && !frame.hasKey) Object.assign(frame, { step: word.trim(), hasKey: true });
      begin(at + 1);
    } else word += letter;
    if (word.trim() === '' && /\s/.test(letter)) from = at + 1;
  }
  return { frames, from };
}

/** Where the quoted text ends that begins here. */
function closing(text: string, start: number): number {
  const quote = text.charAt(start);
  for (let at = start + 1; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (quote === '"' && letter === '\\') at += 1;
    else if (letter === quote) {
      if (quote === "'" && text.charAt(at + 1) === "'") at += 1;
      else return at;
    }
  }
  return -1;
}
