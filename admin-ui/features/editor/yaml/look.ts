import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const highlighting = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent)' },
  { tag: tags.comment, color: 'var(--text-muted)', fontStyle: 'italic' },
  { tag: tags.string, color: 'var(--good)' },
  { tag: [tags.separator, tags.squareBracket, tags.brace, tags.punctuation], color: 'var(--text-muted)' },
]);

/** The editor in the page's own colours; they follow its theme. */
export const look = [
  syntaxHighlighting(highlighting),
  EditorView.theme({
    '&': { height: '100%', color: 'var(--text)', backgroundColor: 'var(--canvas)', fontSize: '12.5px' },
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '20px' },
    '.cm-content': { caretColor: 'var(--text)', paddingBlock: '8px 160px' },
    '.cm-cursor': { borderLeftColor: 'var(--text)' },
    '.cm-gutters': { backgroundColor: 'var(--canvas)', color: 'var(--text-muted)', border: 'none' },
    '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--hover)' },
    '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--hover) 55%, transparent)' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
      backgroundColor: 'var(--accent-tint)',
    },
    '.cm-selectionMatch': { backgroundColor: 'var(--wait-tint)' },
    '.cm-searchMatch': { backgroundColor: 'var(--wait-tint)', outline: '1px solid var(--wait)' },
    '.cm-foldPlaceholder': { backgroundColor: 'var(--sunken)', border: '1px solid var(--hairline)', color: 'var(--text-muted)' },
    '.cm-panels': { backgroundColor: 'var(--sunken)', color: 'var(--text)', borderColor: 'var(--hairline)' },
    '.cm-panels input[type=checkbox]': { verticalAlign: 'middle' },
    '.cm-panels .cm-textfield': {
      width: 'auto',
      height: '26px',
      color: 'var(--text)',
      backgroundColor: 'var(--canvas)',
      borderColor: 'var(--outline-strong)',
    },
    '.cm-panels .cm-button': {
      backgroundImage: 'none',
      backgroundColor: 'var(--raised)',
      color: 'var(--text)',
      borderColor: 'var(--outline)',
    },
    '.cm-tooltip': {
      backgroundColor: 'var(--raised)',
      color: 'var(--text)',
      border: '1px solid var(--outline)',
      borderRadius: 'var(--radius)',
      boxShadow: '0 4px 16px rgb(0 0 0 / 14%)',
    },
    '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', fontSize: '12px', maxHeight: '22em' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '2px 8px' },
    '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent-tint)', color: 'var(--accent)' },
    '.cm-completionDetail': { color: 'var(--text-muted)', fontStyle: 'normal', fontFamily: 'var(--sans)' },
    '.cm-completionInfo': { maxWidth: '340px', padding: '8px 12px', fontFamily: 'var(--sans)' },
    '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--bad)', textUnderlineOffset: '3px' },
    '.cm-diagnostic': { fontFamily: 'var(--sans)', padding: '6px 10px', borderLeft: 'none' },
    '.cm-diagnostic-error': { borderLeft: '3px solid var(--bad)' },
  }),
];
