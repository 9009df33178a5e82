import { useEffect, useMemo, useState } from 'react'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { useBlobUrl } from '#parts/useBlobUrl.ts'
import { useThemeName } from '#workspace/useThemeName.ts'

interface ExampleDrawingProps {
  /** the board in the compact notation */
  readonly notation: string
  readonly alt: string
}

/** A small board, drawn as an export draws it. */
export function ExampleDrawing({ notation, alt }: ExampleDrawingProps) {
  const theme = useThemeName()
  const board = useMemo(() => tidyBoard(parseNotation(notation)), [notation])
  const [svg, setSvg] = useState<string>()
  useEffect(() => {
    let current = true
    import('#exporting/svg/writeSvg.ts').then(
      ({ writeSvg }) => current && setSvg(writeSvg(board, { theme, transparent: true, embed: false })),
      () => current && setSvg(undefined),
    )
    return () => {
      current = false
    }
  }, [board, theme])
  const url = useBlobUrl(svg, 'image/svg+xml')
  return (
    <div className="h-56 rounded-lg border border-border bg-page p-2">
      {url && <img src={url} alt={alt} className="h-full w-full object-contain" />}
    </div>
  )
}
