import { useEffect, useState } from 'react'
import type { MermaidPicture } from '#interop/mermaidPicture.ts'
import { drawingFault } from '#interop/missingPart.ts'
import type { Result } from '#shared/result.ts'
import type { ThemeName } from '#shared/theme.ts'

/** A drawing of Mermaid text as it stands: the last picture stays while the next is drawn or has failed. */
export interface PictureState {
  readonly picture: MermaidPicture | undefined
  /** why the current text could not be drawn */
  readonly fault: string | undefined
}

/** Draws Mermaid text; `src/interop/renderMermaid.ts` fits. */
export type DrawMermaid = (
  text: string,
  options: { theme: ThemeName; insist?: boolean },
) => Promise<Result<MermaidPicture, string>>

const PAUSE = 250

const drawWithLibrary: DrawMermaid = async (text, options) => {
  const { renderMermaid } = await import('#interop/renderMermaid.ts')
  return renderMermaid(text, options)
}

interface PictureRequest {
  readonly text: string
  readonly theme: ThemeName
  /** nothing is drawn or loaded while false */
  readonly shown: boolean
  /** is drawn even if that holds up the page */
  readonly insist?: boolean
  readonly draw?: DrawMermaid
}

/** The picture of a text, drawn once the text has rested for a quarter of a second; a drawing that was overtaken is dropped. */
export function useMermaidPicture({
  text,
  theme,
  shown,
  insist = false,
  draw = drawWithLibrary,
}: PictureRequest): PictureState {
  const [state, setState] = useState<PictureState>({ picture: undefined, fault: undefined })
  useEffect(() => {
    if (!shown) return
    let current = true
    const finish = (result: Result<MermaidPicture, string>) => {
      if (!current) return
      setState((last) =>
        result.ok ? { picture: result.value, fault: undefined } : { picture: last.picture, fault: result.error },
      )
    }
    const timer = setTimeout(() => {
      draw(text, { theme, ...(insist ? { insist } : {}) }).then(finish, (error: unknown) =>
        finish({ ok: false, error: drawingFault(error) }),
      )
    }, PAUSE)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [text, theme, shown, insist, draw])
  return state
}
