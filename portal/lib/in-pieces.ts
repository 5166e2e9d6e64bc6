/** As many as an operation takes at once (`maxItems` of the contract's lists of IDs). */
export const pieceSize = 100

/** Work on any number of things, a piece after the other: the replies in their order; a failure ends it there. */
export async function inPieces<T, R>(things: readonly T[], work: (piece: T[]) => Promise<R>): Promise<R[]> {
  const replies: R[] = []
  for (let start = 0; start < things.length; start += pieceSize)
    replies.push(await work(things.slice(start, start + pieceSize)))
  return replies
}
