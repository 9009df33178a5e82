import { loadingWords } from '#words/loading.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { Button, type ButtonSize } from './Button.tsx'

/** The way out where something that belongs to the page could not be loaded: loads the page anew. */
export function ReloadButton({ size = 'normal' }: { readonly size?: ButtonSize }) {
  const { desktop } = useWorkspace()
  return (
    <Button size={size} onClick={desktop.reload}>
      {loadingWords.reload}
    </Button>
  )
}
