export const tryingSv = {} as const;
