/**
 * Why a text was not read as a flowchart; `line` counts from 1 in the text as given, where the fault has a place. `found` is what
 * was not expected there, empty where the line lacks something; `because` is the rest of a sentence that says what is too much.
 */
export type MermaidFault =
  | { readonly code: 'empty' }
  | { readonly code: 'too-large'; readonly characters: number; readonly limit: number; readonly line?: number }
  | { readonly code: 'too-many'; readonly what: string; readonly count: number; readonly limit: number }
  | { readonly code: 'not-mermaid' }
  | { readonly code: 'other-diagram'; readonly type: string }
  | { readonly code: 'syntax'; readonly line?: number; readonly found?: string; readonly source?: string }
  | { readonly code: 'too-slow'; readonly seconds: number; readonly because: string }
  | { readonly code: 'too-heavy'; readonly because: string }
  | { readonly code: 'stopped' }
  | { readonly code: 'too-much-for-board' }
  | { readonly code: 'not-loaded' }

const NAMES: Readonly<Record<string, string>> = {
  sequence: 'a sequence diagram',
  class: 'a class diagram',
  classDiagram: 'a class diagram',
  state: 'a state diagram',
  stateDiagram: 'a state diagram',
  er: 'an entity relationship diagram',
  c4: 'a C4 diagram',
  gantt: 'a Gantt chart',
  pie: 'a pie chart',
  mindmap: 'a mind map',
  timeline: 'a timeline',
  journey: 'a user journey',
  gitGraph: 'a Git graph',
  architecture: 'an architecture diagram',
  block: 'a block diagram',
  quadrantChart: 'a quadrant chart',
  requirement: 'a requirement diagram',
  sankey: 'a Sankey diagram',
  xychart: 'an XY chart',
  kanban: 'a Kanban board',
  packet: 'a packet diagram',
}

const nameOf = (type: string): string =>
  NAMES[type.replace(/(?:-v2|-beta)$/, '')] ?? `a diagram of another type (${type})`

const COUNT = new Intl.NumberFormat('en')

/** The sentence that tells a person what is wrong with a text. */
export function describeMermaidFault(fault: MermaidFault): string {
  switch (fault.code) {
    case 'empty':
      return 'The text is empty.'
    case 'too-large':
      return `${fault.line === undefined ? 'The text' : `Line ${fault.line}`} has ${COUNT.format(fault.characters)} characters; at most ${COUNT.format(fault.limit)} can be read.`
    case 'too-many':
      return `The diagram has too many ${fault.what}: a board holds at most ${COUNT.format(fault.limit)}.`
    case 'not-mermaid':
      return 'This is no Mermaid flowchart: it must begin with “flowchart” or “graph”.'
    case 'other-diagram':
      return `This is ${nameOf(fault.type)}. Only flowcharts (“flowchart” or “graph”) can be read.`
    case 'not-loaded':
      return 'The reader of Mermaid could not be loaded. Try again, or reload the page.'
    case 'too-slow':
      return `Reading was stopped after ${COUNT.format(fault.seconds)} seconds, since the text is too much for Mermaid: ${fault.because}.`
    case 'too-heavy':
      return `Reading this text would take too long: ${fault.because}.`
    case 'too-much-for-board':
      return 'The board cannot take what this text adds: it would grow beyond what its file may hold.'
    case 'stopped':
      return 'Reading was stopped.'
    case 'syntax': {
      const shown = fault.source ? ` (“${fault.source}”)` : ''
      if (fault.line === undefined) return `Mermaid cannot read this text${shown}.`
      if (fault.found === '') return `Line ${fault.line} is not complete${shown}.`
      const reason = fault.found === undefined ? '' : `: “${fault.found}” is not expected there`
      return `Line ${fault.line} cannot be read${reason}${shown}.`
    }
  }
}
