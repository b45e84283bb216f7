export const drawsSv = {} as const;
