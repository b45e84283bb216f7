export const keysSv = {} as const;
