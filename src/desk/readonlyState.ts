import type { StoreApi } from 'zustand/vanilla'

/** A state that can be read and watched. */
export type ReadonlyState<T> = Pick<StoreApi<T>, 'getState' | 'subscribe' | 'getInitialState'>
