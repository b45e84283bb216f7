export const worthSv = {} as const;
