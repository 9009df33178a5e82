import { counted } from '#shared/plural.ts'

/** What the command line says, but for the help of a command and its options, which stands beside them. */
export const commandLineWords = {
  purpose: 'Checks and converts architecture diagrams: Tierboard files, Mermaid, Mermaid inside Markdown.\n',
  usage: 'Usage: tierboard COMMAND [options] …\n',
  usageOf: (name: string, operands: string) => `Usage: tierboard ${name} [options] ${operands}\n`,
  helpOption: 'shows this; behind a command, that command’s help',
  versionOption: 'shows the version',
  calledWrongly: (name: string, says: string) => `${name}: ${says}\nSee ${name} --help.\n`,
  failed: (why: string) => `tierboard failed: ${why}\n`,
  noSuchCommand: (name: string) => `There is no command “${name}”.`,
  noSuchRule: (id: string) => `There is no rule “${id}”.`,
  didYouMean: (near: readonly string[]) => ` Did you mean ${near.join(' or ')}?`,
  notOneOf: (option: string, words: readonly string[], value: string | undefined) =>
    `--${option} must be one of ${words.join(', ')}, not “${value}”.`,
  noRuleSetting: (setting: string) => `--rule takes a rule and a severity, as in no-cdn=off, not “${setting}”.`,
  noSeverity: (id: string, levels: readonly string[], level: string) =>
    `The severity of ${id} must be one of ${levels.join(', ')}, not “${level}”.`,
  noSettings: 'The settings must be an object with “brief” and “rules”.',
  sayTarget: (targets: readonly string[]) => `Say --to what: ${targets.join(', ')}.`,
  strayOption: (option: string, target: string, others: readonly string[]) =>
    `--${option} makes no difference to ${target}; it is for ${others.join(' and ')}.`,
  nameFiles: 'Name the files to check, or “-” for standard input.',
  nameFile: 'Name a file, or “-” for standard input.',
  oneFileOnly: 'Name one file only.',
  oneRuleOnly: 'Name one rule only.',
  boardAlready: (file: string) => `${file} holds a board already; to rewrite it, use export --to json.`,
  needsBrowser: 'Pictures of pixels need a browser.',

  noSuchFile: 'There is no such file or folder.',
  noFolder: 'A part of the path is no folder.',
  isFolder: 'It is a folder.',
  noRight: 'This account has no right to it.',
  cannotBeWritten: 'It lies on a medium that cannot be written.',
  full: 'The medium is full.',
  fileFailed: (why: string) => `It failed: ${why}`,
  notWritten: (why: string) => `It was not written. ${why}`,
  notUtf8: 'The file is no text in UTF-8.',

  noFlowchart: 'The document holds no Mermaid flowchart.',
  chooseOne: (count: number, list: string) =>
    `The document holds ${count} flowcharts; choose one with --diagram N: ${list}.`,
  noSuchDiagram: (number: string, list: string) => `There is no diagram ${number}; choose from: ${list}.`,
  unreadAt: (line: number) => `line ${line}, which cannot be read`,
  diagramAt: (line: number, name: string) => `line ${line}, “${name}”`,
  packagesMissing:
    'Reading Mermaid takes two packages that Tierboard does not bring along: npm install --save-dev mermaid@12 jsdom@28',
  mended: (file: string, line: number, label: string) =>
    `${file}:${line}: The label “${label}” was read as if in quotes; Mermaid draws it only with them.`,
  guessed: (file: string, names: readonly string[], count: number) =>
    `${file}: ${names.length} of ${count} blocks were only guessed: ${names.join(', ')}.`,
  notKnown: (file: string, names: readonly string[], count: number) =>
    `${file}: ${names.length} of ${count} blocks are not known: ${names.join(', ')}.`,

  cannotBeRead: 'The diagram cannot be read',
  noFindings: 'No findings',
  atPlaces: (title: string, places: number) => `${title}, at ${places} places`,
  foundIn: (found: string, files: number) => `${found} in ${counted(files, 'file')}`,
  accepted: (count: number) => `; ${counted(count, 'finding')} accepted as a trade-off`,
  unread: (count: number) => `; ${counted(count, 'file')} could not be read`,

  lower: (severity: string, where: string) => `a ${severity} ${where}`,
  onEveryBoard: 'checked on every board',
  onCompleteBoards: 'checked on complete boards',
  onReview: 'checked with --review only',
  example: (says: string) => `For example: ${says}\n`,
  repairs: (list: string) => `Repairs it offers:\n${list}`,
  quiet: (list: string) => `When it keeps quiet:\n${list}`,
  source: (source: string) => `Source: ${source}\n`,
}
