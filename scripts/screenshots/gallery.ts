import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Picture } from './camera.ts'

/** One page to leaf through all pictures: every page in a row, every look in a column. */
export async function writeGallery(folder: string, pictures: Picture[]): Promise<void> {
  const looks = [...new Set(pictures.map(({ look }) => look))].toSorted()
  const names = [...new Set(pictures.map(({ name }) => name))]
  const rows = names.map((name) => {
    const cells = looks.map(
      (look) =>
        `<a href="${look}/${name}.png"><img src="${look}/${name}.png" alt="${name}, ${look}" loading="lazy"></a>`,
    )
    return `<section id="${name}"><h2>${name}</h2><div>${cells.join('')}</div></section>`
  })
  const index = names.map((name) => `<a href="#${name}">${name}</a>`).join(' · ')
  await writeFile(join(folder, 'index.html'), page(looks, index, rows.join('\n')))
}

const page = (looks: string[], index: string, rows: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Mittler, every page</title>
<style>
  body { font: 14px/1.5 system-ui, sans-serif; margin: 24px; color-scheme: light dark; }
  nav { columns: 4 14em; }
  section > div { display: flex; gap: 12px; overflow-x: auto; align-items: flex-start; }
  img { height: 420px; border: 1px solid #8884; object-fit: cover; object-position: top; }
</style>
<h1>Every page of Mittler</h1>
<p>From left to right: ${looks.join(', ')}</p>
<nav>${index}</nav>
${rows}
</html>
`
