/** Two at a time: one computes while the other waits for the server. */
const lanes = 2

/** Works through the items, a few at a time, each item on its own. */
export async function inLanes<Item>(items: readonly Item[], work: (item: Item) => Promise<void>) {
  const waiting = [...items]
  const walk = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: lanes }, walk))
}
