import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { colourValue, type Theme } from '#shared/theme.ts'

/** The colour of what is written in the editor, by the job it does; a test holds that each can be read on every ground. */
export const INKS = {
  plain: 'text',
  lineNumber: 'muted',
  keyword: 'inkEdge',
  comment: 'muted',
  words: 'ok',
  edgeWords: 'accent',
  style: 'inkObservability',
  arrow: 'lineRequest',
  bracket: 'muted',
  fault: 'danger',
} as const satisfies Record<string, keyof Theme>

/** The grounds that writing stands on. */
export const GROUNDS = {
  plain: 'page',
  activeLine: 'hover',
  shown: 'accentSoft',
  fault: 'dangerSoft',
} as const satisfies Record<string, keyof Theme>

const ink = (name: keyof typeof INKS) => ({ color: colourValue(INKS[name]) })
const ground = (name: keyof typeof GROUNDS) => ({ backgroundColor: colourValue(GROUNDS[name]) })

const words = HighlightStyle.define([
  { tag: tags.keyword, ...ink('keyword') },
  { tag: [tags.comment, tags.meta], fontStyle: 'italic', ...ink('comment') },
  { tag: tags.string, ...ink('words') },
  { tag: tags.labelName, ...ink('edgeWords') },
  { tag: [tags.className, tags.attributeValue], ...ink('style') },
  { tag: tags.operator, ...ink('arrow') },
  { tag: [tags.bracket, tags.punctuation], ...ink('bracket') },
])

/** Where the message of a fault begins when the text is scrolled sideways: behind the line numbers. */
const BEHIND_NUMBERS = '3.6em'

const frame = EditorView.theme({
  '&': { flex: '1', minHeight: '0', ...ink('plain'), ...ground('plain') },
  '&.cm-focused': { outline: 'none' },
  // An outline would lie below the line numbers.
  '&.cm-focused::after': {
    content: '""',
    position: 'absolute',
    inset: '0',
    zIndex: '300',
    border: `2px solid ${colourValue('accent')}`,
    pointerEvents: 'none',
  },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit' },
  '.cm-content': { padding: '10px 0', caretColor: colourValue('text') },
  '.cm-line': { padding: '0 16px 0 6px' },
  '.cm-gutters': { border: 'none', ...ink('lineNumber'), ...ground('plain') },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '3em', padding: '0 6px 0 10px' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine, &.cm-focused .cm-activeLineGutter': ground('activeLine'),
  '.cm-placeholder': ink('comment'),
  '.cm-content ::selection': {
    backgroundColor: `color-mix(in srgb, ${colourValue('accent')} 30%, transparent)`,
    ...ink('plain'),
  },
})

const places = EditorView.theme({
  '.cm-shown': {
    color: 'inherit',
    borderRadius: '2px',
    boxShadow: `0 1px 0 ${colourValue('accent')}`,
    ...ground('shown'),
  },
  '.cm-faultLine, &.cm-focused .cm-faultLine': ground('fault'),
  '.cm-faultWords': {
    textDecoration: `underline wavy ${colourValue(INKS.fault)}`,
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '2px',
  },
  '.cm-gutterElement.cm-faultNumber, &.cm-focused .cm-faultNumber': {
    boxShadow: `inset 3px 0 ${colourValue(INKS.fault)}`,
    fontWeight: '700',
    ...ink('fault'),
    ...ground('fault'),
  },
  '.cm-faultMessage': { ...ink('fault'), ...ground('fault') },
  '.cm-faultMessage > span': {
    display: 'inline-block',
    position: 'sticky',
    left: BEHIND_NUMBERS,
    boxSizing: 'border-box',
    // The line may be wider than what is seen of it; the message is read without scrolling sideways.
    maxWidth: `calc(100cqw - ${BEHIND_NUMBERS})`,
    padding: '2px 12px 4px 6px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: 'var(--font-sans)',
    // Arrows are quoted as they were typed.
    fontVariantLigatures: 'none',
    fontFeatureSettings: '"calt" 0',
  },
})

// What comes first wins: a faulty line is tinted as one also while the cursor is in it.
/** How the editor and the words in it look, in the colours of the theme that is chosen. */
export const editorLook: Extension = [places, frame, syntaxHighlighting(words)]
