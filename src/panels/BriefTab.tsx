import { LazyPanel } from './LazyPanel.tsx'

const load = async () => (await import('./brief/BriefPanel.tsx')).BriefPanel

/** The brief, loaded when it is first shown. */
export const BriefTab = () => <LazyPanel load={load} panel="brief" />
