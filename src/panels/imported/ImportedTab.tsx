import { LazyPanel } from '#panels/LazyPanel.tsx'

const load = async () => (await import('./ImportedPanel.tsx')).ImportedPanel

/** The review of what was read from Mermaid, loaded when it is first shown. */
export const ImportedTab = () => <LazyPanel load={load} panel="imported" />
