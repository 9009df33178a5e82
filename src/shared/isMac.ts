interface Platform {
  readonly navigator?: { readonly platform?: string }
}

/** True on a Mac, iPad or iPhone, where shortcuts use Command. */
export const isMac = (): boolean => /Mac|iP(hone|ad|od)/.test((globalThis as Platform).navigator?.platform ?? '')
