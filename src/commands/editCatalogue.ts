import { addBlock } from './addCommands.ts'
import { moveBlocks, moveIntoTier, setTierSize } from './arrange/placeEdits.ts'
import { askQuestion, moveBriefItem, takeFeature, tickQuestion } from './brief/briefEdits.ts'
import { joinByEdge } from './edges/connectBlocks.ts'
import { reconnectEdge, setEdgeKind } from './edges/edgeEdits.ts'
import { joinPast } from './edges/joinOffer.ts'
import { addOffered } from './edges/steps.ts'
import { putFieldBack, setField, toggleOption } from './edit/fieldEdits.ts'
import { readAs, setKind, setRole } from './edit/kindEdits.ts'
import { takeLabel } from './edit/labelWords.ts'
import { addTypedFlow } from './edit/typedFlow.ts'
import { followText } from './file/followText.ts'
import { fillFromTemplate } from './file/startFromTemplate.ts'
import { accept, changeReason, reopen } from './findings/acceptAsTradeoff.ts'
import {
  endTheInterview,
  goToPhaseOf,
  pauseInterview,
  stepInterview,
  takeInterviewOff,
} from './interview/clockWishes.ts'
import { fillInput, noteAssumption, reckonResultAgain, takeResultsOver } from './interview/estimateEdits.ts'
import { beginOnBoard } from './interview/startInterview.ts'
import { duplicateBlocks } from './lateEdits.ts'
import { setDirection } from './view/setDirection.ts'

/** Every command that takes arguments. Whoever needs one takes it from its own file, so that none is loaded before it is needed. */
export const BOARD_EDITS = [
  addBlock,
  joinByEdge,
  joinPast,
  addOffered,
  reconnectEdge,
  setEdgeKind,
  setField,
  putFieldBack,
  toggleOption,
  setKind,
  setRole,
  readAs,
  moveBlocks,
  duplicateBlocks,
  moveIntoTier,
  setTierSize,
  setDirection,
  fillFromTemplate,
  takeLabel,
  addTypedFlow,
  followText,
  accept,
  changeReason,
  reopen,
  moveBriefItem,
  takeFeature,
  askQuestion,
  tickQuestion,
  beginOnBoard,
  stepInterview,
  goToPhaseOf,
  pauseInterview,
  endTheInterview,
  takeInterviewOff,
  takeResultsOver,
  reckonResultAgain,
  noteAssumption,
  fillInput,
] as const
