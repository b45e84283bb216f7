export const learningEn = {} as const;
