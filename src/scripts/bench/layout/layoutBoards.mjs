// The sixty boards that layouts are tried on: our templates and test designs, diagrams as they are imported, and generated ones.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../runTool.mjs'
import { sizedBoardText } from '../boards.mjs'

/** @typedef {Record<string, any>} Board */
/** @typedef {{ name: string, from: 'designs' | 'diagrams' | 'generated', board: Board }} Tried */

const STEP = 100
const DESIGNS_TAKEN = 8
const FLOWCHARTS = join(ROOT, 'src/testing/flowcharts')
const DIAGRAMS = `
  01-online-shop 02-team-chat 03-video-streaming 04-ride-hailing 05-card-payments 06-iot-telemetry 07-ml-serving 10-aws-three-tier
  11-azure-landing 12-gcp-clickstream 13-kubernetes-cluster 14-event-sourced-accounts 15-cqrs-catalogue 17-batch-pipeline
  18-observability-stack 19-game-backend 20-food-delivery 21-rag-assistant 23-notification-system 24-search-platform 26-ticket-booking
  27-multi-tenant-saas 28-order-outbox 30-serverless-images 35-log-platform 36-retail-bank 38-ad-bidding 42-photo-social
  45-micro-frontends 47-multi-region`
  .trim()
  .split(/\s+/)
/** How many blocks each generated board has, and its seed. */
const GENERATED = /** @type {const} */ ([
  ...[
    [18, 1],
    [18, 2],
    [25, 1],
    [25, 2],
    [40, 1],
    [40, 2],
    [40, 3],
    [60, 1],
    [60, 2],
    [80, 1],
    [100, 1],
    [100, 2],
    [148, 1],
    [220, 1],
  ],
  [300, 1],
])

/** The board as somebody draws it who puts one block under the other. @param {Board} board @returns {Board} */
function inOrder(board) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  const blocks = board.blocks.map((/** @type {Board} */ block) => {
    const index = counts.get(block.tier) ?? 0
    counts.set(block.tier, index + 1)
    return block.tier === 'observability'
      ? { ...block, x: 240 + index * 240, y: 40 }
      : { ...block, x: 40, y: 80 + index * STEP }
  })
  return { ...board, settings: { ...board.settings, direction: 'right' }, blocks }
}

/**
 * The boards, each as it stands before it is tidied.
 *
 * @param {Record<string, any>} measured
 * @param {{ BOARDS: Record<string, string>, DESIGNS: Record<string, { notation: string }> }} designs
 * @returns {Promise<Tried[]>}
 */
export async function layoutBoards(measured, { BOARDS, DESIGNS }) {
  const { TEMPLATES, parseNotation, decodeBoardText, loadReading } = measured
  const { readMermaid, provideDom } = await loadReading()
  provideDom()
  /** @type {Tried[]} */
  const tried = []
  for (const template of TEMPLATES)
    tried.push({ name: template.title, from: 'designs', board: (await template.load())() })
  const notations = [
    ...Object.entries(BOARDS).filter(([name]) => name.startsWith('F') && name !== 'F10'),
    ...Object.entries(DESIGNS)
      .slice(0, DESIGNS_TAKEN)
      .map(([name, { notation }]) => /** @type {const} */ ([name, notation])),
  ]
  for (const [name, notation] of notations)
    tried.push({ name, from: 'designs', board: inOrder(parseNotation(notation)) })
  for (const name of DIAGRAMS) {
    const read = await readMermaid(readFileSync(join(FLOWCHARTS, `${name}.mmd`), 'utf8'), name)
    tried.push({ name, from: 'diagrams', board: inOrder(read.value.board) })
  }
  for (const [size, seed] of GENERATED) {
    const read = decodeBoardText(sizedBoardText(size, seed))
    tried.push({ name: `${size} blocks, ${seed}`, from: 'generated', board: read.value })
  }
  return tried
}
