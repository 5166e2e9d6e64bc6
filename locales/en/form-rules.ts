/** What a form says by itself; all other rules are the server's, whose sentences come with its answer. */
export const formRules = {
  required: (_data: object) => 'Please fill in this field.',
  const: (_data: object) => 'Please tick the box to continue.',
}
