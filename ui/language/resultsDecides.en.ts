export const decidesEn = {} as const;
