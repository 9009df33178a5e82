import type { KeptTextStorage } from '#desk/keptTexts.ts'

/** Texts in a store of keys and values, by itself the browser's own, and nowhere else. */
export const plainTexts = (store: () => Storage = () => localStorage): KeptTextStorage => ({
  getItem: (key) => store().getItem(key),
  keys: () => Array.from({ length: store().length }, (_, i) => store().key(i) ?? ''),
  change: (key, make) => {
    const text = make(store().getItem(key))
    if (text === null) store().removeItem(key)
    else store().setItem(key, text)
  },
  restored: Promise.resolve(),
})
