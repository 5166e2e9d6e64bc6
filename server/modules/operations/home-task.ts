import type { Home } from '#contract/operations.ts'

export type Task = Home['tasks'][number]

/** A task of the start page: the page that settles it, how many, until when. */
export const task = (
  name: Task['task'],
  path: string,
  count: number | null = null,
  dueAt: Date | null = null,
): Task => ({
  task: name,
  count,
  name: null,
  dueAt: dueAt?.toISOString() ?? null,
  path,
})
