export const compareSv = {} as const;
