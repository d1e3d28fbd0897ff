/** Where a simulation stands. */
export const simulationStates = ['running', 'finished', 'cancelled', 'failed'] as const;

export type SimulationState = (typeof simulationStates)[number];
