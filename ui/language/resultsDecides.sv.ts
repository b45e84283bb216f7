export const decidesSv = {} as const;
