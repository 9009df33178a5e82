import { holdsMermaid, startsAsFlowchart, startsAsMermaid } from '#domain/mermaid/read/looksLikeMermaid.ts'
import { markdownDiagrams } from '#domain/mermaid/read/markdownDiagrams.ts'
import { readBoardFile, readTextFile } from '#exporting/openFile.ts'
import type { Workspace } from '../workspace.ts'
import { importDiagrams, importMermaid } from './importMermaid.ts'

const MERMAID = /\.(?:mmd|mermaid)$/i
const MARKDOWN = /\.(?:md|markdown)$/i

/** The flowcharts of a document; when it has none, its other diagrams, so that a person is told why none can be read. */
export function readableDiagrams(text: string) {
  const diagrams = markdownDiagrams(text)
  const flowcharts = diagrams.filter((diagram) => startsAsFlowchart(diagram.text))
  return flowcharts.length > 0 ? flowcharts : diagrams.slice(0, 1)
}

async function openText(workspace: Workspace, file: File): Promise<void> {
  const text = await readTextFile(file)
  if (!text.ok) return workspace.desktop.notify(text.error.message, 'error')
  const name = file.name.replace(/\.[^.]+$/, '')
  // A fence decides: some keep a fenced diagram in a Mermaid file, and words such as “architecture” begin documents, too.
  const isDiagram = !holdsMermaid(text.value) && (MERMAID.test(file.name) || startsAsMermaid(text.value))
  if (isDiagram) await importMermaid(workspace, { text: text.value, name, to: 'new' })
  else await importDiagrams(workspace, { diagrams: readableDiagrams(text.value), name, to: 'new' })
}

/**
 * Opens a board file, an SVG or PNG that carries a board, a Mermaid file, or a diagram of a Markdown document as a new board; what
 * cannot be read gives a message and changes nothing.
 */
export async function openBoardFile(workspace: Workspace, file: File): Promise<void> {
  const { desktop, library } = workspace
  if (MERMAID.test(file.name) || MARKDOWN.test(file.name)) return openText(workspace, file)
  const opened = await readBoardFile(file)
  if (!opened.ok) {
    desktop.notify(opened.error.message, 'error')
    return
  }
  if (await library.openNew(opened.value)) desktop.notify(`Opened ${file.name}.`)
}
