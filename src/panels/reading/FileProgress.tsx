import type { Desk } from '#desk/desk.ts'
import { Button } from '#parts/Button.tsx'
import { megabytes } from '#shared/megabytes.ts'
import { readingFileWords } from '#words/readingFile.ts'
import '#parts/laterStyles.css'

/** How far the reading of a large file is, and the way to stop it. */
export function FileProgress({ reading }: { readonly reading: NonNullable<Desk['reading']> }) {
  const { name, size, read, stop } = reading
  const whole = read >= size
  return (
    <section
      aria-label={readingFileWords.name}
      className="fixed bottom-20 left-1/2 z-50 flex w-80 max-w-[calc(100vw-2rem)] -translate-x-1/2 items-center gap-3 rounded-lg border border-border bg-raised px-3.5 py-2.5 shadow-float"
    >
      <div className="min-w-0 grow">
        <span className="block truncate font-medium">{readingFileWords.opening(name)}</span>
        <progress
          aria-label={readingFileWords.reading(name)}
          max={size}
          {...(whole ? {} : { value: read })}
          className="w-full"
        />
        <span className="block text-[12px] text-muted">
          {whole
            ? readingFileWords.workingOut(megabytes(size))
            : readingFileWords.readSoFar(megabytes(read), megabytes(size))}
        </span>
      </div>
      <Button size="small" aria-label={readingFileWords.stopOpening} onClick={stop}>
        {readingFileWords.stop}
      </Button>
    </section>
  )
}
