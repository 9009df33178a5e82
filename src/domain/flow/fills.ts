import { type Link, writes } from '#domain/capacity/links.ts'
import { isFeed } from './linkKinds.ts'

/** True for a link that brings data into a store: a writing request, a message or a change feed. */
export const fills = (link: Link): boolean => writes(link) || isFeed(link)
