export const drawsEn = {} as const;
