import type { Endpoint, Reply } from '#contract/endpoint.ts'

/** What a list's endpoint answers with, row by row; never for an endpoint that answers with something else. */
export type RowOf<E extends Endpoint> = Reply<E> extends { items: (infer Row)[] } ? Row : never

/** A page of a list whose endpoint is a parameter; TypeScript cannot see the rows through it. */
export const asPage = <E extends Endpoint>(data: unknown) =>
  data as { items: RowOf<E>[]; next: string | null }
