import { useState } from 'react'
import type { Price, Product } from '#contract/catalogue.ts'

/** One line of the cart; quantity stays a text until it is sent, so that typing is never fought. */
export type BasketLine = {
  productId: string
  skuId: string
  title: string
  term: Price['term']
  billing: Price['billing']
  quantity: string
}
export type Basket = {
  lines: BasketLine[]
  resellerId: string
  add: (product: Product) => void
  change: (index: number, change: Partial<BasketLine>) => void
  remove: (index: number) => void
  chooseReseller: (resellerId: string) => void
  empty: () => void
}
type Kept = { lines: BasketLine[]; resellerId: string }
const nothing: Kept = { lines: [], resellerId: '' }

/** The cart of one customer; it survives a reload in this browser tab. */
export function useBasket(customerId: string): Basket {
  const key = `mittler.basket.${customerId}`
  const [kept, setKept] = useState(() => read(key))
  const keep = (next: Kept) => {
    setKept(next)
    write(key, next)
  }
  const { lines } = kept
  return {
    ...kept,
    add: (product) => keep({ ...kept, lines: [...lines, newLine(product)] }),
    change: (index, change) =>
      keep({ ...kept, lines: lines.map((line, at) => (at === index ? { ...line, ...change } : line)) }),
    remove: (index) => keep({ ...kept, lines: lines.filter((_, at) => at !== index) }),
    chooseReseller: (resellerId) => keep({ ...kept, resellerId }),
    empty: () => keep(nothing),
  }
}

const newLine = ({ id, skuId, title }: Product): BasketLine => ({
  productId: id,
  skuId,
  title,
  term: 'P1Y',
  billing: 'monthly',
  quantity: '1',
})

function read(key: string): Kept {
  try {
    return asKept(JSON.parse(sessionStorage.getItem(key) ?? 'null'))
  } catch {
    return nothing
  }
}

function write(key: string, kept: Kept) {
  try {
    sessionStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // Without storage the cart lives as long as the page.
  }
}

/** Written by this file alone; anything else is forgotten. */
const asKept = (value: unknown): Kept =>
  typeof value === 'object' && value !== null && 'lines' in value && Array.isArray(value.lines)
    ? (value as Kept)
    : nothing
