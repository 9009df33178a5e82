import { extname } from 'node:path'
import { markdownDiagrams } from '#domain/mermaid/read/markdownDiagrams.ts'
import { fromUtf8 } from '#files/utf8.ts'
import type { Input } from './input.ts'

/** What a file is read as: a board or a picture of one, a Mermaid text, or a document with Mermaid texts in it. */
export type FileType = 'board' | 'mermaid' | 'markdown'

const BY_EXTENSION: ReadonlyMap<string, FileType> = new Map([
  ['.json', 'board'],
  ['.svg', 'board'],
  ['.png', 'board'],
  ['.mmd', 'mermaid'],
  ['.mermaid', 'mermaid'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.mdx', 'markdown'],
])

function typeOfContent(bytes: Uint8Array): FileType {
  const text = fromUtf8(bytes)
  // What is no text can only be a picture.
  if (!text.ok || /^\s*[{<]/.test(text.value)) return 'board'
  return markdownDiagrams(text.value).length > 0 ? 'markdown' : 'mermaid'
}

/** What a file is by the end of its name, else by its content. */
export const fileType = ({ name, bytes }: Input): FileType =>
  BY_EXTENSION.get(extname(name).toLowerCase()) ?? typeOfContent(bytes)
