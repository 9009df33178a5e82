import { chatApp } from './chatApp.ts'
import { referenceDesign } from './referenceDesign.ts'
import type { Template } from './template.ts'

/** Every design a board can be started from, in the order they are offered. */
export const TEMPLATES = [referenceDesign, chatApp] as const satisfies readonly Template[]
