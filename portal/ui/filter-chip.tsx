import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkRegular, ChevronDownRegular, DismissRegular } from '@fluentui/react-icons'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useMessages } from '../lib/i18n.tsx'
import type { ListState } from '../lib/use-list-search.ts'
import { DropItem, DropMenu } from './drop-menu.tsx'

const narrow = '@media (max-width: 480px)'
const useStyles = makeStyles({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    maxWidth: '100%',
    minWidth: 0,
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '16px',
    '& > div > button': {
      minHeight: '30px',
      paddingTop: '3px',
      paddingBottom: '3px',
      borderRadius: '16px',
    },
    // Below the chip, as wide as the bar; unlike a fixed panel it scrolls with the page.
    [narrow]: {
      '& > div': { position: 'static' },
      '& > div > div': { position: 'absolute', left: 0, right: 0 },
    },
  },
  isSet: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
  },
  face: { minWidth: 0, textAlign: 'start', overflowWrap: 'anywhere' },
  label: { fontWeight: tokens.fontWeightRegular },
  clear: { minWidth: '24px', marginInlineEnd: '4px', borderRadius: tokens.borderRadiusCircular },
  narrowing: { width: '100%' },
  day: {
    display: 'inline-flex',
    alignItems: 'center',
    minWidth: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    '& input': { minWidth: 0 },
  },
})

export type ChipFilterProps = {
  state: ListState
  /** The name in the address bar. */
  name: string
  label: string
  /** What stands there when nothing is chosen, for example "All countries". */
  all: string
  options: { value: string; label: string }[]
  /** What is chosen as long as the address bar says nothing; there, everything is then called `all`. */
  preset?: string | undefined
}

/** The value of `all` where something else is preset. */
export const everything = 'all'
const many = 15

/** A filter with a fixed choice: its chip says what is chosen, opens the choice and takes it back. */
export function ChipFilter({ state, name, label, all, options, preset = '' }: ChipFilterProps) {
  const styles = useStyles()
  const [side, open] = useState<'start' | 'end'>('start')
  const [part, narrowTo] = useState('')
  const value = state.text(name) || preset
  const choices = [{ value: preset ? everything : '', label: all }, ...options]
  const chosen = choices.find((choice) => choice.value === value) ?? choices[0]
  const shown = choices.filter((choice) => choice.label.toLowerCase().includes(part.trim().toLowerCase()))
  return (
    <Chip
      state={state}
      name={name}
      label={label}
      onOpen={(left) => {
        open(left > innerWidth / 2 ? 'end' : 'start')
        narrowTo('')
      }}
    >
      <DropMenu
        label={`${label}: ${chosen?.label ?? ''}`}
        side={side}
        icon={<ChevronDownRegular />}
        iconPosition="after"
        face={
          <span aria-hidden className={styles.face}>
            <span className={styles.label}>{label}:</span> {chosen?.label}
          </span>
        }
        heading={choices.length > many ? <Narrowing label={label} part={part} type={narrowTo} /> : undefined}
      >
        {shown.map((choice) => (
          <DropItem
            key={choice.value}
            isCurrent={choice === chosen}
            icon={choice === chosen ? <CheckmarkRegular /> : <span />}
            onPick={() => state.filter({ [name]: choice.value === preset ? '' : choice.value })}
          >
            {choice.label}
          </DropItem>
        ))}
      </DropMenu>
    </Chip>
  )
}

type NarrowingProps = { label: string; part: string; type: (part: string) => void }

/** A long choice, such as all countries, is found by typing. */
function Narrowing({ label, part, type }: NarrowingProps) {
  const t = useMessages().ui
  return (
    <Input
      autoFocus
      className={useStyles().narrowing}
      aria-label={t.findIn(label)}
      placeholder={t.findIn(label)}
      value={part}
      onChange={(_, data) => type(data.value)}
    />
  )
}

/** A calendar day, from or up to which the list goes. */
export function DayFilter({ state, name, label }: { state: ListState; name: string; label: string }) {
  return (
    <Chip state={state} name={name} label={label}>
      <label className={useStyles().day}>
        {label}:
        <Input
          type="date"
          appearance="filled-lighter"
          value={state.text(name)}
          onChange={(_, data) => state.filter({ [name]: data.value })}
        />
      </label>
    </Chip>
  )
}

type ChipProps = {
  state: ListState
  name: string
  label: string
  /** Told where the chip begins, before its choice opens. */
  onOpen?: (left: number) => void
  children: ReactNode
}

/** The pill around one filter; while it is set it is coloured and has a button that takes it back. */
function Chip({ state, name, label, onOpen, children }: ChipProps) {
  const t = useMessages().ui
  const styles = useStyles()
  const isSet = state.text(name) !== ''
  const chip = useKeys(onOpen)
  return (
    <div ref={chip} className={mergeClasses(styles.chip, isSet && styles.isSet)}>
      {children}
      {isSet ? (
        <Button
          appearance="transparent"
          size="small"
          className={styles.clear}
          icon={<DismissRegular />}
          aria-label={t.clearFilter(label)}
          title={t.clearFilter(label)}
          onClick={(event) => {
            event.currentTarget.parentElement?.querySelector<HTMLElement>('button, input')?.focus()
            state.filter({ [name]: undefined })
          }}
        />
      ) : null}
    </div>
  )
}

/** Watches a chip: says where it stands before its choice opens, and lets the arrow keys through. */
function useKeys(onOpen: ChipProps['onOpen']) {
  const chip = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = chip.current
    const click = ({ target }: Event) =>
      target instanceof Element && target.closest('[aria-expanded=false]')
        ? onOpen?.(element?.getBoundingClientRect().left ?? 0)
        : undefined
    const press = (event: KeyboardEvent) => (element ? walk(event, element) : undefined)
    element?.addEventListener('click', click, true)
    element?.addEventListener('keydown', press)
    return () => {
      element?.removeEventListener('click', click, true)
      element?.removeEventListener('keydown', press)
    }
  }, [onOpen])
  return chip
}

/** Arrow keys open the choice and walk through it, as in any menu; Tab and Escape work as everywhere. */
function walk(event: KeyboardEvent, chip: HTMLElement) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const { target } = event
  if (step === 0 || !(target instanceof HTMLElement) || target.matches('[type=date]')) return
  event.preventDefault()
  const stops = [...chip.querySelectorAll<HTMLElement>('li button')]
  if (stops.length === 0) return target.matches('[aria-expanded=false]') ? target.click() : undefined
  const now = stops.findIndex((stop) => stop === target)
  stops[now < 0 && step < 0 ? stops.length - 1 : (now + step + stops.length) % stops.length]?.focus()
}
