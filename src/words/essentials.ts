/** How much of what should be agreed on first is stated in the brief. */
export const essentialsWords = {
  all: (count: number) => `All ${count} essentials are stated.`,
  some: ({ stated, all, open }: { readonly stated: number; readonly all: number; readonly open: string }) =>
    `${stated} of ${all} essentials stated. Open: ${open}.`,
} as const
