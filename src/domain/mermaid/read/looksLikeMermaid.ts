import { prepareSource } from './prepareSource.ts'

const FIRST_WORD =
  /^\s*(?:flowchart|graph|sequenceDiagram|classDiagram|stateDiagram|erDiagram|gantt|pie|journey|mindmap|timeline|gitGraph|quadrantChart|requirementDiagram|C4[A-Z]\w+|sankey|xychart|block|packet|kanban|architecture)\b/
const FENCE = /^[ \t>]*(?:`{3,}|~{3,}|:{3,})[ \t]*\{?mermaid\}?/im
const FLOWCHART = /^\s*(?:flowchart|graph)\b/

/** True for a text that is Mermaid by its first word, whatever its type of diagram. */
export const startsAsMermaid = (text: string): boolean => FIRST_WORD.test(prepareSource(text).text)

/** True for a text that is a flowchart by its first word. */
export const startsAsFlowchart = (text: string): boolean => FLOWCHART.test(prepareSource(text).text)

/** True for a document with a Mermaid code fence. */
export const holdsMermaid = (text: string): boolean => FENCE.test(text)
