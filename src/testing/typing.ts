import { act } from 'react'

/** Replaces the text of a field the way typing does. */
export async function typeInto(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  await act(async () => {
    field.focus()
    const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set
    set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

/** Presses a key on an element. */
export async function press(element: Element, key: string): Promise<void> {
  await act(async () => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })
}

/** Takes the focus away from an element. */
export const leave = (element: HTMLElement): Promise<void> => act(async () => element.blur())

/** Clicks an element. */
export const click = (element: HTMLElement): Promise<void> => act(async () => element.click())

/** Chooses an option of a select. */
export async function choose(select: HTMLSelectElement, value: string): Promise<void> {
  await act(async () => {
    const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set
    set?.call(select, value)
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

/** The form control of a label. Throws when there is none. */
export function labelled<T extends HTMLElement = HTMLInputElement>(text: string): T {
  const label = [...document.querySelectorAll('label')].find((each) => each.textContent === text)
  if (!label?.control) throw new Error(`No field “${text}”`)
  return label.control as T
}

/** The button of a name. Throws when there is none. */
export function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((each) => {
    const shown = [...each.childNodes].filter((node) => !(node instanceof Element && node.ariaHidden === 'true'))
    return (each.getAttribute('aria-label') ?? shown.map((node) => node.textContent).join('')) === name
  })
  if (!found) throw new Error(`No button “${name}”`)
  return found
}
