import { DEFAULT_MERMAID_OPTIONS, type MermaidOptions } from '#domain/mermaid/write/mermaidOptions.ts'
import type { ThemeName } from '#shared/theme.ts'
import { type Slice, yesOrNo } from './slice.ts'

/** How a person likes to see boards, on the screen and as text. */
export interface Look {
  /** undefined follows the system */
  readonly theme: ThemeName | undefined
  /** asked for; not the choice of earlier builds, which showed it unasked */
  readonly minimapAsked: boolean
  /** what each edge carries is written on it */
  readonly edgeRates: boolean
  /** edges to telemetry are drawn; without them, blocks that report have a mark */
  readonly telemetryLines: boolean
  /** cards show the marks of their products */
  readonly productMarks: boolean
  /** how the board is written as Mermaid, in the panel and in exports */
  readonly mermaid: MermaidOptions
}

export const look: Slice<Look> = {
  theme: { start: undefined, remembered: (kept) => (kept === 'light' || kept === 'dark' ? kept : undefined) },
  minimapAsked: { start: false, remembered: yesOrNo },
  edgeRates: { start: false, remembered: yesOrNo },
  telemetryLines: { start: true, remembered: yesOrNo },
  productMarks: { start: true, remembered: yesOrNo },
  mermaid: { start: DEFAULT_MERMAID_OPTIONS },
}
