import { type Document, isScalar, visit } from 'yaml';
import { messageOf } from '../messages/message-of.ts';
import { rangeOf } from './nodes.ts';
import type { TextDiagnostic } from './syntax-diagnostics.ts';

/** Numbers that are read as other ones than they are written, because a number keeps some 15 digits. */
export function numberDiagnostics(document: Document.Parsed): TextDiagnostic[] {
  const diagnostics: TextDiagnostic[] = [];
  visit(document, {
    Scalar: (_, node) => {
      if (!isScalar(node) || typeof node.value !== 'number' || isPreserved(String(node.source ?? ''), node.value)) return;
      const [from, to] = rangeOf(node) ?? [0, 1];
      diagnostics.push({
        from,
        to,
        code: 'wrong-value',
        message: messageOf('yaml.number-loses-digits', { value: String(node.value) }),
        hint: messageOf('yaml.write-15-digits'),
      });
    },
  });
  return diagnostics;
}

function isPreserved(written: string, read: number): boolean {
  if (/^0[ox]/.test(written)) return Number.isSafeInteger(read);
  const [one, other] = [significant(written), significant(String(read))];
  return one === undefined || other === undefined || one === other;
}

/** The digits of a decimal without zeros around them, and where its point is; undefined for what is none, such as `.inf`. */
function significant(text: string): string | undefined {
  const [, whole = '', fraction = '', exponent = '0'] = /^[-+]?(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?$/i.exec(text) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  if (whole === '' && fraction === '') return undefined;
  let end = digits.length;
  while (digits.charAt(end - 1) === '0') end -= 1;
  const kept = digits.slice(0, end);
  return kept === '' ? '0' : `${kept}e${BigInt(exponent) - BigInt(fraction.length) + BigInt(digits.length - kept.length)}`;
}
