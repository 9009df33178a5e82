import { useStore } from 'zustand'
import { useCanvas } from './useCanvas.ts'

/** Says to screen readers what the preview on the canvas shows. */
export function PreviewStatus() {
  const sentence = useStore(useCanvas().ghosts, (ghosts) => ghosts?.sentence)
  return (
    <p role="status" className="sr-only">
      {sentence}
    </p>
  )
}
