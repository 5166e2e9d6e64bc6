import { expect, test } from 'vitest'
import { peopleApi } from '#contract/people.ts'
import { vettingApi } from '#contract/vetting.ts'
import { inPieces, pieceSize } from './in-pieces.ts'

const people = Array.from({ length: 250 }, (_, n) => n)

test('250 people are worked on a hundred at a time, one piece after the other, and nobody twice or left out', async () => {
  const pieces: number[][] = []
  let open = 0
  const replies = await inPieces(people, async (piece) => {
    open += 1
    expect(open).toBe(1)
    await Promise.resolve()
    open -= 1
    return pieces.push(piece)
  })

  expect(replies).toEqual([1, 2, 3])
  expect(pieces.map(({ length }) => length)).toEqual([100, 100, 50])
  expect(pieces.flat()).toEqual(people)
})

test('when a piece fails, those before are done, those after are not begun, and the failure is told', async () => {
  const done: number[] = []
  const failing = inPieces(people, (piece) => {
    if (piece.includes(150)) return Promise.reject(new Error('the connection is gone'))
    done.push(...piece)
    return Promise.resolve()
  })

  await expect(failing).rejects.toThrow('the connection is gone')
  expect(done).toEqual(people.slice(0, 100))
})

test('for nobody nothing is asked', async () => {
  expect(await inPieces([], () => Promise.reject(new Error('asked')))).toEqual([])
})

test('a piece is as large as the operations done in pieces allow', () => {
  const mostOf = (list: object) => 'maxItems' in list && list.maxItems

  expect(mostOf(peopleApi.disableMany.body.properties.userIds)).toBe(pieceSize)
  expect(mostOf(vettingApi.bulk.body.properties.enrolmentIds)).toBe(pieceSize)
})
