import { useEffect, useState } from 'react'
import type { MermaidPicture } from '#interop/mermaidPicture.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { createPictureTurns, type DrawMermaid, type PictureTurns, type PictureWish } from './createPictureTurns.ts'

/** A picture, and of what it is. */
interface DrawnPicture extends MermaidPicture {
  readonly of: Pick<PictureWish, 'text' | 'theme'>
}

/** A drawing of Mermaid text as it stands: the last picture stays while the next is drawn or has failed. */
export interface PictureState {
  readonly picture: DrawnPicture | undefined
  /** why the text that was drawn last could not be drawn */
  readonly fault: string | undefined
  /** false as long as the picture is one of an earlier text */
  readonly isCurrent: boolean
}

interface PictureRequest extends Pick<PictureWish, 'text' | 'theme'> {
  readonly insist?: boolean
  /** nothing is drawn or loaded while false */
  readonly shown: boolean
  readonly load?: () => Promise<DrawMermaid>
}

const loadDrawing = async (): Promise<DrawMermaid> => {
  const { prepareDrawing, renderMermaid } = await import('#interop/renderMermaid.ts')
  await prepareDrawing()
  return renderMermaid
}

const KEYS = ['keydown', 'input', 'wheel'] as const
const POINTERS = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const

/** Lets whatever a person does on the page go first, until the function returned is called. */
function followHands({ giveWay }: PictureTurns): () => void {
  const over = new AbortController()
  const options = { capture: true, passive: true, signal: over.signal }
  let isHeld = false
  const pressed = ({ buttons }: PointerEvent) => {
    // A pointer that only passes over the page is not at work.
    if (buttons === 0 && !isHeld) return
    isHeld = buttons !== 0
    giveWay(isHeld)
  }
  for (const each of KEYS) window.addEventListener(each, () => giveWay(isHeld), options)
  for (const each of POINTERS) window.addEventListener(each, pressed, options)
  return () => over.abort()
}

/** The picture of a text, drawn when that holds up nobody; see `createPictureTurns`. */
export function useMermaidPicture(request: PictureRequest): PictureState {
  const { text, theme, shown, insist = false, load = loadDrawing } = request
  const { clock } = useWorkspace()
  const [state, setState] = useState<Omit<PictureState, 'isCurrent'>>({ picture: undefined, fault: undefined })
  const [turns] = useState(() =>
    createPictureTurns({
      clock,
      load,
      drawn: (of, result) =>
        setState(({ picture }) =>
          result.ok ? { picture: { ...result.value, of }, fault: undefined } : { picture, fault: result.error },
        ),
    }),
  )
  useEffect(() => {
    turns.want(shown ? { text, theme, insist } : undefined)
    return () => turns.want(undefined)
  }, [turns, text, theme, shown, insist])
  useEffect(() => followHands(turns), [turns])
  const { picture } = state
  return { ...state, isCurrent: picture?.of.text === text && picture.of.theme === theme }
}
