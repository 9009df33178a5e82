import { useStore } from 'zustand'
import { ghostStore } from './ghosts.ts'

/** Says to screen readers what the preview on the canvas shows. */
export function PreviewStatus() {
  const sentence = useStore(ghostStore, ({ ghosts }) => ghosts?.sentence)
  return (
    <p role="status" className="sr-only">
      {sentence}
    </p>
  )
}
