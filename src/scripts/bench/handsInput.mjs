// Real input events of a browser, counted as a person makes them.

/** @typedef {{ x: number, y: number }} Place */
/** @typedef {import('@playwright/test').Locator} Locator */
/** @typedef {{ gestures: number, chords: number, characters: number }} Count */
/** @typedef {ReturnType<typeof countedHands>} Hands */

const MOVES = 4

/** The middle of an element on the screen. @param {Locator} element @returns {Promise<Place>} */
export async function middleOf(element) {
  const box = await element.boundingBox()
  if (!box) throw new Error(`Not on the screen: ${element}`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/**
 * A mouse and a keyboard on a page. A gesture is one click, double click, drag or turn of the wheel, a chord one press of a key with what is
 * held with it; characters that are typed into fields are counted apart.
 *
 * @param {import('@playwright/test').Page} page
 */
export function countedHands({ mouse, keyboard }) {
  /** @type {Count} */
  const count = { gestures: 0, chords: 0, characters: 0 }
  return {
    count,
    /** @param {Place} at */
    click: async ({ x, y }) => {
      count.gestures++
      await mouse.click(x, y)
    },
    /** @param {Place} from @param {Place} to */
    drag: async (from, to) => {
      count.gestures++
      await mouse.move(from.x, from.y)
      await mouse.down()
      await mouse.move(to.x, to.y, { steps: MOVES })
      await mouse.up()
    },
    /** Points at a place, which is no gesture. @param {Place} at */
    point: ({ x, y }) => mouse.move(x, y, { steps: MOVES }),
    /** Turns the wheel with Control held, by as much as halves the zoom when it is 500. @param {Place} at @param {number} by */
    zoom: async ({ x, y }, by) => {
      count.gestures++
      await mouse.move(x, y)
      await keyboard.down('Control')
      await mouse.wheel(0, by)
      await keyboard.up('Control')
    },
    /** @param {readonly string[]} keys */
    press: async (...keys) => {
      for (const key of keys) {
        count.chords++
        await keyboard.press(key)
      }
    },
    /** @param {string} text */
    type: async (text) => {
      count.characters += text.length
      await keyboard.type(text)
    },
  }
}
