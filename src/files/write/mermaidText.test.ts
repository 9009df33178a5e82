import { expect, test } from 'vitest'
import { applyChanges } from '#domain/board/change.ts'
import { MERMAID_DIALECTS } from '#domain/mermaid/write/catalogue.ts'
import { DEFAULT_MERMAID_OPTIONS } from '#domain/mermaid/write/mermaidOptions.ts'
import { pendingMermaidIds } from '#domain/mermaid/write/pendingMermaidIds.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { boardInBytes } from '#files/read/boardInBytes.ts'
import { fromBase64 } from '#shared/base64.ts'
import { BOARDS } from '#testing/boards.ts'
import { parseMermaid } from '#testing/mermaidParser.ts'
import { BOARD_COMMENT } from '../boardLine.ts'
import { mermaidText } from './mermaidText.ts'

const board = parseNotation(BOARDS.R0)

test.each(MERMAID_DIALECTS)(
  'a board kept inside the dialect $id is one line of comment that gives it back',
  async ({ id }) => {
    const options = { ...DEFAULT_MERMAID_OPTIONS, dialect: id, board: true }
    const { text } = mermaidText(board, options)
    const plain = mermaidText(board, { ...options, board: false }).text
    expect(text.startsWith(plain)).toBe(true)
    const line = text.slice(plain.length)
    expect(line).toMatch(/^%% tierboard:1 [\w+/=]+\n$/)
    const bytes = fromBase64(line.slice(BOARD_COMMENT.length))
    const kept = applyChanges(board, pendingMermaidIds(board))
    expect(bytes.ok && boardInBytes('x', bytes.value)).toEqual({ ok: true, value: kept })
    expect(mermaidText(kept, options).text).toBe(text)
    expect((await parseMermaid(text)).nodes.size).toBe(18)
  },
)
