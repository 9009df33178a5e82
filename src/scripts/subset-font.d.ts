declare module 'subset-font' {
  /** The options of subset-font that are used here. */
  interface SubsetOptions {
    readonly targetFormat: 'woff2'
    readonly keepFeatures: readonly string[]
    readonly variationAxes: Readonly<Record<string, { readonly min: number; readonly max: number }>>
  }

  /** The font with nothing but the glyphs of the text. */
  // biome-ignore lint/style/noDefaultExport: this is how the package exports it
  export default function subsetFont(font: Uint8Array, text: string, options: SubsetOptions): Promise<Uint8Array>
}
