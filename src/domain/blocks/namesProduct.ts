const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character)

/** True when a label holds a product as words of its own: “Categories” does not name Go. A blank product is named by none. */
export function namesProduct(label: string, product: string): boolean {
  const [text, word] = [label.toLowerCase(), product.trim().toLowerCase()]
  if (word === '') return false
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) return true
  }
  return false
}
