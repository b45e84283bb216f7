export const chartsSv = {} as const;
