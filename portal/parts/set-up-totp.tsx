import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons'
import { secondFactorsApi, type Added } from '#contract/second-factors.ts'
import { hasCode } from '../lib/api-error.ts'
import { call } from '../lib/api.ts'
import { useMessages } from '../lib/i18n.tsx'
import { TextField } from '../ui/text-field.tsx'
import { FormView } from '../ui/form.tsx'
import { QrCode } from '../ui/qr-code.tsx'
import { Row } from '../ui/row.tsx'
import { useToast } from '../ui/toasts.tsx'
import { useForm } from '../ui/use-form.ts'

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  key: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase300,
    overflowWrap: 'anywhere',
    userSelect: 'all',
  },
})

type SetUpTotpProps = {
  setUp: { setUpId: string; secret: string; uri: string }
  onAdded: (added: Added) => void
  onAgain: () => void
  onBack: () => void
}

/** The secret as a picture and as text, and the first code that proves the app has it. */
export function SetUpTotp({ setUp, onAdded, onAgain, onBack }: SetUpTotpProps) {
  const t = useMessages().security
  const form = useForm({
    initial: { name: t.totp.suggestion, code: '' },
    labels: { name: t.totp.name, code: t.totp.code },
    required: ['name', 'code'],
    send: async (values) => {
      onAdded(await call(secondFactorsApi.addTotp, { setUpId: setUp.setUpId, ...values }))
    },
  })
  const isOver = hasCode(form.failure, 'set_up_expired')
  return (
    <div className={useStyles().stack}>
      <div>{t.totp.scan}</div>
      <QrCode text={setUp.uri} label={t.totp.picture} />
      <Key secret={setUp.secret} />
      <FormView
        form={form}
        action={t.totp.action}
        more={
          <>
            {isOver ? <Button onClick={onAgain}>{t.totp.again}</Button> : null}
            <Button appearance="subtle" onClick={onBack}>
              {t.add.other}
            </Button>
          </>
        }
      >
        <TextField
          form={form}
          name="code"
          hint={t.prove.codeHint}
          autoComplete="one-time-code"
          inputMode="numeric"
        />
        <TextField form={form} name="name" maxLength={60} autoComplete="off" />
      </FormView>
    </div>
  )
}

function Key({ secret }: { secret: string }) {
  const t = useMessages()
  const toast = useToast()
  const copy = () => navigator.clipboard.writeText(secret).then(() => toast({ text: t.ui.copied }))
  return (
    <div>
      {t.security.totp.orType}
      <Row>
        <code className={useStyles().key}>{secret.match(/.{1,4}/g)?.join(' ')}</code>
        <Button
          appearance="subtle"
          size="small"
          icon={<CopyRegular />}
          aria-label={t.security.totp.copyKey}
          title={t.security.totp.copyKey}
          onClick={() => void copy()}
        />
      </Row>
    </div>
  )
}
