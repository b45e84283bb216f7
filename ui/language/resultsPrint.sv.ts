export const printSv = {} as const;
