import { capitalised } from '#shared/capitalised.ts'
import { productCalled } from './readName.ts'

/** What is called by a short word, as it stands on a card. */
const IN_FULL: Readonly<Record<string, string>> = {
  gateway: 'API gateway',
  gw: 'API gateway',
  'api gw': 'API gateway',
  lb: 'Load balancer',
  balancer: 'Load balancer',
  ws: 'WebSocket server',
  db: 'Database',
  sql: 'SQL database',
  nosql: 'NoSQL database',
  mq: 'Message queue',
  app: 'Application',
  dlq: 'Dead letter queue',
}

/** Words that are not written like others, by how they are typed. */
const WRITTEN: ReadonlyMap<string, string> = new Map(
  `API APIs CDN CDNs DNS GeoDNS WAF DB DBs SQL NoSQL LB LBs ALB NLB ELB BFF CDC DLQ ETL ELT SMS MQ UI SPA PWA SSO IdP OAuth JWT ID IDs
  URL URLs URI CRM ERP CMS AI ML LLM LLMs OCR VPN NAT TLS SSL TCP UDP HTTP HTTPS gRPC GraphQL REST RPC IoT iOS WebSocket WebSockets WebRTC
  SFU PDF CSV JSON XML HTML QR GPS POS KYC OTP 2FA MFA A/B K8s OLAP OLTP CQRS L4 L7 S3 EC2 AWS GCP SMTP SDK CLI FAQ SEO ACL IAM`
    .split(/\s+/)
    .map((word) => [word.toLowerCase(), word]),
)

const hasCapital = (text: string): boolean => /\p{Lu}/u.test(text)

/** One word as it is usually written: an abbreviation in capitals, a product by its own spelling, any other as it was typed. */
function written(word: string): string {
  if (hasCapital(word)) return word
  const product = productCalled(word)
  return WRITTEN.get(word) ?? (product?.toLowerCase() === word ? product : word)
}

/** The words of a name as a card says them: “user db” is “User DB”, “gateway” is “API gateway”, “pg” is “PostgreSQL”. */
export function properLabel(words: string): string {
  if (hasCapital(words)) return words
  const known = IN_FULL[words.replace(/-/gu, ' ')] ?? productCalled(words)
  if (known !== undefined) return known
  const [first = '', ...others] = words.split(' ')
  const start = written(first)
  return [start === first ? capitalised(start) : start, ...others.map(written)].join(' ')
}

const folded = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word

/** What names have in common that mean one block: “Order service”, “order-services” and “OrderService” are one. */
export function nameKey(label: string): string {
  const words = label
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter(Boolean)
  return words.length === 0 ? label.trim() : words.map(folded).join(' ')
}
