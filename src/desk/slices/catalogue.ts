import { dialogs } from './dialogs.ts'
import { files } from './files.ts'
import { findings } from './findings.ts'
import { gesture } from './gesture.ts'
import { interview } from './interview.ts'
import { keys } from './keys.ts'
import { look } from './look.ts'
import { panels } from './panels.ts'
import { selection } from './selection.ts'
import { typedFlow } from './typedFlow.ts'
import { wishes } from './wishes.ts'

/** Every part of the desk. */
export const SLICES = [
  selection,
  gesture,
  findings,
  wishes,
  panels,
  dialogs,
  files,
  look,
  keys,
  typedFlow,
  interview,
] as const
