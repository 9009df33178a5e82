import type { CliPorts } from '#cli/ports.ts'
import type { Brief } from '#domain/board/briefProperties.ts'
import { decodeFields } from '#domain/board/decodeField.ts'
import type { Problem } from '#domain/board/problem.ts'
import { boardBrief } from '#domain/board/records/brief.ts'
import { type Decode, decodeChoice, decodeObject, type FieldDecode } from '#shared/decode.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { commandLineWords } from '#words/commandLine.ts'
import { readJson } from './readJson.ts'
import { noSuchRule, RULE_IDS, RULE_LEVELS, type RuleLevels } from './severities.ts'

/** The name of the file with settings that is looked for in the working directory. */
export const CONFIG_NAME = 'tierboard.config.json'

/** What a file with settings may say. */
export interface Config {
  readonly brief?: Brief
  readonly rules?: RuleLevels
}

const optional = (decode: Decode<unknown>): FieldDecode => ({ decode, required: false })

const decodeBrief = decodeFields(boardBrief.fields) as Decode<Brief>
const decodeRules = decodeObject(new Map(RULE_IDS.map((id) => [id, optional(decodeChoice(RULE_LEVELS))])))
const decodeConfig = decodeObject(
  new Map([
    ['brief', optional(decodeBrief)],
    ['rules', optional(decodeRules)],
  ]),
) as Decode<Config>

/** Problems that have a better sentence here than in a board file. */
function ownSentence({ code, path }: Problem): string | undefined {
  if (code === 'wrong-type' && path === '') return commandLineWords.noSettings
  return code === 'unknown-field' && path.startsWith('rules.') ? noSuchRule(path.slice('rules.'.length)) : undefined
}

/** The settings in a named file, or in the one of the working directory if there is one; fails with sentences. */
export async function readConfig(named: string | undefined, ports: CliPorts): Promise<Result<Config, string>> {
  const file = named ?? CONFIG_NAME
  const bytes = await ports.readFile(file)
  if (!bytes.ok) return named === undefined && bytes.error.missing ? ok({}) : fail(`${file}: ${bytes.error.says}`)
  const config = readJson(bytes.value, { decode: decodeConfig, path: '', tell: ownSentence })
  return config.ok ? config : fail(`${file}: ${config.error}`)
}

/** The brief in a file; fails with sentences that name the fields. */
export async function readBriefFile(file: string | undefined, ports: CliPorts): Promise<Result<Brief, string>> {
  if (file === undefined) return ok({})
  const bytes = await ports.readFile(file)
  if (!bytes.ok) return fail(`${file}: ${bytes.error.says}`)
  const brief = readJson(bytes.value, { decode: decodeBrief, path: 'brief' })
  return brief.ok ? brief : fail(`${file}: ${brief.error}`)
}
