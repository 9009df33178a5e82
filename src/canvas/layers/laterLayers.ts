import { Reach } from '#canvas/reach/Reach.tsx'
import { resizeZoneTool } from '#canvas/tools/resizeZone.ts'
import { zoneTool } from '#canvas/tools/zone.ts'
import { createRoomMaker } from '#commands/roomMaker.ts'
import { performFolded } from '#commands/zones/performFolded.ts'
import { cardLoadsOf } from '#domain/capacity/cardLoads.ts'
import { drawnFor, foldedBoard } from '#domain/layout/foldedBoard.ts'
import { AdviceLabel } from '../AdviceLabel.tsx'
import { CardBadge } from '../CardBadge.tsx'
import { CardLoad } from '../CardLoad.tsx'
import { ConnectHint } from '../ConnectHint.tsx'
import { ConnectPorts } from '../ConnectPorts.tsx'
import { FarCard } from '../FarCard.tsx'
import { LaterGlyph } from '../LaterGlyph.tsx'
import { TechnologyEditor } from '../TechnologyEditor.tsx'
import { ConnectionLine } from './ConnectionLine.tsx'
import { ConsideredBar } from './ConsideredBar.tsx'
import { CopyLayer } from './CopyLayer.tsx'
import { EdgeHooks } from './EdgeHooks.tsx'
import { EdgeLabelEditor, EditedInView } from './EdgeLabelEditor.tsx'
import { EdgeLayer } from './EdgeLayer.tsx'
import { GhostLayer } from './GhostLayer.tsx'
import { GuideLayer } from './GuideLayer.tsx'
import { HeldLayer } from './HeldLayer.tsx'
import { holdCards } from './holdCards.ts'
import { MovedCards } from './MovedCards.tsx'
import { OfferLayer } from './OfferLayer.tsx'
import { sizeOnEdge } from './routingInput.ts'
import { startRouting } from './startRouting.ts'
import { ZoneLayer } from './ZoneLayer.tsx'
import '#parts/laterStyles.css'

/** The later layers of every canvas, as one part of the page. */
export const LATER_LAYERS = {
  startRouting,
  sizeOnEdge,
  cardLoadsOf,
  createRoomMaker,
  zoneTool,
  resizeZoneTool,
  foldedBoard,
  drawnFor,
  performFolded,
  LaterGlyph,
  holdCards,
  CardLoad,
  CardBadge,
  ConnectPorts,
  TechnologyEditor,
  FarCard,
  layers: [
    ZoneLayer,
    EdgeLayer,
    EdgeHooks,
    GhostLayer,
    HeldLayer,
    GuideLayer,
    CopyLayer,
    ConnectionLine,
    EdgeLabelEditor,
    OfferLayer,
    Reach,
    EditedInView,
    MovedCards,
  ],
  labels: [ConnectHint, ConsideredBar, AdviceLabel],
}
