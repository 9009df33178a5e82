import { type Essential, missingEssentials } from '#domain/board/briefEssentials.ts'
import type { Brief } from '#domain/board/briefProperties.ts'
import type { Patch } from '#domain/board/change.ts'
import { buildingBlocks } from '#domain/flow/isComplete.ts'
import { listed } from '#domain/flow/listed.ts'
import { clientsOf } from '#domain/flow/roles/clients.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

const FEWEST_BLOCKS = 4
const AVAILABILITY = 99.9

/** What is missing, in the order that the rule has always told it in: an accepted finding is known by these words. */
function missingOf(brief: Brief): readonly Essential[] {
  const [scale, others] = [(each: Essential) => each.name === 'scale', (each: Essential) => each.name !== 'scale']
  const missing = missingEssentials(brief)
  return [...missing.filter(others), ...missing.filter(scale)]
}

/** What products of a kind usually aim at: milliseconds to an answer. */
const USUAL_LATENCY = [
  { latencyMs: 200, product: 'a web product' },
  { latencyMs: 100, product: 'a mobile app' },
  { latencyMs: 50, product: 'a real-time product' },
]

/** Fills in what is usual; what the brief states stays. */
function presets(brief: Brief): readonly Fix[] {
  const nines: Patch<Brief> = brief.availability === undefined ? { availability: AVAILABILITY } : {}
  const percent = brief.availability === undefined ? [`${AVAILABILITY} %`] : []
  if (brief.latencyMs !== undefined) {
    return percent.map((aim) => ({ title: `Aim for ${aim}`, draw: (draft) => draft.setBrief(nines) }))
  }
  return USUAL_LATENCY.map(({ latencyMs, product }) => ({
    title: `Aim for ${listed([`${latencyMs} ms`, ...percent])}, as for ${product}`,
    draw: (draft) => draft.setBrief({ ...nines, latencyMs }),
  }))
}

/** A design without agreed targets answers a question nobody asked. */
export const briefIncomplete: Rule = {
  id: 'brief-incomplete',
  title: 'Drawn before agreed',
  topic: 'operations',
  severity: 'hint',
  speaks: 'settled',
  what: 'A board of four or more building blocks whose brief leaves out features, latency, availability, consistency or scale.',
  why: 'Every choice on the board depends on these targets; whoever draws first has to guess them and will be asked why.',
  source: SOURCES.mistakes,
  quiet: [
    'The board has fewer than four building blocks.',
    'Free drawing is switched on in the settings of the rules.',
    'Of peak reads, peak writes and daily users one is enough for the scale.',
  ],
  *check(flow) {
    const { brief, settings } = flow.board
    const blocks = buildingBlocks(flow)
    if (settings.freeDrawing === true || blocks.length < FEWEST_BLOCKS) return
    const missing = missingOf(brief)
    const [first] = missing
    if (!first) return
    const words = listed(missing.map(({ name }) => name))
    const clients = clientsOf(flow)
    yield {
      at: (clients.length > 0 ? clients : blocks).map(({ id }) => id),
      says: `You are drawing before agreeing on ${words}.`,
      cause: words,
      fixes: () => presets(brief),
      opens: { title: 'Fill in the brief', field: { in: 'brief', name: first.fields[0] } },
    }
  },
  good: 'C:client(Browser), G:gateway, L:lb, A:app(Shop), D:sql(Products); C->G, G->L, L->A, A->D; brief features=orders latencyMs=200 availability=99.9 consistency=strong dau=1000000',
  bad: 'C:client(Browser), G:gateway, L:lb, A:app(Shop), D:sql(Products); C->G, G->L, L->A, A->D',
}
