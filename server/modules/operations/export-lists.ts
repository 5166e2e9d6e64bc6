import type { Endpoint, Input } from '#contract/endpoint.ts'
import type { Ctx } from '#server/platform/context.ts'
import type { OnText } from '#server/platform/http.ts'
import { messagesIn } from '#server/platform/messages.ts'
import { writeCsv } from '#server/platform/write-csv.ts'

/** As many rows as a file of any list holds; the stores fetch one more than a page holds. */
export const limit = 10_000 - 1
/** Where a list that goes by time begins. */
export const newest = { at: new Date('9999-12-31T00:00:00Z'), id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

type Messages = ReturnType<typeof messagesIn>
type Name = keyof Messages['mails']['listExports']['columns']

export const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? ''
export const moment = (at: Date | null) => at?.toISOString().slice(0, 16).replace('T', ' ') ?? ''
/** A value's word, for example of a state; a value without one stands for itself. */
export const wordIn = (words: Record<string, string>, value: string) => words[value] ?? value

export type SavedList = (onText: OnText) => void

/** One list as a table for spreadsheets: where its rows come from, and the cells of a row under the columns of its name. */
export const saved =
  <E extends Endpoint, Row>(
    endpoint: E,
    name: Name,
    rows: (ctx: Ctx, filter: Input<E>) => Promise<Row[]>,
    cells: (row: Row, messages: Messages) => string[],
  ): SavedList =>
  (onText) =>
    onText(endpoint, async (ctx, filter) => {
      const messages = messagesIn(ctx.language)
      const { files, columns } = messages.mails.listExports
      const records = (await rows(ctx, filter)).map((row) => cells(row, messages))
      return { fileName: files[name], text: writeCsv(ctx.language, columns[name], records) }
    })
