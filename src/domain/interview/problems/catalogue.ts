/** How much a problem asks of a person, the least first. */
export const LEVELS = ['warm-up', 'standard', 'hard'] as const

/** How much a problem asks of a person. */
export type Level = (typeof LEVELS)[number]

/** Something to design in an interview. */
interface InterviewProblem {
  /** in kebab-case; boards keep it, so that it stays what it is */
  readonly id: string
  readonly title: string
  /** what makes it what it is: the trait that decides its design */
  readonly type: string
  readonly level: Level
  /** the name of its icon */
  readonly icon: string
  /** the sentence that the interview opens with, which becomes the brief's problem */
  readonly task: string
}

/** The problems that come with the product, in the order they are offered. */
export const PROBLEMS = [
  {
    id: 'chat-app',
    title: 'Chat app',
    type: 'Real time',
    level: 'hard',
    icon: 'messages-square',
    task: 'Design a chat app for a billion people: between two and in groups, with messages that also reach those who are offline.',
  },
  {
    id: 'news-feed',
    title: 'News feed',
    type: 'Feed',
    level: 'standard',
    icon: 'rss',
    task: 'Design the news feed of a social network, in which everybody sees what those they follow have posted.',
  },
  {
    id: 'url-shortener',
    title: 'URL shortener',
    type: 'Read-heavy',
    level: 'warm-up',
    icon: 'link',
    task: 'Design a service that makes long links short and leads everybody who opens a short one to where it points.',
  },
  {
    id: 'rate-limiter',
    title: 'Rate limiter',
    type: 'Many tenants',
    level: 'warm-up',
    icon: 'gauge',
    task: 'Design a rate limiter for a public API that many customers share, so that none takes the room of the others.',
  },
  {
    id: 'video-platform',
    title: 'Video platform',
    type: 'Media',
    level: 'hard',
    icon: 'video',
    task: 'Design a platform on which people upload videos and anybody in the world can watch them without waiting.',
  },
  {
    id: 'ride-hailing',
    title: 'Ride hailing',
    type: 'Places on a map',
    level: 'hard',
    icon: 'map-pinned',
    task: 'Design an app that finds a driver nearby for whoever wants a ride, and shows both where the other is.',
  },
  {
    id: 'live-notifications',
    title: 'Live notifications',
    type: 'Real time',
    level: 'standard',
    icon: 'bell',
    task: 'Design a service through which other services tell people what is new, by push, mail and text message.',
  },
  {
    id: 'device-telemetry',
    title: 'Device telemetry',
    type: 'Write-heavy',
    level: 'standard',
    icon: 'activity',
    task: 'Design a system that takes in the readings of millions of devices and shows how each has been doing.',
  },
  {
    id: 'product-search',
    title: 'Product search',
    type: 'Search',
    level: 'standard',
    icon: 'file-search',
    task: 'Design the search of a large shop: words with typing errors, filters, and prices that are never old.',
  },
  {
    id: 'shared-documents',
    title: 'Shared documents',
    type: 'Collaboration',
    level: 'hard',
    icon: 'pencil-line',
    task: 'Design an editor in which several people write in one document at once and all see the same text.',
  },
  {
    id: 'online-shop',
    title: 'Online shop',
    type: 'Money and stock',
    level: 'standard',
    icon: 'shopping-cart',
    task: 'Design an online shop with cart, orders and stock, in which nothing is sold that is not there.',
  },
  {
    id: 'ticket-sale',
    title: 'Ticket sale',
    type: 'Sudden peaks',
    level: 'hard',
    icon: 'ticket',
    task: 'Design the sale of concert tickets, where a million people want the same seats in the same minute.',
  },
  {
    id: 'payments',
    title: 'Payments',
    type: 'Exactly once',
    level: 'hard',
    icon: 'credit-card',
    task: 'Design a payment service that never charges anybody twice, whatever fails along the way.',
  },
  {
    id: 'web-crawler',
    title: 'Web crawler',
    type: 'Pipelines',
    level: 'standard',
    icon: 'newspaper',
    task: 'Design a crawler that reads a billion pages a month, is no burden to any site, and comes back to what changes.',
  },
  {
    id: 'ad-clicks',
    title: 'Ad clicks',
    type: 'Pipelines',
    level: 'hard',
    icon: 'tag',
    task: 'Design a system that counts the clicks on ads, shows them within a minute, and bills for each of them once.',
  },
  {
    id: 'autocomplete',
    title: 'Autocomplete',
    type: 'Search',
    level: 'standard',
    icon: 'text-search',
    task: 'Design the suggestions under a search field: the likely queries, at every letter, in a tenth of a second.',
  },
  {
    id: 'file-sync',
    title: 'File sync',
    type: 'Media',
    level: 'hard',
    icon: 'folder-sync',
    task: 'Design a drive whose files are the same on all devices of a person, also after each was changed offline.',
  },
  {
    id: 'photo-sharing',
    title: 'Photo sharing',
    type: 'Feed',
    level: 'standard',
    icon: 'image',
    task: 'Design an app in which people post photos, follow others, and look through the newest ones of those.',
  },
  {
    id: 'nearby-places',
    title: 'Nearby places',
    type: 'Places on a map',
    level: 'standard',
    icon: 'map',
    task: 'Design a guide that shows restaurants and shops around a person, best first, with what others say of them.',
  },
  {
    id: 'text-snippets',
    title: 'Text snippets',
    type: 'Read-heavy',
    level: 'warm-up',
    icon: 'clipboard',
    task: 'Design a service where a text can be pasted and read by whoever has its link, until the day that it expires.',
  },
  {
    id: 'leaderboard',
    title: 'Leaderboard',
    type: 'Real time',
    level: 'warm-up',
    icon: 'trophy',
    task: 'Design the leaderboard of an online game, which shows every player their rank and those around it as it changes.',
  },
  {
    id: 'log-search',
    title: 'Log search',
    type: 'Write-heavy',
    level: 'standard',
    icon: 'scroll-text',
    task: 'Design a system that collects the logs of thousands of servers and finds any line of the last month.',
  },
] as const satisfies readonly InterviewProblem[]

/** A problem of the catalogue. */
export type ProblemCard = (typeof PROBLEMS)[number]

/** The id of a problem of the catalogue. */
export type ProblemId = ProblemCard['id']

/** The problem of an id; undefined for one's own, and for one that this version does not know. */
export const problemById = (id: unknown): ProblemCard | undefined => PROBLEMS.find((each) => each.id === id)
