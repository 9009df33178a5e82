import { useMemo } from 'react'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { pictureSize, writeSvg } from '#files/write/svg/writeSvg.ts'
import { ScrollBox } from '#parts/ScrollBox.tsx'
import { useBlobUrl } from '#parts/useBlobUrl.ts'
import { rulesWords } from '#words/rules.ts'
import { useThemeName } from '#workspace/useThemeName.ts'
import { statedOn } from './statedOn.ts'

interface ExampleDrawingProps {
  /** the board in the compact notation */
  readonly notation: string
  readonly alt: string
}

/** What an exported picture leaves free around the bands; here every pixel counts. */
const MARGIN = 40

/** How small a drawing may get before it scrolls instead, as a share of its size: its text stays readable. */
const SMALLEST = 0.55

/** A small board, drawn as an export draws it, without its margin, and what it states beyond that. */
export function ExampleDrawing({ notation, alt }: ExampleDrawingProps) {
  const theme = useThemeName()
  const board = useMemo(() => tidyBoard(parseNotation(notation)), [notation])
  const svg = useMemo(() => writeSvg(board, { theme, transparent: true, embed: false }), [board, theme])
  const url = useBlobUrl(svg, 'image/svg+xml')
  const { width, height } = pictureSize(board)
  const inner = { width: width - 2 * MARGIN, height: height - 2 * MARGIN }
  const part = (length: number) => `${(length / inner.width) * 100}%`
  const stated = statedOn(board)
  return (
    <>
      <ScrollBox label={rulesWords.drawing}>
        <div
          style={{
            aspectRatio: inner.width / inner.height,
            minWidth: inner.width * SMALLEST,
            maxWidth: inner.width,
          }}
          className="overflow-hidden rounded-lg border border-border"
        >
          {url && (
            <img
              src={url}
              alt={alt}
              style={{ width: part(width), margin: `-${part(MARGIN)}` }}
              className="block max-w-none"
            />
          )}
        </div>
      </ScrollBox>
      {stated.length > 0 && (
        <ul
          aria-label={rulesWords.statedOnBoard}
          className="m-0 mt-1.5 list-none p-0 text-[12px] text-muted leading-relaxed"
        >
          {stated.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </>
  )
}
