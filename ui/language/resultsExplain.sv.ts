export const explainSv = {} as const;
