import { clamp, type Point } from '#shared/geometry.ts'
import { LIMITS } from './limits.ts'

const inRange = (value: number): number => clamp(value, -LIMITS.coordinate, LIMITS.coordinate)

/** The point, or the nearest one whose coordinates a board file can hold. */
export const withinReach = ({ x, y }: Point): Point => ({ x: inRange(x), y: inRange(y) })
