import { prepareSource } from './prepareSource.ts'

const FIRST_WORD =
  /^\s*(?:flowchart|graph|sequenceDiagram|classDiagram|stateDiagram|erDiagram|gantt|pie|journey|mindmap|timeline|gitGraph|quadrantChart|requirementDiagram|C4[A-Z]\w+|sankey|xychart|block|packet|kanban|architecture)\b/
const FENCE = /^[ \t>]*(?:`{3,}|~{3,}|:{3,})[ \t]*\{?mermaid\}?/im
const FLOWCHART = /^\s*(?:flowchart|graph)\b/

/** A longer text is refused by its size, so its first word is looked for no further in. */
const MOST_BEFORE_FIRST_WORD = 600_000

const beginning = (text: string): string => prepareSource(text.slice(0, MOST_BEFORE_FIRST_WORD)).text

/** True for a text that is Mermaid by its first word, whatever its type of diagram. */
export const startsAsMermaid = (text: string): boolean => FIRST_WORD.test(beginning(text))

/** True for a text that is a flowchart by its first word. */
export const startsAsFlowchart = (text: string): boolean => FLOWCHART.test(beginning(text))

/** True for a document with a Mermaid code fence. */
export const holdsMermaid = (text: string): boolean => FENCE.test(text)
