export const showSv = {} as const;
