import { isApplication, isExternal, isServer } from '#domain/blocks/predicates.ts'
import { propertyOf, roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import type { FlowGraph } from '../flowGraph.ts'

const IDENTITY = /(?<![a-z])(?:auth|authentication|identity|login|iam)(?![a-z])/i

const knowsUsers = (block: Block): boolean =>
  isExternal(block) ? roleOf(block) === 'identity' : isApplication(block) && IDENTITY.test(block.label)

/** True for a block that finds out who is calling: by itself, or by asking an identity provider or an app labelled as such. */
export const authenticates = (flow: FlowGraph, block: Block): boolean =>
  propertyOf(block, 'auth') === true ||
  (isServer(block) && flow.out(block).some((link) => isRequest(link) && knowsUsers(link.to)))
