import { useMemo, useState } from 'react'
import { isMuchToDrawAgain } from '#domain/mermaid/read/heavyText.ts'
import { tellsOfMissing } from '#interop/missingPart.ts'
import { ModalDialog } from '#panels/dialogs/ModalDialog.tsx'
import { Button } from '#parts/Button.tsx'
import { classNames } from '#parts/classNames.ts'
import { IconButton } from '#parts/IconButton.tsx'
import { ReloadButton } from '#parts/ReloadButton.tsx'
import { ScrollBox } from '#parts/ScrollBox.tsx'
import { useBlobUrl } from '#parts/useBlobUrl.ts'
import { mermaidPanelWords } from '#words/mermaidPanel.ts'
import { useThemeName } from '#workspace/useThemeName.ts'
import { useMermaidPicture } from './useMermaidPicture.ts'

interface MermaidPreviewProps {
  readonly text: string
  /** what the picture shows, for those who cannot see it */
  readonly alt: string
}

const DrawingFault = ({ fault }: { readonly fault: string }) => (
  <div role="status" className="mb-2 flex flex-col items-start gap-2 break-words text-danger">
    <p className="m-0">{mermaidPanelWords.notDrawn(fault)}</p>
    {tellsOfMissing(fault) && <ReloadButton size="small" />}
  </div>
)

function DrawOnRequest({ onDraw }: { readonly onDraw: () => void }) {
  return (
    <div className="mb-2 flex flex-col items-start gap-2">
      <p role="status" className="m-0 text-muted">
        {mermaidPanelWords.large}
      </p>
      <Button size="small" onClick={onDraw}>
        {mermaidPanelWords.draw}
      </Button>
    </div>
  )
}

interface PreviewBodyProps {
  readonly text: string
  readonly alt: string
  readonly url: string | undefined
  readonly isCurrent: boolean
  readonly fault: string | undefined
  /** asks for the picture, where it is not drawn by itself */
  readonly onDraw: (() => void) | undefined
}

/** The picture, dimmed when it is an earlier one, and what is to be told about it. */
function PreviewBody({ text, alt, url, isCurrent, fault, onDraw }: PreviewBodyProps) {
  if (fault && !onDraw) return <DrawingFault fault={fault} />
  return (
    <>
      {onDraw && <DrawOnRequest onDraw={onDraw} />}
      {url && (
        <img
          src={url}
          alt={alt}
          className={classNames('block size-full object-scale-down object-top', !isCurrent && 'opacity-45')}
        />
      )}
      {!url && !onDraw && (
        <p role="status" className="m-0 text-muted">
          {text ? mermaidPanelWords.loading : mermaidPanelWords.nothingToDraw}
        </p>
      )}
    </>
  )
}

/** The Mermaid text as Mermaid draws it, an earlier picture dimmed until then; can be folded away or enlarged. */
export function MermaidPreview({ text, alt }: MermaidPreviewProps) {
  const [open, setOpen] = useState(true)
  const [large, setLarge] = useState(false)
  const theme = useThemeName()
  const [insisted, setInsisted] = useState('')
  const isMuch = useMemo(() => open && isMuchToDrawAgain(text), [open, text])
  const insist = isMuch && insisted === text
  const onRequest = isMuch && !insist
  const { picture, fault, isCurrent } = useMermaidPicture({
    text,
    theme,
    shown: open && text !== '' && !onRequest,
    insist,
  })
  const url = useBlobUrl(text === '' ? undefined : picture?.svg, 'image/svg+xml')
  const onDraw = onRequest ? () => setInsisted(text) : undefined
  const shownAs = isCurrent ? alt : mermaidPanelWords.earlier
  return (
    <div className={classNames('flex shrink-0 flex-col border-border border-t', open && 'h-[28%]')}>
      <div className="flex h-10 shrink-0 items-center gap-1 pr-2 pl-4">
        <h3 className="m-0 flex-1 font-semibold text-[12px]">{mermaidPanelWords.preview}</h3>
        {url && open && <IconButton icon="maximize" label={mermaidPanelWords.enlarge} onClick={() => setLarge(true)} />}
        <IconButton
          icon={open ? 'chevron-down' : 'chevron-right'}
          label={open ? mermaidPanelWords.hide : mermaidPanelWords.show}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open && (
        <div className="min-h-0 flex-1 overflow-auto px-4 pb-4">
          <PreviewBody {...{ text, url, isCurrent, fault }} alt={shownAs} onDraw={onDraw} />
        </div>
      )}
      {large && url && picture && (
        <ModalDialog title={mermaidPanelWords.preview} width="w-[92vw]" onClose={() => setLarge(false)}>
          <ScrollBox label={mermaidPanelWords.enlargedPreview} className="px-5 pb-5">
            <img src={url} alt={shownAs} width={picture.width} className="mx-auto block h-auto max-w-none" />
          </ScrollBox>
        </ModalDialog>
      )}
    </div>
  )
}
