export const learningSv = {} as const;
