import { productsIn } from '#domain/names/products.ts'

/** The mark of the first product with one that a technology names, as the path of a filled shape on a 24 × 24 grid. */
export type MarkOf = (technology: string | undefined) => string | undefined

/** Loads the marks of products on first use; rejects when that part of the page is not to be had. */
export async function loadMarks(): Promise<MarkOf> {
  const { PRODUCT_MARKS } = await import('./productMarks.ts')
  return (technology) => {
    const product = productsIn(technology ?? '').find(({ name }) => Object.hasOwn(PRODUCT_MARKS, name))
    return product && PRODUCT_MARKS[product.name]
  }
}

/** The marks where a picture shows them; without them it has the icons of kinds. */
export const marksFor = ({ marks }: { readonly marks: boolean }): Promise<MarkOf | undefined> =>
  marks ? loadMarks().catch(() => undefined) : Promise.resolve(undefined)
