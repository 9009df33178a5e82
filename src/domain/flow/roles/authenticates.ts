import { isApplication, isExternal, isServer } from '#domain/blocks/predicates.ts'
import { propertyOf, roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { labelWords } from '#domain/names/labelWords.ts'
import { hasProduct } from '#domain/names/products.ts'
import type { FlowGraph } from '../flowGraph.ts'

const IDENTITY =
  /\b(?:auth[nz]?|oauth|oidc|authentication|authori[sz]ation|authenticator|identity|login|signin|sso|iam)\b/

/** True for an identity provider, or an app labelled as one. */
export const knowsUsers = (block: Block): boolean =>
  (isExternal(block) && roleOf(block) === 'identity') ||
  ((isExternal(block) || isApplication(block)) && (IDENTITY.test(labelWords(block)) || hasProduct(block, 'identifies')))

/** True for a block that finds out who is calling: by itself, or by asking an identity provider or an app labelled as such. */
export const authenticates = (flow: FlowGraph, block: Block): boolean =>
  propertyOf(block, 'auth') === true ||
  (isServer(block) && flow.out(block).some((link) => isRequest(link) && knowsUsers(link.to)))
