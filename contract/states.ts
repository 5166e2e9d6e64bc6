/** A state machine is a table of moves. Nothing else may change a state (I-57). */
type Moves<S extends string> = Record<string, { from: readonly S[]; to: S }>

/** Declares a machine; `canMove` is what policies and views ask. */
export function defineStates<const S extends string, const M extends Moves<S>>(machine: {
  states: readonly S[]
  moves: M
}) {
  return {
    ...machine,
    canMove: (state: string, move: keyof M): boolean =>
      (machine.moves[move]?.from as readonly string[] | undefined)?.includes(state) ?? false,
  }
}
