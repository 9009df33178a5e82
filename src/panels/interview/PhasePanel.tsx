import { sidePanelWords } from '#words/sidePanel.ts'
import '#parts/laterStyles.css'

/** What a phase of the interview asks for: what is done of it, what to ask and to say. */
export const PhasePanel = () => <section aria-label={sidePanelWords.names.phase} className="h-full overflow-y-auto" />
