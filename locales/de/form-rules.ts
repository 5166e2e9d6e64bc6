import type { formRules as en } from '../en/form-rules.ts'

export const formRules: typeof en = {
  required: () => 'Bitte füllen Sie dieses Feld aus.',
  const: () => 'Bitte setzen Sie das Häkchen, um fortzufahren.',
}
