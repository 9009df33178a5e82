import type { StoreApi } from 'zustand/vanilla'

/** A store that can be read and watched. */
export type ReadonlyState<T> = Pick<StoreApi<T>, 'getState' | 'subscribe' | 'getInitialState'>
