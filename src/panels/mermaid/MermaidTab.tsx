import { LazyPanel } from '#panels/LazyPanel.tsx'

const load = async () => (await import('./MermaidPanel.tsx')).MermaidPanel

/** The Mermaid panel, loaded when it is first shown. */
export const MermaidTab = () => <LazyPanel load={load} panel="mermaid" />
