import { dictionary } from '@zxcvbn-ts/language-common'

/** The 49,233 most common passwords of known breaches, shipped with the product: nothing is asked outside. */
const common = new Set<string>(dictionary['passwords-common'].map((word) => word.toLowerCase()))

const swaps: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}
const plain = (text: string) => text.replace(/[013457@$!]/g, (sign) => swaps[sign] ?? sign)

/** What people hang on to a known password to make it "new": a few digits and signs at either end. */
const mostTrimmings = 8
const isTrimming = (text: string) =>
  text.length <= mostTrimmings || common.has(text) || /^(\d)\1*$/.test(text) || '01234567890'.includes(text)

/** The same word typed again and again counts as that word: `passwordpassword`. */
function unrepeated(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1)
    if (text.length % length === 0 && text.slice(0, length).repeat(text.length / length) === text)
      return text.slice(0, length)
  return text
}

const isCommon = (text: string) => {
  const word = unrepeated(text)
  return [word, plain(word)].some((form) => form.length > 2 && common.has(form))
}

/**
 * Whether a password is on the list, in any case, or is one of its words with trivial trimmings: digits, a
 * year or signs around it, the usual swaps (`P@ssw0rd`), or repeated. A long password that merely contains a
 * common word is fine.
 */
export function isBreached(password: string): boolean {
  const lower = password.toLowerCase()
  if (isCommon(lower)) return true
  const [, head = '', core = '', tail = ''] = /^([^\p{L}]*)(.*?)([^\p{L}]*)$/su.exec(lower) ?? []
  if (core.length < 4) return false
  return isCommon(core) && isTrimming(head) && isTrimming(tail)
}
