import type { Block } from '#domain/board/board.ts'
import { technologyIs } from './technologyIs.ts'

/** Services whose provider adds and replaces machines, so that copies are not ours to count. */
const MANAGED_TECHNOLOGIES = ['ALB', 'NLB', 'AWS API Gateway', 'SQS', 'DynamoDB', 'Algolia', 'S3']

/** True when somebody else keeps the copies of a block: marked as managed, or a technology that always is. */
export const isManaged = (block: Block): boolean => block.managed === true || technologyIs(block, MANAGED_TECHNOLOGIES)
