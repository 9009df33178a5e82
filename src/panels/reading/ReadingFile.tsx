import { usePart } from '#parts/usePart.ts'
import { useDesk } from '#workspace/useWorkspace.ts'

const load = async () => (await import('./FileProgress.tsx')).FileProgress

/** Shows how far the reading of a large file is; the board can be worked on meanwhile. */
export function ReadingFile() {
  const reading = useDesk((desk) => desk.reading)
  const loaded = usePart(load, reading !== undefined)
  if (!reading || loaded.status !== 'ready') return null
  const FileProgress = loaded.part
  return <FileProgress reading={reading} />
}
