import { useEffect } from 'react'
import { linkWaysApi } from '#contract/link-ways.ts'
import { call } from './api.ts'

const place = 'mittler.link'

/** Somebody new enrols because of this link: it must not get lost on the way (W5). */
export const rememberLink = (link: string) => sessionStorage.setItem(place, link)

/** Once the new organisation is there, it keeps the link; a link that cannot be kept is let go. */
export function useKeepRememberedLink(isReady: boolean) {
  useEffect(() => {
    const link = isReady ? sessionStorage.getItem(place) : null
    if (!link) return
    sessionStorage.removeItem(place)
    call(linkWaysApi.keep, { link }).catch(() => undefined)
  }, [isReady])
}
