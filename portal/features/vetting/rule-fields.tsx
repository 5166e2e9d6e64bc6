import type { VettingRule } from '#contract/checks.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { RuleText } from '../../parts/check-board.tsx'
import { SelectField } from '../../ui/choice-fields.tsx'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import type { Form } from '../../ui/use-form.ts'

type RuleFieldsProps = { form: Form<{ rule: string; comment: string }>; rules: VettingRule[] }

/** The rule that is not met, what settles it, and a remark; the applicant reads the same. */
export function RuleFields({ form, rules }: RuleFieldsProps) {
  const t = useMessages()
  const chosen = rules.find((rule) => rule === form.values.rule)
  return (
    <>
      <SelectField
        form={form}
        name="rule"
        options={rules.map((value) => ({ value, label: t.checks.rules[value] }))}
      />
      {chosen ? (
        <div>
          <RuleText rule={chosen} />
        </div>
      ) : null}
      <TextAreaField form={form} name="comment" rows={3} maxLength={2000} hint={t.vetting.commentHint} />
    </>
  )
}
