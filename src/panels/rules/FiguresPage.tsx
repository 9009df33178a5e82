import { KEPT_BY } from '#domain/capacity/capacityOf.ts'
import { FIGURE_TABLE, JUDGED_LIKE, NOT_JUDGED } from '#domain/capacity/figureTable.ts'
import { ScrollBox } from '#parts/ScrollBox.tsx'
import { rulesWords } from '#words/rules.ts'
import { RulePart } from './RulePart.tsx'

const words = rulesWords.figures

/** Where each figure is from that loads are compared with, and how what has none is judged. */
export function FiguresPage() {
  return (
    <article aria-label={words.title}>
      <h2 className="m-0 font-semibold text-[16px] leading-snug">{words.title}</h2>
      <p className="m-0 mt-3 leading-relaxed">{words.what}</p>
      <div className="mt-4">
        <ScrollBox label={words.table}>
          <table
            aria-label={words.table}
            className="w-full min-w-88 border-collapse text-left text-[12.5px] leading-snug"
          >
            <thead>
              <tr className="text-[11px] text-muted">
                {words.columns.map((column) => (
                  <th key={column} scope="col" className="border-border border-b py-1.5 pr-2.5 font-semibold">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="align-top">
              {FIGURE_TABLE.map(({ subject, figure, one, document, section, isSetting }) => (
                <tr key={subject}>
                  <th scope="row" className="border-border border-b py-1.5 pr-2.5 font-semibold">
                    {subject}
                  </th>
                  <td className="border-border border-b py-1.5 pr-3 tabular-nums">
                    {words.figure({ figure, one, isSetting })}
                  </td>
                  <td className="border-border border-b py-1.5 pr-3">{document}</td>
                  <td className="border-border border-b py-1.5">{section}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </div>
      <RulePart title={words.others}>
        <ul className="m-0 list-disc space-y-0.5 pl-4.5 leading-relaxed">
          {JUDGED_LIKE.map(({ kind, like }) => (
            <li key={kind}>{words.like({ kind, like })}</li>
          ))}
          <li>{words.notJudged(NOT_JUDGED.join(', '))}</li>
        </ul>
      </RulePart>
      <RulePart title={words.copies}>
        <ul className="m-0 list-disc space-y-0.5 pl-4.5 leading-relaxed">
          {words.copiesSay(KEPT_BY).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </RulePart>
    </article>
  )
}
