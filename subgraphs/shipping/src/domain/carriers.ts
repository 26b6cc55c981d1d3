/** Who carries parcels: `sandbox` books them with a carrier's program, `manual` means that staff bring them away. */
export const CARRIERS = ['sandbox', 'manual'] as const;
