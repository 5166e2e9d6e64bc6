/** How names sort and are found in every language: no accents, no case ("Bäckerei" → "backerei"). */
export const sortable = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase().trim().slice(0, 300)

/** A needle for `like`: what was typed anywhere inside, its own wildcards taken literally. */
export const containing = (search: string): string => literally(sortable(search))

/** The same for what is kept as it was typed. */
export const literally = (search: string): string => `%${search.replace(/[\\%_]/g, '\\$&')}%`

/** The bounds of a prefix search as a plain index range. */
export const prefixRange = (search: string): [string, string] => [
  sortable(search),
  `${sortable(search)}\u{10ffff}`,
]
