import { counted } from '#shared/plural.ts'

/** What the canvas says, on the screen and to screen readers. */
export const canvasWords = {
  board: 'Board',
  canvas: 'Board canvas',
  edges: 'Edges',
  menu: 'Canvas menu',
  minimap: 'Minimap',
  block: 'block',
  unnamed: 'Unnamed',
  /** how a card is read out: “Feed service, application server, Business tier” */
  card: (name: string, kind: string, tier: string) => `${name}, ${kind}, ${tier} tier`,
  findings: (count: number) => counted(count, 'finding'),
  moreFindings: (count: number) => `${count} more`,
  reports: 'Reports to telemetry',
  borderOf: (tier: string) => `Border of ${tier}`,
  zoom: (percent: number) => `Zoom ${percent} %, set to 100 %`,
  percent: (percent: number) => `${percent} %`,
  /** around the name of the block that calls, with how many others */
  chooseCalled: (others: number) => ({
    before: 'Choose the block that ',
    after: others > 0 ? ` and ${others} more call` : ' calls',
  }),
  /** in place of pressing the block */
  byName: 'By name…',
  cancel: 'Cancel',
  /** what is offered as a ghost, by the title of its undo step, and what keys do with it */
  offered: (title: string) => `${title}? Enter keeps it, Escape takes it away, the same key offers another.`,
  offerKeys: 'Enter keeps it, Esc takes it away',
  blockLabel: 'Label',
  edgeLabel: 'Edge label',
  zoneName: 'Zone name',
  cannotBeEmpty: 'cannot be empty.',
  /** how an edge is read out: “Web app to API gateway, request”, then what is written on it and what it carries */
  edge: (ends: { readonly from: string; readonly to: string }, more: readonly string[]) =>
    `${ends.from} to ${ends.to}, ${more.join(', ')}`,
  edgeKinds: {
    request: 'request',
    event: 'event',
    replication: 'replication',
    origin: 'origin fetch',
    telemetry: 'telemetry',
  },
} as const
