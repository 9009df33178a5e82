import { connectTool } from './connect.ts'
import { labelTool } from './label.ts'
import { marqueeTool } from './marquee.ts'
import { panTool } from './pan.ts'
import { placeTool } from './place.ts'
import { reconnectTool } from './reconnect.ts'
import { resizeTierTool } from './resizeTier.ts'
import type { resizeZoneTool } from './resizeZone.ts'
import { selectTool } from './select.ts'
import type { Tool } from './tool.ts'
import type { zoneTool } from './zone.ts'

/** A tool whatever its state is: only the runner, which never looks at it, holds tools of all kinds. */
// biome-ignore lint/suspicious/noExplicitAny: a state is handed back to the tool it came from, and to nothing else
export type AnyTool = Tool<any>

/** Every tool; of those that a press may be for, the first has it. */
export const TOOLS: readonly AnyTool[] = [
  placeTool,
  panTool,
  connectTool,
  reconnectTool,
  resizeTierTool,
  selectTool,
  marqueeTool,
  labelTool,
]

/** A tool that comes with the later layers, and is chosen by a command or by what is drawn. */
export type LaterTool = typeof zoneTool | typeof resizeZoneTool
