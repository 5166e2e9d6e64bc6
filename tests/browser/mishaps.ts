import type { Page } from 'playwright-core'

/** Collects what a page complains about: errors, warnings of the content policy, answers that failed. */
export function watchMishaps(page: Page): { taken: (isRefused: boolean) => string[] } {
  let mishaps: { text: string; status?: number }[] = []
  page.on('pageerror', ({ message }) => mishaps.push({ text: message }))
  page.on('console', (message) => {
    const isEcho = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isEcho) mishaps.push({ text: message.text() })
  })
  page.on('requestfailed', (request) => {
    const isLeft = request.failure()?.errorText === 'net::ERR_ABORTED'
    if (!isLeft) mishaps.push({ text: `${request.url()} ${request.failure()?.errorText}` })
  })
  page.on('response', (response) => {
    if (response.status() < 400) return
    const address = `${response.request().method()} ${new URL(response.url()).pathname}`
    if (response.status() === 401 && address === 'GET /api/session') return
    mishaps.push({ text: `${response.status()} ${address}`, status: response.status() })
  })
  return {
    /** Everything since the last look; a page that shows a refusal may have been refused. */
    taken(isRefused) {
      const found = mishaps.filter(({ status = 0 }) => !isRefused || status < 400 || status > 499)
      mishaps = []
      return found.map(({ text }) => text)
    },
  }
}
