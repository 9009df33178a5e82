import type { Brief } from '#domain/board/briefProperties.ts'

/** A feature that many products have: the line it adds, and what it says of the fields that rules read. */
export interface ReadyFeature {
  readonly id: string
  readonly line: string
  readonly sets?: Brief
}

/** Features about one matter. */
export interface FeatureTopic {
  readonly id: string
  readonly title: string
  readonly features: readonly ReadyFeature[]
}

const PRIVATE: Brief = { auth: 'required', pii: true }

/** The features that can be taken over by one click, by topic; each id once. */
export const READY_FEATURES: readonly FeatureTopic[] = [
  {
    id: 'users',
    title: 'User management',
    features: [
      { id: 'sign-in', line: 'Sign up and sign in', sets: PRIVATE },
      { id: 'profiles', line: 'Profiles with settings', sets: PRIVATE },
      { id: 'roles', line: 'Roles and permissions', sets: { auth: 'required' } },
      { id: 'tenants', line: 'Several customers, kept apart', sets: { auth: 'required', tenancy: 'multi' } },
    ],
  },
  {
    id: 'core',
    title: 'Core',
    features: [
      { id: 'records', line: 'Create, change and remove entries' },
      { id: 'lists', line: 'Lists, filtered and sorted' },
      { id: 'sharing', line: 'Share with other people' },
      { id: 'public-api', line: 'API for other companies', sets: { publicApi: true } },
    ],
  },
  {
    id: 'content',
    title: 'Content',
    features: [
      { id: 'posts', line: 'Write posts' },
      { id: 'comments', line: 'Comments and likes' },
      { id: 'feed', line: 'Feed of what others wrote' },
      { id: 'free-fields', line: 'Entries with fields of their own', sets: { flexibleSchema: true } },
    ],
  },
  {
    id: 'search',
    title: 'Search',
    features: [
      { id: 'full-text', line: 'Search in all text' },
      { id: 'suggestions', line: 'Suggestions while typing' },
    ],
  },
  {
    id: 'realtime',
    title: 'Real time',
    features: [
      { id: 'chat', line: 'Chat', sets: { realtime: true, realtimeVia: 'push' } },
      { id: 'presence', line: 'Who is online', sets: { realtime: true } },
      { id: 'live', line: 'Changes shown at once', sets: { realtime: true } },
    ],
  },
  {
    id: 'media',
    title: 'Media',
    features: [
      { id: 'pictures', line: 'Upload pictures', sets: { media: true } },
      { id: 'video', line: 'Upload and play video', sets: { media: true } },
    ],
  },
  {
    id: 'notifications',
    title: 'Notifications',
    features: [
      { id: 'push', line: 'Push when the app is closed' },
      { id: 'mail', line: 'Mail about what happened', sets: { pii: true } },
    ],
  },
  {
    id: 'payments',
    title: 'Payments',
    features: [
      { id: 'pay', line: 'Pay by card', sets: { ...PRIVATE, transactions: true } },
      { id: 'subscribe', line: 'Subscriptions', sets: { ...PRIVATE, transactions: true } },
      { id: 'stock', line: 'Orders that reserve stock', sets: { transactions: true } },
    ],
  },
]
