import type { Template } from './template.ts'

/** Every design a board can be started from, in the order they are offered; each is loaded when it is chosen. */
export const TEMPLATES = [
  {
    id: 'reference-design',
    title: 'Reference design',
    summary: 'Edge, gateway, two services with their own data, events to a search projection.',
    load: async () => (await import('./referenceDesign.ts')).referenceDesign,
  },
  {
    id: 'chat-app',
    title: 'Chat app',
    summary: 'WebSocket gateways with a session registry, fan-out by stream, push for who is away.',
    load: async () => (await import('./chatApp.ts')).chatApp,
  },
] as const satisfies readonly Template[]
