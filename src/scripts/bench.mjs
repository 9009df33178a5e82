// Measures the work that grows with a board, in one run on one machine. What counts are the ratios, not the milliseconds.
import { parseArgs } from 'node:util'

const USAGE = 'npm run bench -- [--edits] [--against <commit or branch>]'

function readArguments() {
  try {
    return parseArgs({ options: { edits: { type: 'boolean', default: false }, against: { type: 'string' } } }).values
  } catch {
    console.error(USAGE)
    return process.exit(1)
  }
}

const { edits, against } = readArguments()
if (!edits && against === undefined) {
  const { reportWork } = await import('./bench/work.mjs')
  await reportWork()
}
const { reportEdits } = await import('./bench/reportEdits.mjs')
await reportEdits(against)
