import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
})

/** Plain sentences, one below the other. */
export function Bullets({ sentences }: { sentences: string[] }) {
  return (
    <ul className={useStyles().list}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
