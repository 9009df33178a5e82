import type { MermaidPicture } from '#interop/mermaidPicture.ts'
import { drawingFault } from '#interop/missingPart.ts'
import type { Clock } from '#shared/clock.ts'
import { fail, type Result } from '#shared/result.ts'
import type { ThemeName } from '#shared/theme.ts'
import { whenIdle } from '#shared/whenIdle.ts'

/** Draws Mermaid text; `src/interop/renderMermaid.ts` fits. */
export type DrawMermaid = (
  text: string,
  options: { theme: ThemeName; insist?: boolean },
) => Promise<Result<MermaidPicture, string>>

/** A picture that is wanted of a text. */
export interface PictureWish {
  readonly text: string
  readonly theme: ThemeName
  /** a person asked for it, and it is drawn even if that holds up the page */
  readonly insist: boolean
}

interface Ports {
  readonly clock: Pick<Clock, 'elapsed'>
  readonly load: () => Promise<DrawMermaid>
  readonly drawn: (wish: PictureWish, result: Result<MermaidPicture, string>) => void
}

/** Decides when the picture that is wanted is drawn. */
export interface PictureTurns {
  /** from now on this picture is wanted and no other, or none */
  readonly want: (wish: PictureWish | undefined) => void
  /** a person does something else, which goes first; `isHeld` as long as a button or a finger stays down */
  readonly giveWay: (isHeld: boolean) => void
}

/** Milliseconds that a text rests before it is drawn. */
export const PAUSE_BEFORE_DRAWING = 250
/** How many times as long as the last drawing took the page has to itself before the next one. */
export const REST_AFTER_DRAWING = 3
/** Milliseconds that a text which has rested waits for the page to be idle. */
const IDLE = { within: 1000, otherwise: 50 }

/**
 * Draws one picture after the other, each once the page had three times as long to itself as the last one took and is idle; whatever
 * a person does before it begins puts it off. Nothing queues up: of all that is wanted meanwhile only the last is drawn, and a drawing
 * that was overtaken is dropped.
 */
export function createPictureTurns({ clock, load, drawn }: Ports): PictureTurns {
  let wanted: PictureWish | undefined
  let isDrawing = false
  let isHeld = false
  let took = 0
  let turn = 0
  let callOff = () => {}

  const draw = async (wish: PictureWish, by: DrawMermaid) => {
    const { text, theme, insist } = wish
    isDrawing = true
    const began = clock.elapsed()
    // What is thrown on the way is a drawing that failed like others.
    const drawing = Promise.resolve().then(() => by(text, { theme, ...(insist ? { insist } : {}) }))
    const result = await drawing.catch((error: unknown) => fail(drawingFault(error)))
    took = clock.elapsed() - began
    isDrawing = false
    finish(wish, result)
  }
  const finish = (wish: PictureWish, result: Result<MermaidPicture, string>) => {
    if (wish !== wanted) return wait()
    wanted = undefined
    drawn(wish, result)
  }
  const begin = async () => {
    const [wish, mine] = [wanted, turn]
    if (!wish) return
    const isMine = () => mine === turn && wish === wanted
    try {
      const by = await load()
      if (isMine()) await draw(wish, by)
    } catch (error) {
      if (isMine()) finish(wish, fail(drawingFault(error)))
    }
  }
  const wait = () => {
    callOff()
    turn++
    if (!wanted || isDrawing || (isHeld && !wanted.insist)) return
    const rest = () => {
      callOff = whenIdle(() => void begin(), IDLE)
    }
    const timer = setTimeout(rest, wanted.insist ? 0 : Math.max(PAUSE_BEFORE_DRAWING, REST_AFTER_DRAWING * took))
    callOff = () => clearTimeout(timer)
  }
  return {
    want: (wish) => {
      wanted = wish
      wait()
    },
    giveWay: (held) => {
      isHeld = held
      if (wanted && !wanted.insist) wait()
    },
  }
}
