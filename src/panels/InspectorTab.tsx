import { useEarly } from './dialogs/useEarly.ts'
import { LazyPanel } from './LazyPanel.tsx'

const load = async () => (await import('./Inspector.tsx')).Inspector

/** The inspector, loaded when it is first shown. */
export const InspectorTab = () => <LazyPanel load={load} panel="inspector" />

/** Loads the inspector as soon as somebody uses the page, so that it is there in time. */
export const useEarlyInspector = (): void => useEarly(load)
