import { JSDOM } from 'jsdom'

const NAMES = ['document', 'Element', 'Node', 'DOMParser'] as const

/** Gives Mermaid the parts of a browser that it needs to read a text under Node; must run before Mermaid is imported. */
export function provideDom(): void {
  const { window } = new JSDOM('<body></body>', { pretendToBeVisual: true })
  const provide = (name: string, value: unknown) =>
    Object.defineProperty(globalThis, name, { value, configurable: true })
  provide('window', window)
  for (const name of NAMES) provide(name, window[name])
}
