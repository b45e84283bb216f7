export const worthEn = {} as const;
